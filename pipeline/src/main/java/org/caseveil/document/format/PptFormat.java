package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;

/**
 * Old PowerPoint slides (PPT, PowerPoint 97 to 2003): brought to the kind in use by {@link
 * PptSlides}, then read, cleaned and written as every PPTX.
 */
public final class PptFormat implements DocumentFormat {

  @Override
  public String id() {
    return "ppt";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-powerpoint");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("ppt", "pps", "pot");
  }

  @Override
  public String extensionWritten() {
    return "pptx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow(new ByteArrayInputStream(file))) {
      PptSlides converted = new PptSlides(show, context.limits());
      OoxmlPackage made = OoxmlPackage.read(converted.pptx(), context.limits().ofOwn());
      return new Modernised(new PptxReader(made, context.limits()).read(), converted.losses());
    } catch (EncryptedDocumentException locked) {
      throw new RefusalException(Refusals.encrypted());
    } catch (OldFileFormatException older) {
      throw new RefusalException(
          Refusals.saveAs("a PowerPoint file from before 1997 (PPT)", "PPTX"));
    }
  }
}
