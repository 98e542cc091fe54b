package org.caseveil.document.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Writing;

/**
 * One file format: reads its visible and hidden text as passages and writes it again with edits.
 * Found through its service entry. Implementations keep no state and are thread safe.
 */
public interface DocumentFormat {

  /** Short name, such as {@code docx}. */
  String id();

  /** Media types, as Apache Tika names them, that this format reads. */
  Set<String> mediaTypes();

  /** Extensions, without dot and in lower case, under which such files usually go. */
  Set<String> extensions();

  /** The extension of what {@link #write} makes; differs from its own where layout is not kept. */
  String extensionWritten();

  /** Reads a file that was found to be of one of {@link #mediaTypes()}. */
  Extraction read(Path file, Limits limits);

  /** Writes the file again with edits; see {@link org.caseveil.document.Documents#write}. */
  Writing write(Path original, List<PassageEdit> edits, Path target, Limits limits);
}
