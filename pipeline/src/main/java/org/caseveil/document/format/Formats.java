package org.caseveil.document.format;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal;
import org.caseveil.text.Edit;
import org.caseveil.text.Rewrite;
import org.caseveil.text.SensitiveText;

/**
 * All formats found on the class path, and the reading and writing of a file's bytes through the
 * one that fits. Thread safe.
 */
public final class Formats {

  private final MediaTypes mediaTypes = new MediaTypes();
  private final Map<String, DocumentFormat> byType = new TreeMap<>();
  private final Map<String, DocumentFormat> byId = new TreeMap<>();
  private final Limits limits;

  /** Loads every format that has a service entry. */
  public Formats(Limits limits) {
    this.limits = limits;
    List<DocumentFormat> found = new ArrayList<>();
    ServiceLoader.load(DocumentFormat.class, Formats.class.getClassLoader()).forEach(found::add);
    found.sort(Comparator.comparing(DocumentFormat::id));
    for (DocumentFormat format : found) {
      byId.put(format.id(), format);
      format.mediaTypes().forEach(type -> byType.put(type, format));
    }
  }

  /** The extension written for each format, by its id. */
  public Map<String, String> extensionsWritten() {
    Map<String, String> written = new TreeMap<>();
    byId.forEach((id, format) -> written.put(id, format.extensionWritten()));
    return written;
  }

  /**
   * Reads a file.
   *
   * @param extension of its name, lower case, without dot; empty where it has none
   */
  public Extraction read(byte[] file, String extension) {
    return guarded(
        () -> {
          Opened opened = open(file, top(extension));
          List<Passage> seen = new ArrayList<>();
          for (Passage passage : opened.document.passages()) {
            seen.add(
                new Passage(
                    passage.id(), Typography.seen(passage.text()).text(), passage.scanned()));
          }
          return new Extraction.Extracted(
              new Document(
                  opened.format.id(), seen, notes(opened, extension), opened.document.doubts()));
        },
        Extraction.Refused::new);
  }

  /** Writes a file again with edits of the passages that {@link #read} gave. */
  public Rewritten write(byte[] file, String extension, List<PassageEdit> edits) {
    return guarded(
        () -> {
          Opened opened = open(file, top(extension));
          Edits fitting = fit(opened.document.passages(), edits);
          byte[] bytes = opened.document.save(fitting);
          return new Rewritten.Whole(
              bytes, opened.extensionSaved(), notes(opened, extension), opened.document.pages());
        },
        Rewritten.Refused::new);
  }

  /** What writing in memory gave. */
  public sealed interface Rewritten {

    /**
     * The whole file.
     *
     * @param extension that fits it, without dot and in lower case
     * @param pages the scanned pages as a PDF of pictures
     */
    record Whole(byte[] bytes, String extension, List<String> notes, Optional<byte[]> pages)
        implements Rewritten {}

    /** Nothing was made. */
    record Refused(Refusal refusal) implements Rewritten {}
  }

  /** A document with the format that opened it. */
  record Opened(DocumentFormat format, OpenDocument document) {

    /** The extension of what saving made. */
    String extensionSaved() {
      return document.extensionSaved().orElseGet(format::extensionWritten);
    }
  }

  /** Opens a file, also one inside another. */
  Opened open(byte[] file, Context context) throws IOException {
    if (file.length == 0) {
      throw new RefusalException(Refusals.empty());
    }
    String type = mediaTypes.of(file, context.extension());
    DocumentFormat format = byType.get(type);
    if (format == null) {
      throw new RefusalException(unread(type));
    }
    OpenDocument document = format.open(file, context);
    long characters = 0;
    boolean anything = false;
    for (Passage passage : document.passages()) {
      characters += passage.text().length();
      anything |= !passage.text().reveal().isBlank();
    }
    Context.atMost(characters, limits.characters(), "characters of text");
    if (!anything) {
      throw new RefusalException(Refusals.noText());
    }
    return new Opened(format, document);
  }

  /** Whether a file is a picture of any kind. */
  boolean isPicture(byte[] file) throws IOException {
    return file.length > 0 && mediaTypes.of(file, "").startsWith("image/");
  }

  private Context top(String extension) {
    return new Context(limits, this, 0, extension);
  }

  private static Refusal unread(String type) {
    if (type.equals(MediaTypes.ENCRYPTED_OFFICE)) {
      return Refusals.encrypted();
    }
    return type.startsWith("image/") ? Refusals.unreadPicture() : Refusals.unknownFormat();
  }

  private List<String> notes(Opened opened, String extension) {
    List<String> notes = new ArrayList<>();
    Set<String> usual = opened.format.extensions();
    if (!extension.isEmpty() && !usual.contains(extension)) {
      notes.add(
          "The file's name ends in a way that does not fit its content; it was read as "
              + opened.format.id().toUpperCase(java.util.Locale.ROOT)
              + ".");
    }
    notes.addAll(opened.document.notes());
    return notes;
  }

  /** Brings edits of what a reader sees to what stands in the file. */
  private static Edits fit(List<Passage> passages, List<PassageEdit> edits) throws IOException {
    Map<String, SensitiveText> texts = new LinkedHashMap<>();
    passages.forEach(passage -> texts.put(passage.id(), passage.text()));
    List<PassageEdit> fitting = new ArrayList<>();
    Map<String, Rewrite> seen = new LinkedHashMap<>();
    Map<String, Integer> last = new LinkedHashMap<>();
    for (String id : Edits.of(edits).passageIds()) {
      if (!texts.containsKey(id)) {
        throw new RefusalException(Refusals.changed());
      }
    }
    Edits sorted = Edits.of(edits);
    for (String id : new HashSet<>(sorted.passageIds())) {
      Rewrite rewrite =
          seen.computeIfAbsent(
              id, key -> Typography.seen(Optional.ofNullable(texts.get(key)).orElseThrow()));
      for (Edit edit : sorted.of(id)) {
        boolean overlaps = edit.span().start() < last.getOrDefault(id, 0);
        if (overlaps || edit.span().end() > rewrite.text().length()) {
          throw new RefusalException(Refusals.changed());
        }
        last.put(id, edit.span().end());
        Edit there = new Edit(rewrite.offsets().toSource(edit.span()), edit.replacement());
        fitting.add(new PassageEdit(id, there));
      }
    }
    return Edits.of(fitting);
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private interface Refusing<T> {
    T with(Refusal refusal);
  }

  /**
   * Foreign parsers meet hostile bytes here and may throw anything; whatever they throw ends as a
   * refusal of this one file. Its message is dropped since it may quote the file.
   */
  private static <T> T guarded(Work<T> work, Refusing<T> refusing) {
    try {
      return work.run();
    } catch (RefusalException refused) {
      return refusing.with(refused.refusal());
    } catch (EOFException cutShort) {
      return refusing.with(Refusals.corrupt());
    } catch (IOException broken) {
      return refusing.with(Refusals.corrupt());
    } catch (StackOverflowError tooDeep) {
      return refusing.with(Refusals.hostile("it is nested too deep"));
    } catch (OutOfMemoryError tooMuch) {
      return refusing.with(Refusals.hostile("it needs more memory than is allowed"));
    } catch (RuntimeException foreign) {
      return refusing.with(Refusals.corrupt());
    }
  }
}
