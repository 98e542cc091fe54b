package org.caseveil.document.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal;
import org.caseveil.document.Writing;
import org.caseveil.document.format.CaseFiles;
import org.caseveil.document.format.Formats.Rewritten;
import org.caseveil.document.format.Limits;
import org.caseveil.document.format.Refusals;

/**
 * Reads and writes case files in a pool of bounded child processes, so that a hostile file can harm
 * only its own child. The first child starts with this object, the others when they are needed; one
 * that fails is replaced. Files go to the child and back through pipes: it needs no access to the
 * disk. Thread safe.
 */
public final class ChildDocuments implements Documents {

  private final SandboxSettings settings;
  private final Limits limits;
  private final CaseFiles files;
  private final Semaphore places;
  private final Deque<Child> idle = new ConcurrentLinkedDeque<>();
  private final Alarms clock = Alarms.start();
  private volatile Map<String, String> extensions = Map.of();
  private volatile boolean closed;

  public ChildDocuments(SandboxSettings settings, Limits limits) {
    this.settings = settings;
    this.limits = limits;
    this.files = new CaseFiles(limits);
    this.places = new Semaphore(settings.workers(), true);
    ChildFolders.clear();
    try {
      idle.push(Child.start(settings, limits, clock));
    } catch (IOException later) {
      // The first file tries again and is refused if it fails there too.
    }
  }

  /** The one thread that watches the time of all children. */
  private record Alarms(ScheduledExecutorService thread) implements Deadline.Clock {

    static Alarms start() {
      return new Alarms(
          new ScheduledThreadPoolExecutor(
              1,
              work -> {
                Thread thread = new Thread(work, "child-time-limit");
                thread.setDaemon(true);
                return thread;
              }));
    }

    @Override
    public long now() {
      return System.nanoTime();
    }

    @Override
    public void after(long nanoseconds, Runnable work) {
      thread.schedule(work, nanoseconds, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public Extraction read(Path file) {
    CaseFiles.Loaded loaded = files.load(file);
    if (loaded instanceof CaseFiles.Loaded.Refused refused) {
      return new Extraction.Refused(refused.refusal());
    }
    byte[] content = ((CaseFiles.Loaded.Bytes) loaded).content();
    Wire.Request request =
        new Wire.Request(Wire.READ, CaseFiles.extension(file), content, List.of());
    Answered<Extraction> answered = ask(request, Wire::extraction);
    return answered.refusal().<Extraction>map(Extraction.Refused::new).orElseGet(answered::answer);
  }

  @Override
  public String extensionWritten(String format) {
    String known = extensions.get(format);
    if (known == null) {
      throw new IllegalArgumentException("no document of that format was read here");
    }
    return known;
  }

  @Override
  public Writing write(Path original, List<PassageEdit> edits, Path target) {
    CaseFiles.Loaded loaded = files.load(original);
    if (loaded instanceof CaseFiles.Loaded.Refused refused) {
      return new Writing.Refused(refused.refusal());
    }
    byte[] content = ((CaseFiles.Loaded.Bytes) loaded).content();
    Wire.Request request =
        new Wire.Request(Wire.WRITE, CaseFiles.extension(original), content, edits);
    Answered<Rewritten> answered = ask(request, Wire::rewritten);
    if (answered.refusal().isPresent()) {
      return new Writing.Refused(answered.refusal().get());
    }
    if (answered.answer() instanceof Rewritten.Whole whole) {
      return files.put(whole, target);
    }
    return new Writing.Refused(((Rewritten.Refused) answered.answer()).refusal());
  }

  /** What a child said, or why it said nothing. */
  private record Answered<T>(Optional<T> said, Optional<Refusal> refusal) {
    T answer() {
      return said.orElseThrow();
    }
  }

  private <T> Answered<T> ask(Wire.Request request, Child.Answer<T> answer) {
    places.acquireUninterruptibly();
    try {
      Child child = child();
      boolean fit = false;
      try {
        T said = child.ask(request, answer, settings.taskTimeout());
        extensions = child.extensions();
        fit = child.isFit(settings.filesPerChild()) && !closed;
        return new Answered<>(Optional.of(said), Optional.empty());
      } finally {
        if (fit) {
          idle.push(child);
        } else {
          child.end();
        }
      }
    } catch (Child.TimeUp timeUp) {
      return new Answered<>(Optional.empty(), Optional.of(Refusals.timeout()));
    } catch (IOException broken) {
      return new Answered<>(Optional.empty(), Optional.of(Refusals.crashed(room())));
    } finally {
      places.release();
    }
  }

  /** In bytes; where nothing tells, as much as anybody needs. */
  private static long room() {
    try {
      return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir"))).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }

  private Child child() throws IOException {
    for (Child child = idle.poll(); child != null; child = idle.poll()) {
      if (child.isFit(settings.filesPerChild())) {
        return child;
      }
      child.end();
    }
    return Child.start(settings, limits, clock);
  }

  @Override
  public void close() {
    closed = true;
    for (Child child = idle.poll(); child != null; child = idle.poll()) {
      child.end();
    }
    clock.thread().shutdownNow();
  }
}
