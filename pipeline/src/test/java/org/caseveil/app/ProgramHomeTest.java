package org.caseveil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProgramHomeTest {

  @Test
  void tellsTheLauncherByItsPlaceWhereItIs() {
    Path root = Path.of("..").toAbsolutePath().normalize();
    assertThat(new ProgramHome(root).launcher().program())
        .isEqualTo(root.resolve("caseveil").toString());
    assertThat(new ProgramHome(root.resolve("docs")).launcher().program()).isEqualTo("caseveil");
  }
}
