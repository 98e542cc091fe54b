package org.caseveil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import org.caseveil.cli.CaseBench;
import org.caseveil.cli.Workbench;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final CommandLine line =
      Main.commandLine(
          unused(Workbench.class),
          unused(CaseBench.class),
          new PrintWriter(out, true),
          new PrintWriter(out, true));

  @Test
  void everyCommandTellsWhatItDoesWithAnExample() {
    assertThat(line.getSubcommands()).containsKeys("run", "review", "brief", "note", "year");
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              assertThat(command.getUsageMessage())
                  .as(name)
                  .contains("Usage: ")
                  .contains("-h, --help");
            });
  }

  @Test
  void aMonthThatIsNoneIsToldAsSuch() {
    assertThat(line.execute("brief", "C-0000-0000", "--month", "November")).isEqualTo(2);
    assertThat(out.toString()).contains("2026-11");
  }

  /** A bench that no command may touch. */
  private static <T> T unused(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new IllegalStateException(method.getName());
            }));
  }
}
