package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A mail: sender, receivers, subject, date and text are passages, attachments are read by their own
 * formats; every other header is dropped. Written as a mail.
 */
public final class EmlFormat implements DocumentFormat {

  private static final int LONGEST_HEADER = 100_000;
  private static final int MOST_HEADERS = 1_000;

  @Override
  public String id() {
    return "eml";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("message/rfc822");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("eml");
  }

  @Override
  public String extensionWritten() {
    return "eml";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxLineLen(-1)
            .setMaxContentLen(context.limits().bytes())
            .build());
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(file));
      return new EmlReader(context).read(message);
    } catch (MimeIOException broken) {
      throw new RefusalException(Refusals.corrupt());
    }
  }
}
