package org.caseveil.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads an annotated corpus in either of its forms. */
public final class Corpus {

  private Corpus() {}

  /**
   * A folder of annotated narratives, or a file in the Text Anonymization Benchmark's form.
   *
   * @throws MalformedCorpus if it does not follow its form
   */
  public static List<Gold> read(Path place) throws IOException {
    List<Gold> gold =
        Files.isDirectory(place)
            ? new AnnotatedNarratives().read(place)
            : new TextAnonymizationBenchmark().read(place);
    if (gold.isEmpty()) {
      throw new MalformedCorpus(place + " holds no annotated document");
    }
    return gold;
  }
}
