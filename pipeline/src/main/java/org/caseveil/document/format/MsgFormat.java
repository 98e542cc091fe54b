package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/**
 * An Outlook mail (MSG): sender, receivers, subject, date and text are passages, attachments are
 * read by their own formats. Written as a mail of the common kind (EML).
 */
public final class MsgFormat implements DocumentFormat {

  @Override
  public String id() {
    return "msg";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-outlook");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("msg");
  }

  @Override
  public String extensionWritten() {
    return "eml";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(file))) {
      message.setReturnNullOnMissingChunk(false);
      Set<String> notes = new LinkedHashSet<>();
      notes.add("Written as EML, the common kind of mail file.");
      List<EmlDocument.Part> parts = new ArrayList<>();
      Optional<String> text = said(message::getTextBody);
      if (text.isPresent()) {
        parts.add(new EmlDocument.Part.Plain("part/0/text", text.get()));
      } else {
        page(message, context).ifPresent(parts::add);
      }
      attachments(message, context, parts, notes);
      return new EmlDocument(headers(message), List.copyOf(parts), List.copyOf(notes));
    }
  }

  /** Reads one property, which a message may lack. */
  private interface Property<T> {
    T read() throws ChunkNotFoundException;
  }

  private static <T> Optional<T> property(Property<T> property) {
    try {
      return Optional.ofNullable(property.read());
    } catch (ChunkNotFoundException absent) {
      return Optional.empty();
    }
  }

  private static Optional<String> said(Property<String> property) {
    return property(property).map(text -> text.replace("\0", "")).filter(text -> !text.isBlank());
  }

  private static Map<String, String> headers(MAPIMessage message) {
    Map<String, String> headers = new TreeMap<>();
    said(message::getDisplayFrom).ifPresent(from -> headers.put("From", from.strip()));
    said(message::getDisplayTo).ifPresent(to -> headers.put("To", to.strip()));
    said(message::getDisplayCC).ifPresent(cc -> headers.put("Cc", cc.strip()));
    said(message::getSubject).ifPresent(subject -> headers.put("Subject", subject.strip()));
    Optional<Calendar> date = property(message::getMessageDate);
    date.ifPresent(
        at ->
            headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    at.toInstant().atOffset(ZoneOffset.UTC))));
    return Map.copyOf(headers);
  }

  private static Optional<EmlDocument.Part> page(MAPIMessage message, Context context)
      throws IOException {
    Optional<String> html = said(message::getHtmlBody);
    if (html.isEmpty()) {
      return Optional.empty();
    }
    byte[] page = ("\uFEFF" + html.get()).getBytes(StandardCharsets.UTF_8);
    Enclosed opened = Enclosed.open("part/0/", page, "body.html", context);
    return Optional.of(new EmlDocument.Part.File(opened, ""));
  }

  private static void attachments(
      MAPIMessage message, Context context, List<EmlDocument.Part> parts, Set<String> notes)
      throws IOException {
    int count = 0;
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      count++;
      ByteChunk data = attachment.getAttachData();
      if (data == null) {
        notes.add("An attachment that cannot be read was dropped.");
        continue;
      }
      String name = String.valueOf(attachment.getAttachFileName());
      Optional<EmlDocument.Part> part =
          EmlReader.attachment(data.getValue(), name, count, context, notes);
      part.ifPresent(parts::add);
    }
  }
}
