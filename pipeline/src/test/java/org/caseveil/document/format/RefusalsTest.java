package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RefusalsTest {

  @Test
  void aBreakdownOnAFullDiskAsksForRoomAndNotForAnotherFormat() {
    assertThat(Refusals.crashed(300_000).explanation()).contains("room");
    assertThat(Refusals.crashed(300_000).advice()).contains("Make room").doesNotContain("format");
    assertThat(Refusals.crashed(Long.MAX_VALUE).advice()).contains("another format");
  }
}
