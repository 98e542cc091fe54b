package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StorePlaceTest {

  @Test
  void aDatabaseOfThisMachineNeedsNoMore() {
    for (String host : List.of("localhost", "127.0.0.1:5433", "[::1]")) {
      String url = "jdbc:postgresql://" + host + "/caseveil?user=caseveil";
      assertThat(new StorePlace.PostgreSql(url).name())
          .isEqualTo("jdbc:postgresql://" + host + "/caseveil");
    }
  }

  @Test
  void aDatabaseOfAnotherMachineMustBeKnownByItsCertificate() {
    assertThatThrownBy(() -> new StorePlace.PostgreSql("jdbc:postgresql://ward.example/caseveil"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sslmode=verify-full");
    assertThatThrownBy(
            () ->
                new StorePlace.PostgreSql(
                    "jdbc:postgresql://ward.example/caseveil?sslmode=verify-fullest"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new StorePlace.PostgreSql(
                    "jdbc:postgresql://ward.example/caseveil?user=a&sslmode=verify-full")
                .name())
        .isEqualTo("jdbc:postgresql://ward.example/caseveil");
  }

  @Test
  void aPasswordOrAnotherHostInTheOptionsIsRefused() {
    for (String option : List.of("password=x", "PGHOST=elsewhere", "socketFactory=x")) {
      assertThatThrownBy(
              () -> new StorePlace.PostgreSql("jdbc:postgresql://localhost/caseveil?" + option))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(".pgpass");
    }
  }

  @Test
  void whatIsNoPostgreSqlIsRefused() {
    for (String url :
        List.of("", "jdbc:h2:mem:x", "jdbc:postgresql://a,b/caseveil", "postgresql://a/b")) {
      assertThatThrownBy(() -> new StorePlace.PostgreSql(url))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("jdbc:postgresql://");
    }
  }
}
