package org.caseveil.theme;

import java.util.List;

/** Arithmetic on vectors of one length. Thread safe. */
final class Vectors {

  private Vectors() {}

  static double[] mean(List<double[]> vectors) {
    double[] mean = new double[vectors.get(0).length];
    for (double[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  /** The same direction with length one; the zero vector stays as it is. */
  static double[] unit(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    double[] unit = new double[vector.length];
    for (int i = 0; i < vector.length && length > 0; i++) {
      unit[i] = vector[i] / length;
    }
    return unit;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
