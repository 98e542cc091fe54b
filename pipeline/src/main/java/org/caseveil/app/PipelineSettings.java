package org.caseveil.app;

import java.nio.file.Path;
import java.time.Month;
import org.caseveil.casework.Terms;
import org.caseveil.document.format.Limits;
import org.caseveil.document.sandbox.SandboxSettings;
import org.caseveil.document.scan.ScanLimits;
import org.caseveil.vault.StorePlace;

/**
 * {@code config/pipeline.yaml}.
 *
 * @param policy the policy of a run that names none
 * @param workers documents worked on at the same time; 0 for as many as there are cores
 * @param store where cases are kept
 * @param retention how long cases are kept
 * @param groups when their years begin
 * @param documents what a file may cost
 */
record PipelineSettings(
    String policy,
    int workers,
    StoreSettings store,
    RetentionSettings retention,
    GroupSettings groups,
    DocumentSettings documents) {

  private static final long MEGAPIXEL = 1_000_000;

  PipelineSettings {
    if (workers < 0) {
      throw new IllegalArgumentException("workers: 0 for as many as there are cores, or more");
    }
  }

  Terms terms() {
    return new Terms(retention.daysAfterMeeting(), groups.yearBegins());
  }

  int workersHere() {
    return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
  }

  /**
   * The section {@code store}.
   *
   * @param database {@code embedded}, or the address of a PostgreSQL database
   */
  record StoreSettings(String database) {

    private static final String EMBEDDED = "embedded";

    StoreSettings {
      if (!database.equals(EMBEDDED)) {
        new StorePlace.PostgreSql(database);
      }
    }

    StorePlace place(Path folder) {
      return database.equals(EMBEDDED)
          ? new StorePlace.Embedded(folder)
          : new StorePlace.PostgreSql(database);
    }
  }

  /**
   * The section {@code retention}.
   *
   * @param daysAfterMeeting how long a case stays after the last day of its meeting's month
   */
  record RetentionSettings(int daysAfterMeeting) {

    RetentionSettings {
      if (daysAfterMeeting < 0) {
        throw new IllegalArgumentException("days-after-meeting: 0 or more");
      }
    }
  }

  /**
   * The section {@code groups}.
   *
   * @param yearBegins the month with which a group's year begins, 1 to 12
   */
  record GroupSettings(int yearBegins) {

    GroupSettings {
      if (yearBegins < 1 || yearBegins > 12) {
        throw new IllegalArgumentException("year-begins: a month's number, 1 to 12");
      }
    }

    Month firstMonth() {
      return Month.of(yearBegins);
    }
  }

  /** The section {@code documents}: the child processes' bounds and the limits of a file. */
  record DocumentSettings(
      int workers,
      Size heap,
      WallTime taskTimeout,
      int filesPerChild,
      Size maxSize,
      int maxCharacters,
      Size maxUnpacked,
      int maxRatio,
      int maxEntries,
      int maxDepth,
      int maxPages,
      int maxCells,
      ScanSettings scans) {

    SandboxSettings sandbox() {
      return new SandboxSettings(workers, heap.bytes(), taskTimeout.duration(), filesPerChild);
    }

    Limits limits() {
      return new Limits(
          maxSize.bytes(),
          maxCharacters,
          maxUnpacked.bytes(),
          maxRatio,
          maxEntries,
          maxDepth,
          maxPages,
          maxCells,
          scans.limits());
    }
  }

  /** The section {@code scans}: pictures of pages. */
  record ScanSettings(int maxMegapixels, int maxPages, int pageConfidence, int wordConfidence) {

    ScanLimits limits() {
      return new ScanLimits(maxMegapixels * MEGAPIXEL, maxPages, pageConfidence, wordConfidence);
    }
  }
}
