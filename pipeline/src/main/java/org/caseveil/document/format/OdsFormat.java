package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * OpenDocument sheets (ODS), one passage a cell; cells are written as the text they show, without
 * formulas and stored values.
 */
public final class OdsFormat implements DocumentFormat {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  @Override
  public String id() {
    return "ods";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(TYPE, TYPE + "-template");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("ods", "ots");
  }

  @Override
  public String extensionWritten() {
    return "ods";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    OpenDocumentFile opened = OpenDocumentFile.open(file, TYPE, context.limits());
    int cells = Elements.named(opened.content(), OpenDocumentNames.TEXT, "p").size();
    Context.atMost(cells, context.limits().cells(), "cells");
    return opened;
  }
}
