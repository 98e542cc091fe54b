package org.caseveil.document.sandbox;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal;
import org.caseveil.document.format.Formats.Rewritten;
import org.caseveil.document.format.Limits;
import org.caseveil.document.scan.ScanLimits;
import org.caseveil.text.Edit;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;

/**
 * The protocol between this program and a child: numbers, and texts and lists with their length
 * before them, each length checked before anything is allocated. Text goes as UTF-16 units, one
 * byte each where all are narrow, which keeps even broken text as it is. Thread safe.
 */
final class Wire {

  static final int READ = 1;
  static final int WRITE = 2;
  private static final int DONE = 3;
  private static final int REFUSED = 4;

  /** Passages, notes or edits of one file; far more than any real one has. */
  private static final int MOST_ITEMS = 2_000_000;

  private static final int WIDEST_NARROW = 0xFF;

  private Wire() {}

  /** A file to read, or to write with edits. */
  record Request(int task, String extension, byte[] file, List<PassageEdit> edits) {}

  static void send(Request request, DataOutputStream out) throws IOException {
    out.writeByte(request.task());
    text(request.extension(), out);
    bytes(request.file(), out);
    out.writeInt(request.edits().size());
    for (PassageEdit edit : request.edits()) {
      text(edit.passageId(), out);
      out.writeInt(edit.edit().span().start());
      out.writeInt(edit.edit().span().end());
      text(edit.edit().replacement(), out);
    }
    out.flush();
  }

