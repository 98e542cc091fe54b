package org.caseveil.casework;

import java.nio.file.Path;

/**
 * A file that a run was given.
 *
 * @param index its place in the sorted list of all files of the run, from 0
 * @param file where it is
 * @param name its path below the folder given, with extension, folders parted by {@code /}
 */
public record CaseFile(int index, Path file, String name) {

  /** The name without folders. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The file's name without folders and extension. */
  String stem() {
    String last = fileName();
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  /** Extension without dot, in lower case; empty if there is none. */
  String extension() {
    String last = fileName();
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
  }

  /** The folders below the one given, without a slash at the end; empty if there are none. */
  String folders() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** Never prints its name, which may hold a patient's. */
  @Override
  public String toString() {
    return "CaseFile " + index;
  }
}
