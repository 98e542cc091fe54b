package org.caseveil.models.training;

import java.util.List;

/**
 * Logistic regression with a small penalty on large weights, fitted by Newton's method (iteratively
 * reweighted least squares, Hastie, Tibshirani and Friedman 2009, section 4.4.1). Deterministic.
 */
final class LogisticRegression {

  private static final int STEPS = 30;

  private LogisticRegression() {}

  /** One case. */
  record Example(double[] values, boolean positive, double weight) {}

  /**
   * The weights, the bias first.
   *
   * @param penalty on the square of each weight but the bias
   */
  static double[] fit(List<Example> examples, int features, double penalty) {
    double[] weights = new double[features + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      double[][] curvature = new double[weights.length][weights.length];
      for (Example example : examples) {
        double probability = probability(weights, example.values());
        double error = (example.positive() ? 1 : 0) - probability;
        double spread = Math.max(1e-6, probability * (1 - probability)) * example.weight();
        for (int i = 0; i < weights.length; i++) {
          double value = i == 0 ? 1 : example.values()[i - 1];
          gradient[i] += example.weight() * error * value;
          for (int j = 0; j <= i; j++) {
            curvature[i][j] += spread * value * (j == 0 ? 1 : example.values()[j - 1]);
          }
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double own = i == 0 ? 1e-6 : penalty;
        gradient[i] -= own * weights[i];
        curvature[i][i] += own;
        for (int j = 0; j < i; j++) {
          curvature[j][i] = curvature[i][j];
        }
      }
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += Math.max(-2, Math.min(2, change[i]));
      }
    }
    return weights;
  }

  static double probability(double[] weights, double[] values) {
    double sum = weights[0];
    for (int i = 0; i < values.length; i++) {
      sum += weights[i + 1] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Gaussian elimination with the largest pivot. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = matrix[column];
      matrix[column] = matrix[pivot];
      matrix[pivot] = swap;
      double value = right[column];
      right[column] = right[pivot];
      right[pivot] = value;
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int i = column; i < n; i++) {
          matrix[row][i] -= factor * matrix[column][i];
        }
        right[row] -= factor * right[column];
      }
    }
    double[] solution = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double sum = right[row];
      for (int i = row + 1; i < n; i++) {
        sum -= matrix[row][i] * solution[i];
      }
      solution[row] = sum / matrix[row][row];
    }
    return solution;
  }
}
