package org.caseveil.vault;

import java.sql.SQLException;
import java.util.Optional;
import org.caseveil.casework.RunFailure;

/** Tells why a store does not open, and what to do. Codes are those of org.h2.api.ErrorCode. */
final class ClosedStore {

  private static final int ALREADY_OPEN = 90020;
  private static final int FILE_ERROR = 90028;
  private static final int FILE_DAMAGED = 90030;
  private static final int FILE_ERROR_TOLD = 90031;
  private static final int OTHER_VERSION = 90048;
  private static final int CANNOT_DECRYPT = 90049;
  private static final int OTHER_PASSWORD = 28000;

  private ClosedStore() {}

  static RunFailure told(StorePlace place, Throwable why) {
    String advice =
        place instanceof StorePlace.Embedded
            ? ofAFile(code(why))
            : "is PostgreSQL at work there, is there such a database, does it belong to the user in"
                + " config/pipeline.yaml, and is the password in ~/.pgpass the right one?";
    return new RunFailure("the store in " + place.name() + " cannot be opened: " + advice, why);
  }

  private static String ofAFile(int code) {
    return switch (code) {
      case ALREADY_OPEN -> "another Caseveil is at work; wait for it";
      case FILE_ERROR, FILE_ERROR_TOLD ->
          "its file could not be read or written; is the disk full, and may you write there?";
      case OTHER_VERSION ->
          "it is of another version of Caseveil; nothing was changed: use the one that made it";
      // In an encrypted file damage looks like another key.
      case CANNOT_DECRYPT, OTHER_PASSWORD, FILE_DAMAGED ->
          "either the owner's key is not the one it was made with, then put that key back; or its"
              + " file is damaged, then put back a copy of that folder, or move the folder away to"
              + " begin anew. Shared cases, reports and briefs stay as they are";
      default ->
          "its tables are not as this version of Caseveil knows them, or the disk is full; if a"
              + " newer version made it, use that one";
    };
  }

  /** The innermost that a driver told; 0 if none did. */
  private static int code(Throwable why) {
    int code = 0;
    Optional<Throwable> at = Optional.of(why);
    while (at.isPresent()) {
      if (at.get() instanceof SQLException told && told.getErrorCode() != 0) {
        code = told.getErrorCode();
      }
      at = Optional.ofNullable(at.get().getCause());
    }
    return code;
  }
}
