package org.caseveil.vault;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseveil.casework.CaseRecord;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.CaseStore;
import org.caseveil.casework.DecisionRecord;
import org.caseveil.casework.Meeting;
import org.caseveil.casework.StoredBrief;
import org.caseveil.casework.WithheldTag;
import org.caseveil.casework.WorkKey;
import org.caseveil.identify.Finding;
import org.caseveil.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Cases in the database: offsets and states, never text of an original. Thread safe. */
final class JdbiCaseStore implements CaseStore {

  /** The tables that hold anything about what is in a case. */
  private static final List<String> OF_A_CASE =
      List.of(
          "leader_brief",
          "withheld_tag",
          "finding",
          "decision",
          "session_note",
          "case_folder",
          "case_hold");

  /** Those that are emptied when the time of a shared case is up. */
  private static final List<String> OF_A_SHARED_CASE =
      List.of("leader_brief", "finding", "decision");

  private final Jdbi jdbi;
  private final TextSeal seal;

  JdbiCaseStore(Jdbi jdbi, TextSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  @Override
  public void save(CaseRecord record, CaseState state) {
    jdbi.useTransaction(
        handle -> {
          put(
              handle,
              "UPDATE care_case SET work_key = ?, policy = ?, state = ? WHERE reference = ?",
              "INSERT INTO care_case (work_key, policy, state, reference) VALUES (?, ?, ?, ?)",
              record.work().id(),
              record.policy(),
              state.name(),
              record.reference().id());
          handle.execute("DELETE FROM finding WHERE reference = ?", record.reference().id());
          saveFindings(handle, record);
        });
  }

  /** H2 and PostgreSQL share no statement that inserts or updates. */
  private static void put(Handle handle, String update, String insert, String... values) {
    if (handle.execute(update, (Object[]) values) == 0) {
      handle.execute(insert, (Object[]) values);
    }
  }

  private static void saveFindings(Handle handle, CaseRecord record) {
    if (record.findings().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO finding (reference, number, start_unit, end_unit, type, class, entity,"
                + " score, operation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int number = 1;
    for (CaseRecord.StoredFinding stored : record.findings()) {
      Finding finding = stored.finding();
      batch.add(
          record.reference().id(),
          number++,
          finding.span().start(),
          finding.span().end(),
          finding.type().name(),
          finding.identifierClass().name(),
          finding.entity(),
          finding.score(),
          stored.how().name());
    }
    batch.execute();
  }

  @Override
  public void saveBrief(CaseReference reference, StoredBrief brief) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM leader_brief WHERE reference = ?", reference.id());
          handle.execute(
              "INSERT INTO leader_brief (reference, meeting_month, content) VALUES (?, ?, ?)",
              reference.id(),
              brief.month(),
              seal.seal(StoredJson.of(brief), place(reference)));
        });
  }

