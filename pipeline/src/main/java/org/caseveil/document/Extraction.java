package org.caseveil.document;

/** What reading a file gave: a document, or the reason why not. */
public sealed interface Extraction {

  /** The file was read. */
  record Extracted(Document document) implements Extraction {}

  /** The file was not read; nothing of it was kept. */
  record Refused(Refusal refusal) implements Extraction {}
}
