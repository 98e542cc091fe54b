package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

final class SealTextsTest {

  @Test
  void whatAnEarlierVersionKeptPlainIsSealedAndOpens() throws SQLException {
    TextSeal seal = new TextSeal((purpose, message) -> new byte[32]);
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (String table : new String[] {"leader_brief", "session_note"}) {
        statement.execute("CREATE TABLE " + table + " (reference VARCHAR(16), content TEXT)");
        statement.execute("INSERT INTO " + table + " VALUES ('C-0000-0001', '{\"text\":\"a\"}')");
      }
      new SealTexts(seal).migrate(context(connection));
      for (String table : new String[] {"leader_brief", "session_note"}) {
        try (ResultSet row = statement.executeQuery("SELECT content FROM " + table)) {
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1)).doesNotContain("text");
          assertThat(seal.open(row.getString(1), table + "/C-0000-0001"))
              .isEqualTo("{\"text\":\"a\"}");
        }
      }
    }
  }

  private static Context context(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        return new FluentConfiguration();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }
}
