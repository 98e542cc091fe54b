package org.caseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the README's example to the sample and to what is expected of it. */
final class ReadmeTest {

  private static final Path SAMPLES = Launcher.ROOT.resolve("samples");

  @Test
  void linesBeforeStandInTheSample() throws IOException {
    String sample = Files.readString(SAMPLES.resolve("inbox/07 porch light.txt"));
    assertThat(quoted("Before:", "After:"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(sample).contains(line));
  }

  @Test
  void linesAfterStandInWhatIsShared() throws IOException {
    String shared = Files.readString(SAMPLES.resolve("expected/shared/07 porch light.txt"));
    assertThat(quoted("After:", "In the leader's brief:"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(shared).contains(line));
  }

  @Test
  void themeStandsInTheBrief() throws IOException {
    String brief =
        Files.readString(SAMPLES.resolve("expected/leader/07 porch light.brief.html"))
            .replaceAll("<[^>]+>", "")
            .replace("&quot;", "\"")
            .replace("&#39;", "'");
    assertThat(quoted("In the leader's brief:", "\n## "))
        .hasSize(3)
        .allSatisfy(line -> assertThat(brief).contains(line.replace("*", "")));
  }

  private static List<String> quoted(String from, String to) throws IOException {
    String readme = Files.readString(Launcher.ROOT.resolve("README.md"));
    int start = readme.indexOf("\n" + from);
    int end = readme.indexOf(to, start + 1 + from.length());
    assertThat(start).isPositive();
    return readme
        .substring(start, end)
        .lines()
        .filter(line -> line.startsWith("> "))
        .map(line -> line.substring(2))
        .toList();
  }
}
