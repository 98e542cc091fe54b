package org.caseveil.casework;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseveil.text.SensitiveText;

/**
 * Runs a {@link TextExport} over text files, several at once. A file that fails is told by name and
 * kind of trouble and gets no output; the others go on.
 */
public final class TextBatch {

  private final TextExport export;
  private final int threads;
  private final Progress progress;

  public TextBatch(TextExport export, int threads, Progress progress) {
    this.export = export;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * What went wrong, in the order of the files: one line each; empty when all is well.
   *
   * @throws RunFailure if the output folder cannot be written
   */
  public List<String> run(List<TextSource> sources, Path out) throws InterruptedException {
    makeFolder(out);
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<String>> pending = new ArrayList<>();
      for (TextSource source : sources) {
        pending.add(
            pool.submit(
                () -> {
                  String trouble = one(source, out);
                  progress.finished(done.incrementAndGet());
                  return trouble;
                }));
      }
      return troubles(sources, pending);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> troubles(List<TextSource> sources, List<Future<String>> pending)
      throws InterruptedException {
    List<String> troubles = new ArrayList<>();
    for (int i = 0; i < pending.size(); i++) {
      try {
        String trouble = pending.get(i).get();
        if (!trouble.isEmpty()) {
          troubles.add(sources.get(i).file() + ": " + trouble);
        }
      } catch (ExecutionException e) {
        // The cause's message may quote the text it stumbled over: its class has to do.
        troubles.add(
            sources.get(i).file()
                + ": not done, "
                + Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName()
                + "; nothing was written for it");
      }
    }
    return troubles;
  }

  private String one(TextSource source, Path out) throws IOException {
    String text;
    try {
      byte[] bytes = Files.readAllBytes(source.file());
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "is not UTF-8 text; save it as UTF-8, or use \"caseveil run\"";
    } catch (IOException e) {
      return "cannot be read (" + e.getClass().getSimpleName() + ")";
    }
    String made = export.of(source.document(), new SensitiveText(text));
    AtomicFiles.write(out.resolve(source.name() + export.suffix()), made);
    return "";
  }

  private static void makeFolder(Path out) {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new RunFailure("the output folder " + out + " cannot be made or written", e);
    }
  }
}
