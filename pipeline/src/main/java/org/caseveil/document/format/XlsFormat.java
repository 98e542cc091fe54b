package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Old Excel workbooks (XLS, Excel 97 to 2003): brought to the kind in use by {@link XlsWorkbook},
 * hidden channels and all, then read, cleaned and written as every XLSX.
 */
public final class XlsFormat implements DocumentFormat {

  @Override
  public String id() {
    return "xls";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-excel");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xls", "xlt", "xla");
  }

  @Override
  public String extensionWritten() {
    return "xlsx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
      XlsWorkbook converted = new XlsWorkbook(workbook, context.limits());
      byte[] bytes = converted.xlsx();
      OoxmlPackage made = OoxmlPackage.read(bytes, context.limits().ofOwn());
      return new Modernised(new XlsxReader(made, context.limits()).read(), converted.losses());
    } catch (EncryptedDocumentException locked) {
      throw new RefusalException(Refusals.encrypted());
    } catch (OldFileFormatException older) {
      throw new RefusalException(Refusals.saveAs("an Excel file from before 1997 (XLS)", "XLSX"));
    }
  }
}
