package org.caseveil.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {

  private static final String BENCHMARK =
      """
      [{"doc_id": "1/2", "text": "Ann of Ayr.", "annotations": {"one": {"entity_mentions": [
        {"start_offset": 0, "end_offset": 3, "entity_type": "PERSON",
         "identifier_type": "DIRECT", "entity_id": "e1"},
        {"start_offset": 7, "end_offset": 10, "entity_type": "LOC",
         "identifier_type": "NO_MASK", "entity_id": "e2"}]}}}]
      """;

  @TempDir Path folder;

  @Test
  void readsInlineMarksAndThemes() throws IOException {
    write("001.ann.txt", "\uD83D\uDE42 [[PERSON:direct:p1|Ann]] wept.\n");
    write(
        "001.themes.json",
        "{\"themes\":[{\"theme\":\"grief\",\"holder\":\"patient\",\"evidence\":\"Ann wept.\"}]}");
    Gold gold = Corpus.read(folder).get(0);
    assertThat(gold.text()).isEqualTo("\uD83D\uDE42 Ann wept.\n");
    assertThat(gold.spans()).containsExactly(new Gold.MarkedSpan(2, 5, "PERSON", "direct", "p1"));
    assertThat(gold.themes().orElseThrow())
        .containsExactly(new Gold.MarkedTheme("grief", "patient", 2, 11, 1));
  }

  @Test
  void refusesAStrayMark() throws IOException {
    write("001.ann.txt", "[[PERSON:direct:p1|Ann] wept.");
    assertThatThrownBy(() -> Corpus.read(folder))
        .isInstanceOf(MalformedCorpus.class)
        .hasMessageContaining("001.ann.txt: stray mark");
  }

  @Test
  void readsTheBenchmarksFormPlainAndGzipped() throws IOException {
    write("set.json", BENCHMARK);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("set.json.gz")))) {
      out.write(BENCHMARK.getBytes(StandardCharsets.UTF_8));
    }
    List<Gold> plain = Corpus.read(folder.resolve("set.json"));
    assertThat(plain).isEqualTo(Corpus.read(folder.resolve("set.json.gz")));
    assertThat(plain.get(0).name()).isEqualTo("1_2");
    assertThat(plain.get(0).spans())
        .containsExactly(new Gold.MarkedSpan(0, 3, "PERSON", "direct", "e1"));
    assertThat(plain.get(0).annotators().get(0))
        .extracting(Gold.MarkedSpan::identifierClass)
        .containsExactly("direct", "no_mask");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
