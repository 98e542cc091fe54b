package org.caseveil.document.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.caseveil.document.format.Limits;

/** One running child process. Used by one thread at a time. */
final class Child {

  /** Time for the child's own start, which a busy machine may draw out. */
  private static final Duration START = Duration.ofSeconds(60);

  /** Reads one kind of answer. */
  interface Answer<T> {
    T from(DataInputStream in, Limits limits) throws IOException;
  }

  /** The child was stopped because its time was up. */
  static final class TimeUp extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Process process;
  private final Path temporary;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Limits limits;
  private Map<String, String> extensions = Map.of();
  private int served;

  private Child(Process process, Path temporary, Limits limits) {
    this.process = process;
    this.temporary = temporary;
    this.limits = limits;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
  }

  /** Starts a process; it gets ready while the caller does other things. */
  static Child start(SandboxSettings settings, Limits limits) throws IOException {
    Path temporary = Files.createTempDirectory("caseveil-child-");
    try {
      ProcessBuilder builder = new ProcessBuilder(new ChildCommand(settings, temporary).line());
      // No secret of this program's environment goes along, and no option for Java.
      builder.environment().clear();
      // One page is one thread's work, and a sum in another order may read another letter.
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.directory(temporary.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Child child = new Child(builder.start(), temporary, limits);
      Wire.send(limits, child.out);
      return child;
    } catch (IOException failed) {
      delete(temporary);
      throw failed;
    }
  }

  /** The extensions its formats write, told once it is ready. */
  Map<String, String> extensions(ScheduledExecutorService clock) throws IOException {
    if (extensions.isEmpty()) {
      extensions = within(START, clock, () -> Wire.extensions(in, limits));
    }
    return extensions;
  }

  /** Sends a request and waits for its answer, no longer than allowed. */
  <T> T ask(
      Wire.Request request, Answer<T> answer, Duration timeout, ScheduledExecutorService clock)
      throws IOException {
    extensions(clock);
    served++;
    return within(
        timeout,
        clock,
        () -> {
          Wire.send(request, out);
          return answer.from(in, limits);
        });
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }

  private <T> T within(Duration timeout, ScheduledExecutorService clock, Exchange<T> exchange)
      throws IOException {
    AtomicBoolean timeUp = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              timeUp.set(true);
              process.destroyForcibly();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } catch (IOException ended) {
      if (timeUp.get()) {
        throw new TimeUp();
      }
      throw ended;
    } finally {
      alarm.cancel(false);
    }
  }

  /** Whether it can take another file. */
  boolean isFit(int filesPerChild) {
    return process.isAlive() && served < filesPerChild;
  }

  /** Ends the process and deletes its folder. */
  void end() {
    process.destroyForcibly();
    process.onExit().join();
    delete(temporary);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException left) {
      // An empty folder may stay behind in the system's temporary folder, which clears itself.
    }
  }
}
