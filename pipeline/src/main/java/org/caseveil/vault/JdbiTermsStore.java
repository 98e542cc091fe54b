package org.caseveil.vault;

import java.util.Optional;
import org.caseveil.casework.Terms;
import org.caseveil.casework.TermsStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The terms of a store, in its one row. Thread safe. */
final class JdbiTermsStore implements TermsStore {

  private final Jdbi jdbi;

  JdbiTermsStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Terms terms(Terms first) {
    return Contended.write(
        () ->
            jdbi.inTransaction(
                handle -> {
                  Optional<Terms> kept =
                      handle
                          .select(
                              "SELECT days_after_meeting, year_begins FROM store_terms"
                                  + " WHERE id = 1")
                          .map(
                              (row, context) ->
                                  new Terms(
                                      row.getInt("days_after_meeting"), row.getInt("year_begins")))
                          .findOne();
                  if (kept.isEmpty()) {
                    insert(handle, first);
                  }
                  return kept.orElse(first);
                }));
  }

  @Override
  public void change(Terms terms) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM store_terms");
          insert(handle, terms);
        });
  }

  private static void insert(Handle handle, Terms terms) {
    handle.execute(
        "INSERT INTO store_terms (id, days_after_meeting, year_begins) VALUES (1, ?, ?)",
        terms.daysAfterMeeting(),
        terms.yearBegins());
  }
}
