package org.caseveil.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseveil.casework.Progress;

/** Predicts for a whole corpus, several documents at once. */
public final class ParallelPrediction {

  private ParallelPrediction() {}

  /**
   * Predictions by the document's name.
   *
   * @throws IllegalStateException if a document cannot be worked on: figures over the others would
   *     mislead
   */
  public static Map<String, Predicted> of(
      List<Gold> corpus, CorpusReader reader, int threads, Progress progress)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<Predicted>> pending = new ArrayList<>();
      for (Gold gold : corpus) {
        pending.add(
            pool.submit(
                () -> {
                  Predicted predicted = reader.predict(gold);
                  progress.finished(done.incrementAndGet());
                  return predicted;
                }));
      }
      Map<String, Predicted> predicted = new TreeMap<>();
      for (int i = 0; i < pending.size(); i++) {
        predicted.put(corpus.get(i).name(), pending.get(i).get());
      }
      return predicted;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a document of the corpus could not be worked on", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
