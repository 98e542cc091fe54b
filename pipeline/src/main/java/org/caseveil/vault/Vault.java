package org.caseveil.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.caseveil.casework.CaseStore;
import org.caseveil.casework.KeyTable;
import org.caseveil.casework.OwnerKey;
import org.caseveil.casework.RunFailure;
import org.caseveil.casework.SessionStore;
import org.caseveil.casework.TermsStore;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/**
 * The store of one owner, in an embedded database or in PostgreSQL: originals sealed with the key
 * of their case, de-identified text with the owner's. Thread safe.
 */
public final class Vault implements AutoCloseable {

  private static final String MIGRATIONS = "classpath:org/caseveil/vault/migrations/";

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final OwnerKey key;
  private final TextSeal seal;

  private Vault(HikariDataSource source, OwnerKey key, TextSeal seal) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
    this.key = key;
    this.seal = seal;
  }

  /**
   * Opens the store, making it or bringing it up to date where needed.
   *
   * @throws RunFailure if it cannot be opened, with what to do
   */
  public static Vault open(StorePlace place, OwnerKey key) {
    if (place instanceof StorePlace.Embedded embedded) {
      makeFolder(embedded.folder());
    }
    HikariDataSource source = connect(place, key);
    boolean open = false;
    try {
      TextSeal seal = new TextSeal(key);
      migrate(source, place, seal);
      Vault vault = new Vault(source, key, seal);
      vault.requireOwner(place);
      open = true;
      return vault;
    } catch (FlywayException e) {
      throw ClosedStore.told(place, e);
    } finally {
      if (!open) {
        source.close();
      }
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder, rights());
    } catch (IOException e) {
      throw new RunFailure("the folder for the store, " + folder + ", cannot be made", e);
    }
  }

  static HikariDataSource connect(StorePlace place, OwnerKey key) {
    HikariConfig configuration = new HikariConfig();
    configuration.setPoolName("vault");
    configuration.setMaximumPoolSize(4);
    configuration.setMinimumIdle(1);
    configuration.setInitializationFailTimeout(1);
    if (place instanceof StorePlace.Embedded embedded) {
      embedded(configuration, embedded.folder(), key);
    } else if (place instanceof StorePlace.PostgreSql server) {
      configuration.setJdbcUrl(server.url());
      // What the server says of a failed statement would quote the row.
      configuration.addDataSourceProperty("logServerErrorDetail", "false");
      configuration.addDataSourceProperty("ApplicationName", "caseveil");
    }
    try {
      return new HikariDataSource(configuration);
    } catch (HikariPool.PoolInitializationException e) {
      throw ClosedStore.told(place, e);
    }
  }

  private static void embedded(HikariConfig configuration, Path folder, OwnerKey key) {
    configuration.setJdbcUrl(
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("cases")
            // No trace files: they would hold statements. Written through at each commit.
            + ";CIPHER=AES;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;WRITE_DELAY=0"
            + ";DB_CLOSE_ON_EXIT=FALSE");
    configuration.setUsername("caseveil");
    configuration.setPassword(
        HexFormat.of().formatHex(key.hmac("store-file", new byte[0]))
            + " "
            + HexFormat.of().formatHex(key.hmac("store-user", new byte[0])));
  }

  private static void migrate(HikariDataSource source, StorePlace place, TextSeal seal) {
    migrations(source, place, seal).load().migrate();
  }

  static FluentConfiguration migrations(DataSource source, StorePlace place, TextSeal seal) {
    String own = place instanceof StorePlace.Embedded ? "h2" : "postgresql";
    return Flyway.configure()
        .dataSource(source)
        .locations(MIGRATIONS + own, MIGRATIONS + "both")
        .javaMigrations(new SealTexts(seal))
        .loggers("slf4j");
  }

  /**
   * A file opens only with its owner's key; a server would let another key begin a second store.
   */
  private void requireOwner(StorePlace place) {
    String proof = HexFormat.of().formatHex(key.hmac("store-owner", new byte[0]));
    String made =
        Contended.write(
            () ->
                jdbi.inTransaction(
                    handle -> {
                      Optional<String> kept =
                          handle
                              .select("SELECT proof FROM store_owner WHERE id = 1")
                              .mapTo(String.class)
                              .findOne();
                      if (kept.isEmpty()) {
                        handle.execute("INSERT INTO store_owner (id, proof) VALUES (1, ?)", proof);
                      }
                      return kept.orElse(proof);
                    }));
    if (!made.equals(proof)) {
      throw new RunFailure(
          "the store in "
              + place.name()
              + " cannot be opened: it was made with another owner's key; put that key back");
    }
  }

  /** Cases, findings, briefs, decisions and jobs. */
  public CaseStore cases() {
    return new JdbiCaseStore(jdbi, seal);
  }

  /** Notes after meetings. */
  public SessionStore sessions() {
    return new JdbiSessionStore(jdbi, seal);
  }

  /** What the store goes by. */
  public TermsStore terms() {
    return new JdbiTermsStore(jdbi);
  }

  /** What stands for what, sealed. */
  public KeyTable keys() {
    return new SealedKeyTable(jdbi, key);
  }

  @Override
  public void close() {
    source.close();
  }

  private static FileAttribute<?>[] rights() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
