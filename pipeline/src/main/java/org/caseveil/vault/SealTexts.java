package org.caseveil.vault;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Seals the briefs and notes that earlier versions kept as plain text in the encrypted file. */
final class SealTexts implements JavaMigration {

  private final TextSeal seal;

  SealTexts(TextSeal seal) {
    this.seal = seal;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    for (String table : List.of("leader_brief", "session_note")) {
      Map<String, String> plain = new LinkedHashMap<>();
      try (Statement select = context.getConnection().createStatement();
          ResultSet rows = select.executeQuery("SELECT reference, content FROM " + table)) {
        while (rows.next()) {
          plain.put(rows.getString("reference"), rows.getString("content"));
        }
      }
      try (PreparedStatement update =
          context
              .getConnection()
              .prepareStatement("UPDATE " + table + " SET content = ? WHERE reference = ?")) {
        for (Map.Entry<String, String> row : plain.entrySet()) {
          update.setString(1, seal.seal(row.getValue(), table + "/" + row.getKey()));
          update.setString(2, row.getKey());
          update.executeUpdate();
        }
      }
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5");
  }

  @Override
  public String getDescription() {
    return "seal texts";
  }

  @Override
  public Integer getChecksum() {
    return 5;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
