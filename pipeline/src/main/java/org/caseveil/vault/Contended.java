package org.caseveil.vault;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes that another process may make at the same moment: whoever comes second looks again and
 * finds what the first has written. Thread safe.
 */
final class Contended {

  /** Standard SQL's state for a key that is there already; H2 and PostgreSQL both tell it. */
  private static final String TAKEN = "23505";

  /** Each loses to another that won: more than this are not at one row at the same time. */
  private static final int MOST = 10;

  private Contended() {}

  /**
   * Does it, again where another was first.
   *
   * @param write begins with a look at what is there
   */
  static <T> T write(Supplier<T> write) {
    for (int time = 1; ; time++) {
      try {
        return write.get();
      } catch (UnableToExecuteStatementException e) {
        boolean taken =
            e.getCause() instanceof SQLException cause && TAKEN.equals(cause.getSQLState());
        if (!taken || time == MOST) {
          throw e;
        }
      }
    }
  }
}
