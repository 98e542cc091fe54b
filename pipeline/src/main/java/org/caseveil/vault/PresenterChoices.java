package org.caseveil.vault;

import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.StoredDecisions;
import org.caseveil.casework.WithheldTag;
import org.caseveil.text.Span;
import org.jdbi.v3.core.Jdbi;

/**
 * What a presenter decided and withheld: offsets, never text of a case; decisions sealed, since
 * their reasons are the presenter's words. Thread safe.
 */
final class PresenterChoices {

  private final Jdbi jdbi;
  private final TextSeal seal;

  PresenterChoices(Jdbi jdbi, TextSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  void saveWithheld(CaseReference reference, List<WithheldTag> withheld) {
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

  List<WithheldTag> withheld(CaseReference reference) {
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

  void saveDecisions(CaseReference reference, StoredDecisions decisions) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM decided_case WHERE reference = ?", reference.id());
          handle.execute(
              "INSERT INTO decided_case (reference, content) VALUES (?, ?)",
              reference.id(),
              seal.seal(StoredJson.of(decisions), place(reference)));
        });
  }

  Optional<StoredDecisions> decisions(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("SELECT content FROM decided_case WHERE reference = ?", reference.id())
                .mapTo(String.class)
                .findOne()
                .map(content -> seal.open(content, place(reference)))
                .map(content -> StoredJson.read(content, StoredDecisions.class)));
  }

  private static String place(CaseReference reference) {
    return "decided_case/" + reference.id();
  }
}
