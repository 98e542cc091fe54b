package org.caseveil.vault;

import org.caseveil.casework.CaseState;
import org.caseveil.casework.OwnerKey;
import org.jdbi.v3.core.Jdbi;

/** Fills a store's tables as the program did when they were of an earlier version. */
final class EarlierStore {

  static final int WITH_BRIEFS = 2;
  static final int WITH_NOTES = 3;
  private static final int SEALED = 5;
  private static final int WITH_DECIDED_CASES = 9;

  private final Jdbi jdbi;
  private final OwnerKey key;
  private final TextSeal seal;
  private final int version;

  EarlierStore(Jdbi jdbi, OwnerKey key, TextSeal seal, int version) {
    this.jdbi = jdbi;
    this.key = key;
    this.seal = seal;
    this.version = version;
  }

  void fill() {
    String reference = VaultContract.REFERENCE.id();
    String work = VaultContract.WORK.id();
    String state = CaseState.RELEASED.name();
    execute("INSERT INTO care_case VALUES (?, ?, 'placeholder', ?)", reference, work, state);
    execute("INSERT INTO job VALUES (?, ?)", work, state);
    execute(
        "INSERT INTO finding VALUES (?, 1, 0, 4, 'PERSON', 'DIRECT', 'p1', 0.9, 'PLACEHOLDER')",
        reference);
    if (version < WITH_DECIDED_CASES) {
      execute("INSERT INTO decision VALUES (?, 1, 0, 4, 'keep', '')", reference);
    }
    fillKeyTable();
    if (version < WITH_BRIEFS) {
      execute("INSERT INTO brief VALUES (?, '<p>a page</p>')", reference);
      return;
    }
    execute(
        "INSERT INTO leader_brief (reference, content) VALUES (?, ?)",
        reference,
        text("leader_brief", VaultContract.brief()));
    execute("INSERT INTO withheld_tag VALUES (?, 1, 'guilt', 0, 9)", reference);
    if (version >= WITH_NOTES) {
      execute(
          "INSERT INTO session_note VALUES (?, 'monday', '2026-11', ?)",
          reference,
          text("session_note", VaultContract.note()));
    }
  }

  /** Its entries had no types then. */
  private void fillKeyTable() {
    execute("ALTER TABLE key_entry ADD COLUMN type VARCHAR(16) DEFAULT 'UNIQUE' NOT NULL");
    new SealedKeyTable(jdbi, key).save(VaultContract.REFERENCE, VaultContract.entries());
    execute("ALTER TABLE key_entry DROP COLUMN type");
  }

  private String text(String table, Object record) {
    String json = StoredJson.of(record);
    return version < SEALED ? json : seal.seal(json, table + "/" + VaultContract.REFERENCE.id());
  }

  private void execute(String statement, Object... values) {
    jdbi.useHandle(handle -> handle.execute(statement, values));
  }
}
