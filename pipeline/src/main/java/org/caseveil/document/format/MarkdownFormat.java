package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown, one passage the file. What a reader does not see when it is rendered is dropped: front
 * matter, HTML comments, link targets and titles, reference definitions.
 */
public final class MarkdownFormat implements DocumentFormat {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\R[\\s\\S]*?\\R\\1[ \\t]*(\\R|\\z)");
  private static final Pattern COMMENT = Pattern.compile("<!--[\\s\\S]*?(-->|\\z)");

  /** CommonMark 0.31.2, section 4.7, on one line. */
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[(?!\\^)[^\\]\\r\\n]{1,200}\\]:[ \\t]*\\S[^\\r\\n]*(\\R|\\z)");

  /** CommonMark 0.31.2, section 6.3: destination and title of an inline link or picture. */
  private static final Pattern TARGET =
      Pattern.compile("(?<=\\])\\((?!#\\))[^()\\r\\n]{0,2000}\\)");

  private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)\\s[^<>]*>");

  @Override
  public String id() {
    return "md";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/x-web-markdown", "text/markdown");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("md", "markdown", "mkd");
  }

  @Override
  public String extensionWritten() {
    return "md";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    List<String> notes = new ArrayList<>();
    String text = encoding.decode(file);
    text = dropped(text, FRONT_MATTER, "", "The front matter (metadata) was dropped.", notes);
    text = dropped(text, COMMENT, "", "Hidden HTML comments were dropped.", notes);
    text = dropped(text, DEFINITION, "", "Link definitions were dropped.", notes);
    text = dropped(text, TARGET, "(#)", "The targets of links and pictures were dropped.", notes);
    text = dropped(text, TAG, "<$1>", "The attributes of HTML tags were dropped.", notes);
    return new PlainTextFormat.WholeText(encoding, text, List.copyOf(notes));
  }

  private static String dropped(
      String text, Pattern hidden, String instead, String note, List<String> notes) {
    Matcher matcher = hidden.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    notes.add(note);
    return matcher.replaceAll(instead);
  }
}
