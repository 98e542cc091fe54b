package org.caseveil.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseveil.app.YamlFiles;
import org.caseveil.casework.Bench;
import org.caseveil.casework.CaseFiles;
import org.caseveil.casework.Decisions;
import org.caseveil.casework.Progress;
import org.caseveil.vault.FileOwnerKey;
import org.caseveil.vault.StorePlace;
import org.caseveil.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Plants a name and looks for it wherever it must not be: logs, exceptions, the database's bytes,
 * temporary files and every output but the review folder, which only the owner may enter.
 */
@Timeout(300)
final class PlantedNamesIT {

  /** The finder of {@link Bench} knows this name. */
  private static final String CANARY = "Okonkwo";

  @TempDir Path in;
  @TempDir Path out;
  @TempDir Path user;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    logged.start();
    root.addAppender(logged);
    ((Logger) LoggerFactory.getLogger("org.caseveil")).addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(logged);
    ((Logger) LoggerFactory.getLogger("org.caseveil")).detachAppender(logged);
  }

  @Test
  void noNameGetsOutThroughSuccessRefusalFailureOrReview() throws Exception {
    Files.writeString(in.resolve("Okonkwo good.txt"), "Okonkwo and Ngozi told me.");
    Files.writeString(in.resolve("Okonkwo fails.txt"), "Okonkwo boom");
    Files.writeString(in.resolve("Okonkwo refused.txt"), "broken");
    Files.writeString(in.resolve("Okonkwo scan.txt"), "scan");
    Files.writeString(in.resolve("Okonkwo waits.txt"), "Okonkwo sagte heimat.");
    List<Path> before = temporaryFiles();
    FileOwnerKey key = FileOwnerKey.open(user.resolve("config"), told -> {});
    try (Vault vault = Vault.open(new StorePlace.Embedded(user.resolve("data")), key)) {
      Bench.usual()
          .batch(new CamelBatchRunner(3), vault.cases(), vault.keys())
          .run(CaseFiles.at(List.of(in), out), out, Progress.NONE);
    }
    assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage).isNotEmpty();
    assertThat(logged.list)
        .allSatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).doesNotContain(CANARY);
              assertThat(event.getThrowableProxy()).isNull();
            });
    assertFree(user);
    for (String part : List.of("shared", "reports", "leader", "quarantine")) {
      assertFree(out.resolve(part));
    }
    assertThat(out.resolve(".staging")).doesNotExist();
    List<Path> left = temporaryFiles();
    left.removeAll(before);
    for (Path file : left) {
      assertThat(bytes(file)).doesNotContain(CANARY);
    }
  }

  @Test
  void noNameGetsOutThroughABadDecisionsFile() throws IOException {
    for (String yaml :
        List.of(
            "also-mask: [\"Okonkwo\" Okonkwo]\n",
            "also-mask: {Okonkwo\n",
            "findings: Okonkwo\n",
            "- Okonkwo\n")) {
      Path file = Files.writeString(in.resolve("decisions.yaml"), yaml);
      Throwable thrown = catchThrowable(() -> new YamlFiles().bind(file, Decisions.class));
      StringWriter printed = new StringWriter();
      thrown.printStackTrace(new PrintWriter(printed));
      assertThat(printed.toString()).contains("decisions.yaml").doesNotContain(CANARY);
    }
  }

  private static void assertFree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(folder.relativize(file).toString()).doesNotContain(CANARY);
        assertThat(bytes(file)).as("a file of %s", folder.getFileName()).doesNotContain(CANARY);
      }
    }
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new java.util.ArrayList<>(files.filter(Files::isRegularFile).toList());
    }
  }
}
