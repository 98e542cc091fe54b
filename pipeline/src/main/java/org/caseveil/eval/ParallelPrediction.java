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
import java.util.function.Function;
import org.caseveil.casework.Progress;

/** Works on a whole corpus, several documents at once. */
public final class ParallelPrediction {

  private ParallelPrediction() {}

  /**
   * What was made of each document, by the document's name.
   *
   * @param work is thread safe
   * @throws IllegalStateException if a document cannot be worked on: figures over the others would
   *     mislead
   */
  public static <T> Map<String, T> of(
      List<Gold> corpus, Function<Gold, T> work, int threads, Progress progress)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<T>> pending = new ArrayList<>();
      for (Gold gold : corpus) {
        pending.add(
            pool.submit(
                () -> {
                  T made = work.apply(gold);
                  progress.finished(done.incrementAndGet());
                  return made;
                }));
      }
      Map<String, T> all = new TreeMap<>();
      for (int i = 0; i < pending.size(); i++) {
        all.put(corpus.get(i).name(), pending.get(i).get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a document of the corpus could not be worked on", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
