package org.caseveil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with a Java and a Maven that only say that they were called. */
@EnabledIf(
    value = "isBashThere",
    disabledReason = "bash is missing: install the Debian package bash")
final class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "caseveil");
  private static final Instant BUILT = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path home;

  static boolean isBashThere() {
    return Files.isExecutable(Path.of("/bin/bash"));
  }

  @BeforeEach
  void aBuiltProgram() throws IOException {
    Files.copy(SCRIPT, home.resolve("caseveil"));
    file("pom.xml", BUILT.minusSeconds(60));
    for (String module : new String[] {"models", "pipeline"}) {
      file(module + "/pom.xml", BUILT.minusSeconds(60));
      file(module + "/src/main/resources/list.txt", BUILT.minusSeconds(60));
    }
    file("pipeline/target/caseveil.jar", BUILT);
    file("pipeline/target/classpath.txt", BUILT);
    file("pipeline/target/caseveil.jsa", Instant.now().plusSeconds(3600));
    program("bin/java", "echo java ran");
    program("bin/mvn", "echo built; touch \"" + home + "/was-built\"");
  }

  @Test
  void aBuildThatIsNewerThanItsFilesIsStartedAsItIs() throws Exception {
    assertThat(start()).isEqualTo("java ran\n");
    assertThat(home.resolve("was-built")).doesNotExist();
  }

  @Test
  void afterAnUpdateTheProgramIsBuiltAnew() throws Exception {
    file("models/src/main/resources/list.txt", BUILT.plusSeconds(60));

    assertThat(start()).contains("files are newer than its last build").endsWith("java ran\n");
    assertThat(home.resolve("was-built")).exists();

    Files.delete(home.resolve("was-built"));
    assertThat(start()).isEqualTo("java ran\n");
    assertThat(home.resolve("was-built")).doesNotExist();
  }

  @Test
  void whereTheBuildFailsTheOlderProgramIsNotStarted() throws Exception {
    file("pipeline/src/main/resources/list.txt", BUILT.plusSeconds(60));
    program("bin/mvn", "echo no route to the registry; exit 1");

    assertThat(start())
        .contains("the build failed, so nothing was done")
        .contains("no route to the registry")
        .doesNotContain("java ran");
  }

  @Test
  void aCrashLeavesNothingOfTheMemoryInAFile() throws Exception {
    program("bin/java", "echo \"$*\"; echo \"core $(ulimit -c)\"");

    assertThat(start())
        .contains("-XX:-CreateCoredumpOnCrash ")
        .contains("-XX:ErrorFile=/dev/null ")
        .contains("-XX:-HeapDumpOnOutOfMemoryError ")
        .endsWith("core 0\n");
  }

  private void file(String name, Instant changed) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private void program(String name, String body) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** What a start prints, errors too. */
  private String start() throws IOException, InterruptedException {
    ProcessBuilder starter =
        new ProcessBuilder("/bin/bash", home.resolve("caseveil").toString(), "--version")
            .redirectErrorStream(true);
    starter.environment().put("JAVA_HOME", home.toString());
    starter.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = starter.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return printed;
  }
}
