package org.caseveil.vault;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.Meeting;
import org.caseveil.casework.StoredBrief;
import org.jdbi.v3.core.Jdbi;

/** Briefs, sealed, and the months of their meetings. Thread safe. */
final class LeaderBriefs {

  private final Jdbi jdbi;
  private final TextSeal seal;

  LeaderBriefs(Jdbi jdbi, TextSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  void saveBrief(CaseReference reference, StoredBrief brief) {
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

  Optional<StoredBrief> brief(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT content FROM leader_brief WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(content -> seal.open(content, place(reference)))
                .map(content -> StoredJson.read(content, StoredBrief.class)));
  }

  List<Meeting> meetings() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT c.reference, c.state, b.meeting_month FROM care_case c"
                        + " LEFT JOIN leader_brief b ON b.reference = c.reference"
                        + " WHERE c.state NOT IN (?, ?) ORDER BY c.reference",
                    CaseState.WITHDRAWN.name(),
                    CaseState.EXPIRED.name())
                .map(
                    (row, context) ->
                        new Meeting(
                            new CaseReference(row.getString("reference")),
                            CaseState.valueOf(row.getString("state")),
                            Optional.ofNullable(row.getString("meeting_month"))
                                .filter(month -> !month.isEmpty())
                                .map(YearMonth::parse)))
                .list());
  }

  private static String place(CaseReference reference) {
    return "leader_brief/" + reference.id();
  }
}
