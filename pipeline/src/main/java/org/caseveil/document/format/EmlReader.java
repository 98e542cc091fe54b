package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;

/** Takes from a mail what a reader sees. Used for one mail. */
final class EmlReader {

  /** The headers that a mail program shows; the way a mail took is in the others. */
  private static final List<String> HEADERS = List.of("From", "To", "Cc", "Subject", "Date");

  private final Context context;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<EmlDocument.Part> parts = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private int attachments;

  EmlReader(Context context) {
    this.context = context;
  }

  OpenDocument read(Message message) throws IOException {
    for (String name : HEADERS) {
      Field field = message.getHeader().getField(name);
      if (field != null) {
        String decoded = DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
        headers.put(name, decoded.replaceAll("\\s+", " ").strip());
      }
    }
    if (message.getHeader().getFields().size() > headers.size()) {
      notes.add("Mail headers other than From, To, Cc, Subject and Date were dropped.");
    }
    entity(message, 0);
    return new EmlDocument(Map.copyOf(headers), List.copyOf(parts), List.copyOf(notes));
  }

  private void entity(Entity entity, int depth) throws IOException {
    if (depth > context.limits().depth()) {
      throw new RefusalException(Refusals.hostile("its parts are nested too deep"));
    }
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      multipart(multipart, depth);
    } else if (body instanceof Message message) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message, bytes);
      attachment(bytes.toByteArray(), "mail.eml");
    } else if (body instanceof TextBody text && !isAttachment(entity)) {
      text(entity, text);
    } else if (body instanceof BinaryBody binary) {
      try (InputStream in = binary.getInputStream()) {
        attachment(in.readAllBytes(), name(entity));
      }
    } else if (body instanceof TextBody text) {
      try (InputStream in = text.getInputStream()) {
        attachment(in.readAllBytes(), name(entity));
      }
    }
  }

  private void multipart(Multipart multipart, int depth) throws IOException {
    List<Entity> bodies = multipart.getBodyParts();
    boolean alternative = multipart.getSubType().equalsIgnoreCase("alternative");
    Optional<Entity> plain =
        bodies.stream().filter(part -> part.getMimeType().equals("text/plain")).findFirst();
    if (alternative && plain.isPresent()) {
      notes.add("The mail's formatted variant was dropped; its plain text stays.");
      entity(plain.get(), depth + 1);
      return;
    }
    for (Entity part : bodies) {
      entity(part, depth + 1);
    }
  }

  private static boolean isAttachment(Entity entity) {
    boolean shown = Set.of("text/plain", "text/html").contains(entity.getMimeType());
    return !shown || "attachment".equalsIgnoreCase(entity.getDispositionType());
  }

  private static String name(Entity entity) {
    String name = entity.getFilename();
    return name == null ? "" : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
  }

  private void text(Entity entity, TextBody text) throws IOException {
    StringWriter content = new StringWriter();
    try (Reader reader = text.getReader()) {
      reader.transferTo(content);
    }
    String id = "part/" + parts.size() + "/";
    if (content.toString().isBlank()) {
      return;
    }
    if (entity.getMimeType().toLowerCase(Locale.ROOT).equals("text/html")) {
      // The mark says that this is UTF-8 now, whatever the page declares.
      byte[] page = ("\uFEFF" + content).getBytes(StandardCharsets.UTF_8);
      Enclosed opened = Enclosed.open(id, page, "body.html", context);
      parts.add(new EmlDocument.Part.File(opened, ""));
    } else {
      parts.add(new EmlDocument.Part.Plain(id + "text", content.toString()));
    }
  }

  private void attachment(byte[] content, String name) throws IOException {
    attachments++;
    attachment(content, name, attachments, context, notes).ifPresent(parts::add);
  }

  /** Opens an attachment; one that cannot be read is left out, since nobody looked into it. */
  static Optional<EmlDocument.Part> attachment(
      byte[] content, String name, int number, Context context, Set<String> notes)
      throws IOException {
    if (context.formats().isPicture(content)) {
      // Most are logos and portraits, which say nothing of the case and would hold up every mail.
      notes.add("Pictures in the mail were dropped; add one as a file if the case needs it.");
      return Optional.empty();
    }
    try {
      Enclosed opened = Enclosed.open("attachment/" + number + "/", content, name, context);
      notes.add("Attachments were given plain names.");
      return Optional.of(new EmlDocument.Part.File(opened, "attachment-" + number));
    } catch (RefusalException refused) {
      switch (refused.refusal().reason()) {
        case HOSTILE, TOO_LARGE -> throw refused;
        default -> notes.add("An attachment that cannot be read was dropped.");
      }
    } catch (IOException broken) {
      notes.add("An attachment that cannot be read was dropped.");
    }
    return Optional.empty();
  }
}
