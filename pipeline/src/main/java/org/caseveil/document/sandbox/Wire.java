package org.caseveil.document.sandbox;

import java.io.IOException;
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
 * The messages between this program and a child, put together from numbers, texts and lists with
 * their length before them. Thread safe.
 */
final class Wire {

  static final int READ = 1;
  static final int WRITE = 2;
  private static final int DONE = 3;
  private static final int REFUSED = 4;

  private Wire() {}

  /** A file to read, or to write with edits. */
  record Request(int task, String extension, byte[] file, List<PassageEdit> edits) {}

  static void send(Request request, WireWriter out) throws IOException {
    out.octet(request.task());
    out.text(request.extension());
    out.bytes(request.file());
    out.number(request.edits().size());
    for (PassageEdit edit : request.edits()) {
      out.text(edit.passageId());
      out.number(edit.edit().span().start());
      out.number(edit.edit().span().end());
      out.text(edit.edit().replacement());
    }
    out.flush();
  }

  static Request request(WireReader in, Limits limits) throws IOException {
    int task = in.octet();
    String extension = in.text(limits.characters());
    byte[] file = in.bytes(limits.bytes());
    int count = in.count();
    List<PassageEdit> edits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = in.text(limits.characters());
      Span span = new Span(in.number(), in.number());
      edits.add(new PassageEdit(id, new Edit(span, in.text(limits.characters()))));
    }
    return new Request(task, extension, file, edits);
  }

  static void send(Extraction extraction, WireWriter out) throws IOException {
    if (extraction instanceof Extraction.Extracted extracted) {
      out.octet(DONE);
      Document document = extracted.document();
      out.text(document.format());
      out.number(document.passages().size());
      for (Passage passage : document.passages()) {
        out.text(passage.id());
        out.text(passage.text().reveal());
        out.flag(passage.scanned());
      }
      texts(document.notes(), out);
      texts(document.doubts(), out);
    } else {
      refusal(((Extraction.Refused) extraction).refusal(), out);
    }
    out.flush();
  }

  static Extraction extraction(WireReader in, Limits limits) throws IOException {
    if (isRefusal(in)) {
      return new Extraction.Refused(refusal(in, limits));
    }
    String format = in.text(limits.characters());
    int count = in.count();
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      passages.add(
          new Passage(
              in.text(limits.characters()),
              new SensitiveText(in.text(limits.characters())),
              in.flag()));
    }
    return new Extraction.Extracted(
        new Document(format, passages, texts(in, limits), texts(in, limits)));
  }

  static void send(Rewritten rewritten, WireWriter out) throws IOException {
    if (rewritten instanceof Rewritten.Whole whole) {
      out.octet(DONE);
      out.bytes(whole.bytes());
      out.text(whole.extension());
      texts(whole.notes(), out);
      out.flag(whole.pages().isPresent());
      if (whole.pages().isPresent()) {
        out.bytes(whole.pages().get());
      }
    } else {
      refusal(((Rewritten.Refused) rewritten).refusal(), out);
    }
    out.flush();
  }

  static Rewritten rewritten(WireReader in, Limits limits) throws IOException {
    if (isRefusal(in)) {
      return new Rewritten.Refused(refusal(in, limits));
    }
    byte[] made = in.bytes(limits.unpackedBytes());
    String extension = in.text(limits.characters());
    List<String> notes = texts(in, limits);
    Optional<byte[]> pages =
        in.flag() ? Optional.of(in.bytes(limits.unpackedBytes())) : Optional.empty();
    return new Rewritten.Whole(made, extension, notes, pages);
  }

  static void send(Limits limits, WireWriter out) throws IOException {
    out.number(limits.bytes());
    out.number(limits.characters());
    out.number(limits.unpackedBytes());
    out.number(limits.compressionRatio());
    out.number(limits.entries());
    out.number(limits.depth());
    out.number(limits.pages());
    out.number(limits.cells());
    out.number(limits.scans().pixels());
    out.number(limits.scans().pages());
    out.number(limits.scans().pageConfidence());
    out.number(limits.scans().wordConfidence());
    out.flush();
  }

  static Limits limits(WireReader in) throws IOException {
    return new Limits(
        in.longNumber(),
        in.number(),
        in.longNumber(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        new ScanLimits(in.longNumber(), in.number(), in.number(), in.number()));
  }

  static void send(Map<String, String> extensions, WireWriter out) throws IOException {
    out.number(extensions.size());
    for (Map.Entry<String, String> entry : extensions.entrySet()) {
      out.text(entry.getKey());
      out.text(entry.getValue());
    }
    out.flush();
  }

  static Map<String, String> extensions(WireReader in, Limits limits) throws IOException {
    int count = in.count();
    Map<String, String> extensions = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      extensions.put(in.text(limits.characters()), in.text(limits.characters()));
    }
    return extensions;
  }

  private static boolean isRefusal(WireReader in) throws IOException {
    int kind = in.octet();
    if (kind != DONE && kind != REFUSED) {
      throw new IOException("the child does not keep to the protocol");
    }
    return kind == REFUSED;
  }

  private static void refusal(Refusal refusal, WireWriter out) throws IOException {
    out.octet(REFUSED);
    out.octet(refusal.reason().ordinal());
    out.text(refusal.explanation());
    out.text(refusal.advice());
  }

  private static Refusal refusal(WireReader in, Limits limits) throws IOException {
    Refusal.Reason[] reasons = Refusal.Reason.values();
    int reason = in.octet();
    if (reason < 0 || reason >= reasons.length) {
      throw new IOException("the child does not keep to the protocol");
    }
    return new Refusal(reasons[reason], in.text(limits.characters()), in.text(limits.characters()));
  }

  private static void texts(List<String> texts, WireWriter out) throws IOException {
    out.number(texts.size());
    for (String text : texts) {
      out.text(text);
    }
  }

  private static List<String> texts(WireReader in, Limits limits) throws IOException {
    int count = in.count();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.text(limits.characters()));
    }
    return texts;
  }
}
