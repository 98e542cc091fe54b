package org.caseveil.casework;

/**
 * Keeps two configurations from working on one store by different terms: the stricter would delete
 * the other's cases, and years of a group that overlap tell the themes of single meetings by their
 * difference. Not thread safe.
 */
public final class StoreTerms {

  private final TermsStore store;
  private final SessionStore sessions;
  private final Terms configured;

  /**
   * @param configured those of this command's configuration
   */
  public StoreTerms(TermsStore store, SessionStore sessions, Terms configured) {
    this.store = store;
    this.sessions = sessions;
    this.configured = configured;
  }

  int daysAfterMeeting() {
    return configured.daysAfterMeeting();
  }

  /**
   * Makes sure that the store goes by the terms configured.
   *
   * @throws RunFailure if it was begun with others
   */
  void require() {
    Terms kept = store.terms(configured);
    if (!kept.equals(configured)) {
      throw new RunFailure(
          "this store was begun with "
              + kept.words()
              + ", but config/pipeline.yaml says "
              + configured.words()
              + ". Nothing was deleted. If somebody else works with this store, use the same terms;"
              + " if the change is meant, run \"caseveil purge --as-configured\" once and go on");
    }
  }

  /**
   * Makes the store go by the terms configured.
   *
   * @return what came of it, for the user
   * @throws RunFailure if groups' years would begin with another month although there are notes
   */
  String take() {
    Terms kept = store.terms(configured);
    if (kept.yearBegins() != configured.yearBegins() && !sessions.groups().isEmpty()) {
      throw new RunFailure(
          "there are session notes, and years that overlap would tell what single meetings were"
              + " about: put year-begins: "
              + kept.yearBegins()
              + " back into config/pipeline.yaml. Nothing was changed");
    }
    store.change(configured);
    return "From now on this store goes by " + configured.words() + ".";
  }
}
