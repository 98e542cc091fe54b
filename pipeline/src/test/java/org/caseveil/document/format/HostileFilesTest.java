package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HostileFilesTest {

  /** What is broken is made from these; else one run over the folder would not be the next. */
  @Test
  void areMadeFromTheSameBytesEachTime() throws IOException {
    Map<String, byte[]> first = HostileFiles.good();
    HostileFiles.good()
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
  }
}
