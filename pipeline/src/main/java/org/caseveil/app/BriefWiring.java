package org.caseveil.app;

import java.util.function.Supplier;
import org.caseveil.brief.Brief;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.BriefPage;
import org.caseveil.brief.Material;
import org.caseveil.brief.pdf.BriefPrint;
import org.caseveil.brief.pdf.PdfPrinter;
import org.caseveil.casework.BriefForm;
import org.caseveil.casework.BriefWriter;
import org.caseveil.casework.CaseReference;

/** Sets briefs as pages and as PDF files. Thread safe. */
final class BriefWiring implements BriefWriter {

  private final BriefMaker maker;
  private final Supplier<PdfPrinter> printer;
  private final BriefPage page = new BriefPage();

  /**
   * @param printer made when it is first needed
   */
  BriefWiring(BriefMaker maker, Supplier<PdfPrinter> printer) {
    this.maker = maker;
    this.printer = printer;
  }

  @Override
  public String html(CaseReference reference, Material material, BriefForm form) {
    Brief brief = maker.make(reference.id(), form.month(), material);
    return form.passages() ? page.renderWithPassages(brief) : page.render(brief);
  }

  @Override
  public byte[] pdf(CaseReference reference, Material material, BriefForm form) {
    return new BriefPrint(printer.get())
        .of(maker.make(reference.id(), form.month(), material), form.passages());
  }
}
