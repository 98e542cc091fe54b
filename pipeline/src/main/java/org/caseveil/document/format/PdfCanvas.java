package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** A page's content as it is written. Used by one thread. */
final class PdfCanvas {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ContentStreamWriter writer = new ContentStreamWriter(bytes);

  void write(String operator, COSBase first, COSBase... more) throws IOException {
    writer.writeToken(first);
    write(operator, Arrays.asList(more));
  }

  void write(String operator, double... numbers) throws IOException {
    write(operator, Arrays.stream(numbers).mapToObj(PdfCanvas::number).toList());
  }

  void write(String operator, List<? extends COSBase> operands) throws IOException {
    for (COSBase operand : operands) {
      writer.writeToken(operand);
    }
    writer.writeToken(Operator.getOperator(operator));
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** A number to five places, so that it is the same on every machine. */
  static COSNumber number(double value) {
    return new COSFloat((float) (Math.rint(value * 1e5) / 1e5));
  }

  /** Whether the operands are so many numbers and nothing else. */
  static boolean areNumbers(List<COSBase> operands, int count) {
    return operands.size() == count && operands.stream().allMatch(COSNumber.class::isInstance);
  }

  static double[] numbers(List<COSBase> operands) {
    return operands.stream().mapToDouble(operand -> ((COSNumber) operand).floatValue()).toArray();
  }
}
