package org.caseveil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseFile;
import org.caseveil.casework.Settled;
import org.junit.jupiter.api.Test;

final class SummaryTableTest {

  @Test
  void aFilesNameGivesNoOrderToTheTerminal() {
    String name = "a\u001b[2K\rb\nc\u009bd\u202ee \u10e1\u10d8.txt";
    StringWriter printed = new StringWriter();
    SummaryTable.print(
        List.of(
            new Settled(
                new CaseFile(0, Path.of("x"), name),
                Settled.State.SAME,
                "same as " + name,
                Optional.empty())),
        Path.of("out"),
        new PrintWriter(printed));
    assertThat(printed.toString())
        .contains("a?[2K?b?c?d?e \u10e1\u10d8.txt")
        .doesNotContain("\u001b", "\r", "\u009b", "\u202e");
    assertThat(printed.toString().lines()).hasSize(3);
  }
}
