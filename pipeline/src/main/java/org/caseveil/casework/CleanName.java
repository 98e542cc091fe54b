package org.caseveil.casework;

/**
 * A file's name free of identifiers and safe on every usual file system.
 *
 * @param folders below the output's folder, parted by {@code /}; may be empty
 * @param stem without extension; never empty
 */
public record CleanName(String folders, String stem) {

  /** Folders and stem with a number where the plain name is taken, from 2 on. */
  String numbered(int number) {
    String base = folders.isEmpty() ? stem : folders + "/" + stem;
    return number == 1 ? base : base + " (" + number + ")";
  }
}