  static Request request(DataInputStream in, Limits limits) throws IOException {
    int task = in.readByte();
    String extension = text(in, limits);
    byte[] file = bytes(in, limits.bytes());
    int count = count(in);
    List<PassageEdit> edits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = text(in, limits);
      Span span = new Span(in.readInt(), in.readInt());
      edits.add(new PassageEdit(id, new Edit(span, text(in, limits))));
    }
    return new Request(task, extension, file, edits);
  }

  static void send(Extraction extraction, DataOutputStream out) throws IOException {
    if (extraction instanceof Extraction.Extracted extracted) {
      out.writeByte(DONE);
      Document document = extracted.document();
      text(document.format(), out);
      out.writeInt(document.passages().size());
      for (Passage passage : document.passages()) {
        text(passage.id(), out);
        text(passage.text().reveal(), out);
        out.writeBoolean(passage.scanned());
      }
      texts(document.notes(), out);
      texts(document.doubts(), out);
    } else {
      refusal(((Extraction.Refused) extraction).refusal(), out);
    }
    out.flush();
  }

  static Extraction extraction(DataInputStream in, Limits limits) throws IOException {
    if (isRefusal(in)) {
      return new Extraction.Refused(refusal(in, limits));
    }
    String format = text(in, limits);
    int count = count(in);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      passages.add(
          new Passage(text(in, limits), new SensitiveText(text(in, limits)), in.readBoolean()));
    }
    return new Extraction.Extracted(
        new Document(format, passages, texts(in, limits), texts(in, limits)));
  }

  static void send(Rewritten rewritten, DataOutputStream out) throws IOException {
    if (rewritten instanceof Rewritten.Whole whole) {
      out.writeByte(DONE);
      bytes(whole.bytes(), out);
      text(whole.extension(), out);
      texts(whole.notes(), out);
      out.writeBoolean(whole.pages().isPresent());
      if (whole.pages().isPresent()) {
        bytes(whole.pages().get(), out);
      }
    } else {
      refusal(((Rewritten.Refused) rewritten).refusal(), out);
    }
    out.flush();
  }

  static Rewritten rewritten(DataInputStream in, Limits limits) throws IOException {
    if (isRefusal(in)) {
      return new Rewritten.Refused(refusal(in, limits));
    }
    byte[] made = bytes(in, limits.unpackedBytes());
    String extension = text(in, limits);
    List<String> notes = texts(in, limits);
    Optional<byte[]> pages =
        in.readBoolean() ? Optional.of(bytes(in, limits.unpackedBytes())) : Optional.empty();
    return new Rewritten.Whole(made, extension, notes, pages);
  }

  static void send(Limits limits, DataOutputStream out) throws IOException {
    out.writeLong(limits.bytes());
    out.writeInt(limits.characters());
    out.writeLong(limits.unpackedBytes());
    out.writeInt(limits.compressionRatio());
    out.writeInt(limits.entries());
    out.writeInt(limits.depth());
    out.writeInt(limits.pages());
    out.writeInt(limits.cells());
    out.writeLong(limits.scans().pixels());
    out.writeInt(limits.scans().pages());
    out.writeInt(limits.scans().pageConfidence());
    out.writeInt(limits.scans().wordConfidence());
    out.flush();
  }

  static Limits limits(DataInputStream in) throws IOException {
    return new Limits(
        in.readLong(),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        new ScanLimits(in.readLong(), in.readInt(), in.readInt(), in.readInt()));
  }

  static void send(Map<String, String> extensions, DataOutputStream out) throws IOException {
    out.writeInt(extensions.size());
    for (Map.Entry<String, String> entry : extensions.entrySet()) {
      text(entry.getKey(), out);
      text(entry.getValue(), out);
    }
    out.flush();
  }

  static Map<String, String> extensions(DataInputStream in, Limits limits) throws IOException {
    int count = count(in);
    Map<String, String> extensions = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      extensions.put(text(in, limits), text(in, limits));
    }
    return extensions;
  }

  private static boolean isRefusal(DataInput in) throws IOException {
    int kind = in.readByte();
    if (kind != DONE && kind != REFUSED) {
      throw new IOException("the child does not keep to the protocol");
    }
    return kind == REFUSED;
  }

  private static void refusal(Refusal refusal, DataOutput out) throws IOException {
    out.writeByte(REFUSED);
    out.writeByte(refusal.reason().ordinal());
    text(refusal.explanation(), out);
    text(refusal.advice(), out);
  }

  private static Refusal refusal(DataInput in, Limits limits) throws IOException {
    Refusal.Reason[] reasons = Refusal.Reason.values();
    int reason = in.readByte();
    if (reason < 0 || reason >= reasons.length) {
      throw new IOException("the child does not keep to the protocol");
    }
    return new Refusal(reasons[reason], text(in, limits), text(in, limits));
  }

  private static void texts(List<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(text, out);
    }
  }

  private static List<String> texts(DataInput in, Limits limits) throws IOException {
    int count = count(in);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in, limits));
    }
    return texts;
  }

  /** Most text needs one byte a unit, which Java copies as a block. */
  private static void text(String text, DataOutput out) throws IOException {
    boolean narrow = text.chars().allMatch(c -> c <= WIDEST_NARROW);
    out.writeInt(text.length());
    out.writeBoolean(narrow);
    out.write(narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text));
  }

  private static byte[] wide(String text) {
    byte[] units = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      units[2 * i] = (byte) (text.charAt(i) >> 8);
      units[2 * i + 1] = (byte) text.charAt(i);
    }
    return units;
  }

  private static String text(DataInput in, Limits limits) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > limits.characters()) {
      throw new IOException("the child does not keep to the protocol");
    }
    boolean narrow = in.readBoolean();
    byte[] units = new byte[narrow ? length : length * 2];
    in.readFully(units);
    return narrow ? new String(units, StandardCharsets.ISO_8859_1) : wide(units);
  }

  private static String wide(byte[] units) {
    char[] text = new char[units.length / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) ((units[2 * i] & 0xFF) << 8 | (units[2 * i + 1] & 0xFF));
    }
    return new String(text);
  }

  private static void bytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInput in, long most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException("the child does not keep to the protocol");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static int count(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_ITEMS) {
      throw new IOException("the child does not keep to the protocol");
    }
    return count;
  }
}