  @Override
  public Optional<StoredBrief> brief(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT content FROM leader_brief WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(content -> seal.open(content, place(reference)))
                .map(content -> StoredJson.read(content, StoredBrief.class)));
  }

  private static String place(CaseReference reference) {
    return "leader_brief/" + reference.id();
  }

  @Override
  public void saveWithheld(CaseReference reference, List<WithheldTag> withheld) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM withheld_tag WHERE reference = ?", reference.id());
          int number = 1;
          for (WithheldTag tag : withheld) {
            handle.execute(
                "INSERT INTO withheld_tag (reference, number, theme, start_unit, end_unit)"
                    + " VALUES (?, ?, ?, ?, ?)",
                reference.id(),
                number++,
                tag.theme(),
                tag.span().start(),
                tag.span().end());
          }
        });
  }

  @Override
  public List<WithheldTag> withheld(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT theme, start_unit, end_unit FROM withheld_tag WHERE reference = ?"
                        + " ORDER BY number",
                    reference.id())
                .map(
                    (row, context) ->
                        new WithheldTag(
                            row.getString("theme"),
                            new Span(row.getInt("start_unit"), row.getInt("end_unit"))))
                .list());
  }

  @Override
  public void withdraw(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          for (String table : OF_A_CASE) {
            handle.execute("DELETE FROM " + table + " WHERE reference = ?", reference.id());
          }
          handle.execute(
              "UPDATE care_case SET state = ? WHERE reference = ?",
              CaseState.WITHDRAWN.name(),
              reference.id());
        });
  }

  @Override
  public void bringBack(CaseReference reference) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM care_case WHERE reference = ? AND state = ?",
                reference.id(),
                CaseState.WITHDRAWN.name()));
  }

  @Override
  public void placed(CaseReference reference, Path folder) {
    List<Path> known = folders(reference);
    Path absolute = folder.toAbsolutePath().normalize();
    if (!known.contains(absolute)) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "INSERT INTO case_folder (reference, number, folder) VALUES (?, ?, ?)",
                  reference.id(),
                  known.size() + 1,
                  seal.seal(absolute.toString(), folderPlace(reference))));
    }
  }

  @Override
  public List<Path> folders(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT folder FROM case_folder WHERE reference = ? ORDER BY number",
                    reference.id())
                .mapTo(String.class)
                .map(folder -> Path.of(seal.open(folder, folderPlace(reference))))
                .list());
  }

  @Override
  public void forgetFolders(CaseReference reference) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM case_folder WHERE reference = ?", reference.id()));
  }

  private static String folderPlace(CaseReference reference) {
    return "case_folder/" + reference.id();
  }

  @Override
  public List<Meeting> meetings() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT b.reference, b.meeting_month FROM leader_brief b JOIN care_case c"
                        + " ON c.reference = b.reference WHERE c.state = ? ORDER BY b.reference",
                    CaseState.RELEASED.name())
                .map(
                    (row, context) ->
                        new Meeting(
                            new CaseReference(row.getString("reference")),
                            Optional.of(row.getString("meeting_month"))
                                .filter(month -> !month.isEmpty())
                                .map(YearMonth::parse)))
                .list());
  }

  @Override
  public void hold(CaseReference reference, boolean held) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM case_hold WHERE reference = ?", reference.id());
          if (held) {
            handle.execute("INSERT INTO case_hold (reference) VALUES (?)", reference.id());
          }
        });
  }

  @Override
  public Set<CaseReference> held() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT reference FROM case_hold")
                .mapTo(String.class)
                .map(CaseReference::new)
                .set());
  }

  @Override
  public void expire(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          for (String table : OF_A_SHARED_CASE) {
            handle.execute("DELETE FROM " + table + " WHERE reference = ?", reference.id());
          }
          handle.execute(
              "DELETE FROM job WHERE work_key IN"
                  + " (SELECT work_key FROM care_case WHERE reference = ?)",
              reference.id());
          handle.execute(
              "UPDATE care_case SET state = ? WHERE reference = ?",
              CaseState.EXPIRED.name(),
              reference.id());
        });
  }

  @Override
  public void saveDecisions(CaseReference reference, List<DecisionRecord> decisions) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM decision WHERE reference = ?", reference.id());
          int number = 1;
          for (DecisionRecord decision : decisions) {
            handle.execute(
                "INSERT INTO decision (reference, number, start_unit, end_unit, what, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                reference.id(),
                number++,
                decision.span().start(),
                decision.span().end(),
                decision.what(),
                decision.detail());
          }
        });
  }

  @Override
  public Optional<CaseState> state(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT state FROM care_case WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(CaseState::valueOf));
  }

  @Override
  public void jobDone(WorkKey work, CaseState state) {
    jdbi.useTransaction(
        handle ->
            put(
                handle,
                "UPDATE job SET state = ? WHERE work_key = ?",
                "INSERT INTO job (state, work_key) VALUES (?, ?)",
                state.name(),
                work.id()));
  }

  @Override
  public Optional<CaseState> job(WorkKey work) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT state FROM job WHERE work_key = ?", work.id())
                .mapTo(String.class)
                .findOne()
                .map(CaseState::valueOf));
  }
}
