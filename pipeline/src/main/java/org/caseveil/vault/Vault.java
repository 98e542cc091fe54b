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
import org.caseveil.casework.CaseStore;
import org.caseveil.casework.KeyTable;
import org.caseveil.casework.OwnerKey;
import org.caseveil.casework.RunFailure;
import org.caseveil.casework.SessionStore;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * The store of one user: an H2 database in one file, encrypted with a key that is derived from the
 * owner's. Thread safe; one process at a time.
 */
public final class Vault implements AutoCloseable {

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final OwnerKey key;

  private Vault(HikariDataSource source, OwnerKey key) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
    this.key = key;
  }

  /**
   * Opens the store, making it or bringing it up to date where needed.
   *
   * @param folder the user's data folder
   * @throws RunFailure if it cannot be opened, with what to do
   */
  public static Vault open(Path folder, OwnerKey key) {
    try {
      Files.createDirectories(folder, rights());
    } catch (IOException e) {
      throw new RunFailure("the folder for the store, " + folder + ", cannot be made", e);
    }
    try {
      Vault vault = new Vault(new HikariDataSource(configuration(folder, key)), key);
      vault.migrate();
      return vault;
    } catch (HikariPool.PoolInitializationException | FlywayException e) {
      throw new RunFailure(
          "the store in "
              + folder
              + " cannot be opened: either another Caseveil is at work, then wait for it; or the"
              + " owner's key is not the one it was made with, then put that key back",
          e);
    }
  }

  private static HikariConfig configuration(Path folder, OwnerKey key) {
    HikariConfig configuration = new HikariConfig();
    configuration.setPoolName("vault");
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
    configuration.setMaximumPoolSize(4);
    configuration.setMinimumIdle(1);
    configuration.setInitializationFailTimeout(1);
    return configuration;
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/caseveil/vault/migrations")
        .loggers("slf4j")
        .load()
        .migrate();
  }

  /** Cases, findings, briefs, decisions and jobs. */
  public CaseStore cases() {
    return new JdbiCaseStore(jdbi);
  }

  /** Notes after meetings. */
  public SessionStore sessions() {
    return new JdbiSessionStore(jdbi);
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
