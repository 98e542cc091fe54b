package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list that tells the owner which file a case is: one line a case, sorted, readable by its
 * owner only. Not thread safe.
 *
 * @param file the list; there is none while no case is in it
 */
record OriginalsList(Path file) {

  /** Adds a case, or what is its file now; the lines of the others stay. */
  void remember(CaseReference reference, Path original) throws IOException {
    Map<String, String> lines = lines();
    lines.put(reference.id(), reference.id() + "  " + inOneLine(original));
    write(lines);
  }

  /** Takes a case out of the list: the name of its file may be a patient's. */
  void forget(CaseReference reference) throws IOException {
    Map<String, String> lines = lines();
    if (lines.remove(reference.id()) == null) {
      return;
    }
    if (lines.isEmpty()) {
      Files.delete(file);
    } else {
      write(lines);
    }
  }

  /** A name may hold a line feed. */
  private static String inOneLine(Path original) {
    StringBuilder line = new StringBuilder();
    original
        .toString()
        .chars()
        .forEach(
            unit -> {
              if (Character.isISOControl(unit)) {
                line.append(String.format("\\u%04x", unit));
              } else {
                line.append((char) unit);
              }
            });
    return line.toString();
  }

  private Map<String, String> lines() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        lines.put(line.split(" ", 2)[0], line);
      }
    }
    return lines;
  }

  private void write(Map<String, String> lines) throws IOException {
    AtomicFiles.writePrivate(file, String.join("\n", lines.values()) + "\n");
  }
}
