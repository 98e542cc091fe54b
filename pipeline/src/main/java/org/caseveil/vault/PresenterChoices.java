package org.caseveil.vault;

import java.util.List;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.DecisionRecord;
import org.caseveil.casework.WithheldTag;
import org.caseveil.text.Span;
import org.jdbi.v3.core.Jdbi;

/** What a presenter decided and withheld: offsets, never text. Thread safe. */
final class PresenterChoices {

  private final Jdbi jdbi;

  PresenterChoices(Jdbi jdbi) {
    this.jdbi = jdbi;
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

  void saveDecisions(CaseReference reference, List<DecisionRecord> decisions) {
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
}
