package org.caseveil.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.caseveil.document.dictation.DictationWriter;
import org.caseveil.identify.gazetteer.GazetteerDetector;
import org.caseveil.identify.gazetteer.NameLexicon;
import org.caseveil.identify.opennlp.OpenNlpDetector;
import org.caseveil.identify.pattern.IdentifierFiles;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.SentenceSplitter;
import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;
import org.junit.jupiter.api.Test;

/**
 * One line of a megabyte goes through everything but the encoder and CoreNLP, which take windows
 * and sentences one by one; docs/benchmarks/large.sh goes through these too.
 */
final class OneLongLineIT {

  private static final int LENGTH = 1_000_000;
  private static final String LAST = " Mrs Winifred Agar, 61, of Leeds, rang 01632 960417.";

  private static final String LINE =
      line("he went home and i did not know what to say so we sat in the room for a while ");
  private static final ModelFiles MODELS = ModelFiles.shipped();
  private static final SentenceSplitter SENTENCES = new SentenceSplitter(MODELS);
  private static final List<Detector> DETECTORS =
      List.of(
          OpenNlpDetector.load(MODELS, SENTENCES),
          new GazetteerDetector(NameLexicon.shipped(MODELS)),
          patterns());

  private static String line(String piece) {
    return piece.repeat((LENGTH - LAST.length()) / piece.length()) + LAST;
  }

  private static Detector patterns() {
    try {
      return IdentifierFiles.read(Path.of("..", "config", "identifiers")).detector();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyDetectorAndTheSearchReachTheEnd() {
    IdentifierSearch search =
        new IdentifierSearch(
            DETECTORS,
            new SearchKnowledge(
                Knowledge.ENGLISH,
                Knowledge.ORDINARY,
                List.of(Knowledge.EPONYMS),
                // Without the encoder the shipped weights take a word for none.
                Knowledge.EVEN));
    Narrative narrative =
        new DictationWriter(Knowledge.ENGLISH.spoken()).narrative(new SensitiveText(LINE));
    List<Detection> detections = search.detections(narrative);
    assertThat(detections)
        .filteredOn(found -> found.span().start() > LINE.length() - LAST.length())
        .extracting(Detection::detector)
        .containsAll(search.detectors());
    assertThat(search.weigh(narrative, detections).findings())
        .anyMatch(finding -> finding.span().start() > LINE.length() - LAST.length());
  }
}
