package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class ClosedStoreTest {

  @Test
  void waitingIsAdvisedOnlyWhereAnotherIsAtWork() {
    assertThat(told(90020)).contains("wait for it").doesNotContain("key");
    assertThat(told(90049)).contains("put that key back", "damaged").doesNotContain("wait");
    assertThat(told(90028)).contains("disk full").doesNotContain("wait", "key");
    assertThat(told(50000)).contains("newer version").doesNotContain("wait", "key");
  }

  /** What is told where an exception of H2 is the cause of another. */
  private static String told(int code) {
    SQLException cause = new SQLException("of H2", String.valueOf(code), code);
    return String.valueOf(
        ClosedStore.told(
                new StorePlace.Embedded(Path.of("data")), new IllegalStateException("pool", cause))
            .getMessage());
  }
}
