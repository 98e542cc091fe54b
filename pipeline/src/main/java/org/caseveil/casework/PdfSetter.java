package org.caseveil.casework;

/** Sets a page for print as a PDF file. Thread safe, deterministic. */
@FunctionalInterface
public interface PdfSetter {

  /** The PDF file of an XHTML page. */
  byte[] set(String page);
}
