package org.caseveil.document.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.caseveil.document.format.Limits;

/** One running child process. Used by one thread at a time. */
final class Child {

  /** Time for the child's own start, which a busy machine may draw out. */
  private static final Duration START = Duration.ofSeconds(60);

  /** Reads one kind of answer. */
  interface Answer<T> {
    T from(WireReader in, Limits limits) throws IOException;
  }

  /** The child was stopped because its time was up. */
  static final class TimeUp extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final Process process;
  private final Path temporary;
  private final WireReader in;
  private final WireWriter out;
  private final Deadline deadline;
  private final Limits limits;
  private Map<String, String> extensions = Map.of();
  private int served;

  private Child(Process process, Path temporary, Limits limits, Deadline deadline) {
    this.process = process;
    this.temporary = temporary;
    this.limits = limits;
    this.deadline = deadline;
    this.in = new WireReader(process.getInputStream());
    this.out = new WireWriter(process.getOutputStream());
  }

  /** Starts a process; it gets ready while the caller does other things. */
  static Child start(SandboxSettings settings, Limits limits, Deadline.Clock clock)
      throws IOException {
    Path temporary = ChildFolders.newFolder();
    try {
      ProcessBuilder builder = new ProcessBuilder(new ChildCommand(settings, temporary).line());
      // No secret of this program's environment goes along, and no option for Java.
      builder.environment().clear();
      // One page is one thread's work, and a sum in another order may read another letter.
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.directory(temporary.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      Duration shortest = Collections.min(List.of(START, settings.taskTimeout()));
      Deadline deadline = new Deadline(clock, shortest, process::destroyForcibly);
      Child child = new Child(process, temporary, limits, deadline);
      Wire.send(limits, child.out);
      return child;
    } catch (IOException failed) {
      ChildFolders.delete(temporary);
      throw failed;
    }
  }

  /** The extensions its formats write, told once it is ready. */
  Map<String, String> extensions() throws IOException {
    if (extensions.isEmpty()) {
      extensions = within(START, () -> Wire.extensions(in, limits));
    }
    return extensions;
  }

  /** Sends a request and waits for its answer, no longer than allowed. */
  <T> T ask(Wire.Request request, Answer<T> answer, Duration timeout) throws IOException {
    extensions();
    served++;
    return within(
        timeout,
        () -> {
          Wire.send(request, out);
          return answer.from(in, limits);
        });
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }

  private <T> T within(Duration timeout, Exchange<T> exchange) throws IOException {
    deadline.begin(timeout);
    T said;
    try {
      said = exchange.run();
    } catch (IOException ended) {
      throw deadline.finish() ? ended : new TimeUp();
    }
    if (!deadline.finish()) {
      throw new TimeUp();
    }
    return said;
  }

  /** Whether it can take another file. */
  boolean isFit(int filesPerChild) {
    return process.isAlive() && served < filesPerChild;
  }

  /** Ends the process and deletes its folder. */
  void end() {
    deadline.close();
    process.destroyForcibly();
    process.onExit().join();
    ChildFolders.delete(temporary);
  }
}
