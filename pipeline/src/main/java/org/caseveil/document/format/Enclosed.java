package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseveil.document.Passage;

/**
 * A file inside another, opened by its own format. Its passages and notes are named by their place
 * in the file around it.
 *
 * @param prefix of its passages' ids, ending with a slash
 * @param opened the file
 */
record Enclosed(String prefix, Formats.Opened opened) {

  /**
   * Opens the file.
   *
   * @param name its name, of which only the extension counts
   */
  static Enclosed open(String prefix, byte[] content, String name, Context context)
      throws IOException {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    Context inside = context.inside(extension);
    return new Enclosed(prefix, context.formats().open(content, inside));
  }

  List<Passage> passages() {
    return opened.document().passages().stream()
        .map(passage -> new Passage(prefix + passage.id(), passage.text(), passage.scanned()))
        .toList();
  }

  /** What could not be read surely in any of these files. */
  static List<String> doubts(List<Enclosed> files) {
    List<String> doubts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (String doubt : files.get(i).opened.document().doubts()) {
        doubts.add("File " + (i + 1) + " in this one: " + doubt);
      }
    }
    return doubts;
  }

  byte[] save(Edits edits) throws IOException {
    return opened.document().save(edits.under(prefix));
  }

  /** The extension of what {@link #save} made. */
  String extension() {
    return opened.extensionSaved();
  }
}
