package org.caseveil.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseveil.casework.Bench;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.CaseFiles;
import org.caseveil.casework.CaseWork;
import org.caseveil.casework.Outcome;
import org.caseveil.casework.Progress;
import org.caseveil.casework.RunFailure;
import org.caseveil.casework.Settled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class CamelBatchRunnerIT {

  @TempDir Path in;
  @TempDir Path out;
  @TempDir Path other;

  @Test
  void theNumberOfWorkersChangesNoByte() throws Exception {
    for (int i = 0; i < 40; i++) {
      String text = i % 7 == 0 ? "broken" + i : i % 11 == 0 ? "boom" : "Okonkwo told me " + i;
      Files.writeString(in.resolve(i % 3 + " Okonkwo " + i + ".txt"), text);
    }
    assertThat(run(out, 1)).isEqualTo(run(other, 6)).hasSize(40);
    assertThat(Bench.contents(out)).isEqualTo(Bench.contents(other)).isNotEmpty();
  }

  @Test
  void whateverIsThrownEndsInQuarantine() throws Exception {
    Recording work = new Recording();
    new CamelBatchRunner(2).run(files(3), work);
    assertThat(work.settled)
        .hasSize(3)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Quarantined.class));
    assertThat(work.failures).contains("StackOverflowError");
  }

  @Test
  void aRunThatCannotGoOnStopsAndSaysSo() {
    Recording work =
        new Recording() {
          @Override
          public void settle(CaseFile file, Outcome outcome) {
            throw new RunFailure("the disk is full");
          }
        };
    assertThatThrownBy(() -> new CamelBatchRunner(2).run(files(20), work))
        .isInstanceOf(RunFailure.class);
  }

  private Map<String, Settled.State> run(Path to, int workers) throws Exception {
    List<Settled> settled =
        Bench.usual()
            .batch(new CamelBatchRunner(workers))
            .run(CaseFiles.at(List.of(in), to), to, Progress.NONE);
    Map<String, Settled.State> states = new java.util.LinkedHashMap<>();
    settled.forEach(each -> states.put(each.file().name(), each.state()));
    return states;
  }

  private static List<CaseFile> files(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> new CaseFile(i, Path.of("f" + i), "f" + i))
        .toList();
  }

  /** Every stage fails, one with an error that is no exception. */
  private static class Recording implements CaseWork {
    final Queue<Outcome> settled = new ConcurrentLinkedQueue<>();
    final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public String workKey(CaseFile file) {
      return "key " + file.index();
    }

    @Override
    public Outcome process(CaseFile file) {
      if (count.getAndIncrement() == 0) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("text of the case");
    }

    @Override
    public Outcome failed(CaseFile file, String exceptionClass) {
      failures.add(exceptionClass);
      return new Outcome.Quarantined("It failed.", "Try again.");
    }

    @Override
    public void settle(CaseFile file, Outcome outcome) {
      settled.add(outcome);
    }
  }
}
