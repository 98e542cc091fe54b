package org.caseveil.theme;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.SharedCases;
import org.caseveil.language.ModelFiles;

/**
 * Measures how long 1,000 words take to tag once warm; see docs/benchmarks/themes.md. Not a test:
 * what else the machine does would decide.
 */
final class TaggerBench {

  private static final int ROUNDS = 6;

  private TaggerBench() {}

  public static void main(String[] arguments) throws Exception {
    DeidentifiedText text = SharedCases.text(Files.readString(Path.of(arguments[0])));
    int words = UnitSplitter.words(text.content());
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    try (EncoderTagger tagger = new EncoderTagger(ModelFiles.shipped(), Themes.configured())) {
      for (int round = 0; round < ROUNDS; round++) {
        long cpu = clock.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        int hits = tagger.tag(text).size();
        System.out.printf(
            "%d words, %d passages: %.2f s of one processor, %.2f s on the clock, per 1,000 words%n",
            words,
            hits,
            (clock.getCurrentThreadCpuTime() - cpu) / 1e6 / words,
            (System.nanoTime() - wall) / 1e6 / words);
      }
    }
  }
}
