package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * One file format: opens a file of it as passages that can be edited and saved again. Found through
 * its service entry. Implementations keep no state and are thread safe.
 */
public interface DocumentFormat {

  /** Short name, such as {@code docx}. */
  String id();

  /** Media types, as {@link MediaTypes} names them, that this format reads. */
  Set<String> mediaTypes();

  /** Extensions, without dot and in lower case, under which such files usually go. */
  Set<String> extensions();

  /** The extension of what {@link OpenDocument#save} makes; differs where layout is not kept. */
  String extensionWritten();

  /**
   * Opens a file that was found to be of one of {@link #mediaTypes()}.
   *
   * @throws RefusalException with the reason why not
   * @throws IOException if the content is broken
   */
  OpenDocument open(byte[] file, Context context) throws IOException;
}
