package org.caseveil.document;

import java.nio.file.Path;
import java.util.List;

/** The door through which the rest of the program reads and writes case files. Thread safe. */
public interface Documents extends AutoCloseable {

  /**
   * Reads a file; the format is found from its content and its name. Never throws for bad input.
   */
  Extraction read(Path file);

  /**
   * The extension, without dot and in lower case, of the file that {@link #write} usually makes of
   * a document of this format; {@link Writing.Written#extension()} tells what it made.
   */
  String extensionWritten(String format);

  /**
   * Writes the document again with edits, everything hidden cleaned away.
   *
   * @param original the file that was read
   * @param edits of the passages that {@link #read} gave, ascending within a passage
   * @param target where to write; its folder exists, the file does not
   */
  Writing write(Path original, List<PassageEdit> edits, Path target);

  /**
   * Where {@link #write} puts a PDF of the scanned pages, what is replaced covered in black; it
   * does not exist before.
   *
   * @param target of the writing
   */
  static Path pagesOf(Path target) {
    return target.resolveSibling(target.getFileName() + ".pages.pdf");
  }

  @Override
  void close();
}
