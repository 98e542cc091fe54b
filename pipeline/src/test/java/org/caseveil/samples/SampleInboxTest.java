package org.caseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code samples/inbox} to what the generator makes of {@code samples/source}; with {@code
 * -Dcaseveil.samples.record=true} it writes the inbox instead.
 */
final class SampleInboxTest {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Path INBOX = SAMPLES.resolve("inbox");

  @Test
  void inboxIsWhatTheSourcesMake() throws IOException {
    Map<String, byte[]> made = SampleInbox.of(SAMPLES.resolve("source"));
    if (Boolean.getBoolean("caseveil.samples.record")) {
      record(made);
    }
    Map<String, byte[]> there = files();
    assertThat(there.keySet()).isEqualTo(made.keySet());
    there.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(made.get(name)));
  }

  @Test
  void formatsOfTheMainJobAreAllThere() throws IOException {
    assertThat(files().keySet().stream().map(name -> name.replaceAll(".*\\.", "")))
        .contains("docx", "odt", "rtf", "html", "md", "txt", "pdf", "eml");
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> listed = Files.list(INBOX)) {
      for (Path file : listed.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void record(Map<String, byte[]> made) throws IOException {
    Files.createDirectories(INBOX);
    for (Map.Entry<String, byte[]> file : made.entrySet()) {
      Files.write(INBOX.resolve(file.getKey()), file.getValue());
    }
  }
}
