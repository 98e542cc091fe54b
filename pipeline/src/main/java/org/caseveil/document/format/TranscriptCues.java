package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseveil.document.Passage;
import org.jsoup.parser.Parser;

/**
 * The cues of subtitles. Times, line ends and voices stay, cues are numbered; notes, styles and cue
 * settings are dropped. Used for one file.
 *
 * <p>Source: W3C, "WebVTT: The Web Video Text Tracks Format", 2019.
 */
final class TranscriptCues implements OpenDocument {

  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*((?:\\d+:)?\\d{1,2}:\\d{2}[.,]\\d{3}\\s*-->\\s*(?:\\d+:)?\\d{1,2}:\\d{2}[.,]\\d{3}).*");

  /** Where a voice begins, with its name, or ends. */
  private static final Pattern VOICE =
      Pattern.compile("<v(?:\\.[^\\s>]*)?(?:\\s+([^>]{0,200}))?>|</v>");

  private static final String MARKS =
      "</?(?:c|i|b|u|lang|ruby|rt|font)(?:[.\\s][^>]{0,100})?>|<[0-9:.]{5,15}>";

  /**
   * Speech within a line.
   *
   * @param newLine whether a line of the cue begins with it
   * @param voice whose it is; a name anew where {@code tagged}
   */
  private record Said(
      boolean newLine, Optional<SpeechSpeakers.Speaker> voice, boolean tagged, SpeechPiece piece) {}

  /** A cue: its times, and what is said in it. */
  private record Cue(String times, List<Said> said) {}

  private final TextEncoding encoding;
  private final boolean escaped;
  private final List<Cue> cues = new ArrayList<>();
  private final SpeechSpeakers speakers = new SpeechSpeakers();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<SlotPassage> turns;

  TranscriptCues(TextEncoding encoding, String text) throws IOException {
    this.encoding = encoding;
    this.escaped = text.startsWith("WEBVTT");
    for (String block : text.replace("\r\n", "\n").strip().split("\n[ \\t]*\n\\s*")) {
      add(block);
    }
    if (cues.isEmpty()) {
      throw new RefusalException(Refusals.corrupt());
    }
    SpeechTurns gathered = new SpeechTurns(speakers);
    cues.forEach(
        cue ->
            cue.said().stream()
                .filter(said -> !said.piece().isSpace())
                .forEach(said -> gathered.add(said.voice(), said.piece())));
    this.turns = gathered.all();
  }

  private void add(String block) {
    String[] lines = block.split("\n");
    for (int i = 0; i < Math.min(2, lines.length); i++) {
      Matcher times = TIMES.matcher(lines[i]);
      if (times.matches()) {
        cues.add(new Cue(times.group(1).replace(',', '.'), said(lines, i + 1)));
        return;
      }
    }
    notes.add("Notes, styles and marks beside the speech were dropped.");
  }

  /** A voice lasts until its end or that of the cue. */
  private List<Said> said(String[] lines, int from) {
    List<Said> said = new ArrayList<>();
    Optional<SpeechSpeakers.Speaker> voice = Optional.empty();
    for (int i = from; i < lines.length; i++) {
      boolean newLine = true;
      boolean tagged = false;
      int at = 0;
      Matcher tag = VOICE.matcher(lines[i]);
      while (tag.find()) {
        if (!lines[i].substring(at, tag.start()).isBlank()) {
          said.add(new Said(newLine, voice, tagged, piece(lines[i].substring(at, tag.start()))));
          newLine = false;
        }
        voice = Optional.ofNullable(tag.group(1)).map(this::shown).flatMap(this::named);
        tagged = true;
        at = tag.end();
      }
      if (at == 0 || at < lines[i].length()) {
        said.add(new Said(newLine, voice, tagged, piece(lines[i].substring(at))));
      }
    }
    return said;
  }

  private Optional<SpeechSpeakers.Speaker> named(String name) {
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpeechSpeakers.Speaker(name, Optional.of(name)));
  }

  private SpeechPiece piece(String line) {
    return SpeechPiece.text(shown(line.replaceAll(MARKS, "")));
  }

  private String shown(String text) {
    return (escaped ? Parser.unescapeEntities(text, false) : text).strip();
  }

  @Override
  public List<Passage> passages() {
    return turns.stream().map(SlotPassage::passage).toList();
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public byte[] save(Edits edits) {
    SlotPassage.applyAll(turns, edits);
    StringBuilder out = new StringBuilder("WEBVTT\n");
    int number = 0;
    for (Cue cue : cues) {
      out.append('\n').append(++number).append('\n').append(cue.times());
      cue.said().forEach(said -> write(said, out));
      out.append('\n');
    }
    String text = out.toString();
    return (encoding.holds(text) ? encoding : encoding.widened()).encode(text);
  }

  private void write(Said said, StringBuilder out) {
    out.append(said.newLine() ? "\n" : " ");
    if (said.tagged()) {
      Optional<SpeechPiece> name =
          said.voice().flatMap(SpeechSpeakers.Speaker::name).map(speakers::shown);
      out.append(
          name.filter(piece -> !piece.isGone())
              .map(piece -> "<v " + written(piece) + ">")
              .orElse(said.newLine() ? "" : "</v>"));
    }
    out.append(written(said.piece()));
  }

  private static String written(SpeechPiece piece) {
    return piece.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
