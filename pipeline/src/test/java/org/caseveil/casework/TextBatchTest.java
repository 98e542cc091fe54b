package org.caseveil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextBatchTest {

  @TempDir Path in;
  @TempDir Path out;
  private final Bench bench = Bench.usual();

  @Test
  void offsetsAreCodePointsOfTheTextAsGiven() throws Exception {
    write("a.txt", "\uFEFF\uD83D\uDE42\r\nOkonkwo.");
    assertThat(run(spans())).isEmpty();
    JsonNode span = json("a.spans.json").path("spans").get(0);
    assertThat(span.path("start").asInt()).isEqualTo(4);
    assertThat(span.path("end").asInt()).isEqualTo(11);
    assertThat(span.path("class").asText()).isEqualTo("direct");
    assertThat(span.path("replacement").asText()).isEqualTo("[PATIENT]");
  }

  @Test
  void evidenceIsQuotedFromTheSharedTextAndPlacedInTheTextGiven() throws Exception {
    write("a.txt", "Okonkwo wept.");
    ThemeExport export =
        new ThemeExport(bench.tools.deidentifier(), Bench::tags, bench.policy, key(), false);
    assertThat(run(export)).isEmpty();
    JsonNode theme = json("a.themes.json").path("themes").get(0);
    assertThat(theme.path("evidence").asText()).isEqualTo("[");
    assertThat(theme.path("end").asInt()).isEqualTo(7);
  }

  @Test
  void aFileThatFailsIsToldWithoutItsWordsAndTheOthersGoOn() throws Exception {
    write("bad.txt", "Okonkwo boom");
    write("good.txt", "Okonkwo.");
    Files.write(in.resolve("latin.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    List<String> troubles = run(spans());
    assertThat(troubles).hasSize(2);
    assertThat(String.join("\n", troubles))
        .contains("IllegalStateException", "not UTF-8")
        .doesNotContain("Okonkwo");
    assertThat(Bench.names(out)).containsExactly("good.spans.json");
  }

  @Test
  void theNumberOfThreadsChangesNoByte() throws Exception {
    for (int i = 0; i < 30; i++) {
      write(i + ".txt", "Okonkwo " + i + " met Ngozi.");
    }
    run(spans());
    var many = Bench.contents(out);
    new TextBatch(spans(), 1, Progress.NONE).run(TextSource.at(List.of(in)), out);
    assertThat(Bench.contents(out)).isEqualTo(many).hasSize(30);
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    write("a/x.txt", "one");
    write("b/x.txt", "two");
    assertThatThrownBy(() -> TextSource.at(List.of(in.resolve("a"), in.resolve("b"))))
        .isInstanceOf(RunFailure.class);
  }

  private SpanExport spans() {
    return new SpanExport(bench.tools.deidentifier(), bench.policy, key());
  }

  private OwnerKey key() {
    return bench.tools.key();
  }

  private List<String> run(TextExport export) throws InterruptedException {
    return new TextBatch(export, 4, Progress.NONE).run(TextSource.at(List.of(in)), out);
  }

  private JsonNode json(String name) throws IOException {
    return JsonMapper.builder().build().readTree(out.resolve(name).toFile());
  }

  private void write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
