package org.caseveil.vault;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a store is kept. */
public sealed interface StorePlace {

  /** What the place is called in a message to the user. */
  String name();

  /**
   * In an encrypted file of H2 that this program keeps itself; one process at a time.
   *
   * @param folder the user's data folder
   */
  record Embedded(Path folder) implements StorePlace {

    @Override
    public String name() {
      return folder.toString();
    }
  }

  /**
   * In a PostgreSQL database, which any number of processes can use at the same time. On another
   * machine only if the connection is encrypted and the server known by its certificate.
   *
   * @param url such as {@code jdbc:postgresql://localhost/caseveil?user=caseveil}; holds no
   *     password, which PostgreSQL's own password file has
   */
  record PostgreSql(String url) implements StorePlace {

    private static final Pattern FORM =
        Pattern.compile("jdbc:postgresql://([A-Za-z0-9.-]+|\\[::1])(:\\d+)?/(\\w+)(\\?(.*))?");

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String KNOWN_SERVER = "sslmode=verify-full";

    private static final Set<String> OPTIONS =
        Set.of("user", "sslmode", "sslrootcert", "currentSchema");

    public PostgreSql {
      Matcher form = FORM.matcher(url);
      if (!form.matches()) {
        throw new IllegalArgumentException(
            "a PostgreSQL database is written as jdbc:postgresql://localhost/NAME?user=NAME");
      }
      String options = form.group(5) == null ? "" : form.group(5);
      for (String option : options.isEmpty() ? new String[0] : options.split("&")) {
        if (!OPTIONS.contains(option.split("=", 2)[0])) {
          throw new IllegalArgumentException(
              "of a database's options only user, sslmode, sslrootcert and currentSchema may stand"
                  + " here; a password belongs into PostgreSQL's password file, ~/.pgpass");
        }
      }
      if (!HERE.contains(form.group(1)) && !Set.of(options.split("&")).contains(KNOWN_SERVER)) {
        throw new IllegalArgumentException(
            "a database on another machine needs " + KNOWN_SERVER + ", so that nobody reads along");
      }
    }

    @Override
    public String name() {
      int options = url.indexOf('?');
      return options < 0 ? url : url.substring(0, options);
    }
  }
}
