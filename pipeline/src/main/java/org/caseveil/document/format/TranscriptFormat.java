package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseveil.document.Passage;

/**
 * Subtitles as dictation and meeting software writes them (SRT, WebVTT): what is said is one
 * passage over all cues, so that a sentence is read whole; numbers and times stay. WebVTT's notes,
 * styles and cue settings are dropped.
 *
 * <p>Source: W3C, "WebVTT: The Web Video Text Tracks Format", 2019.
 */
public final class TranscriptFormat implements DocumentFormat {

  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*((?:\\d+:)?\\d{1,2}:\\d{2}[.,]\\d{3}\\s*-->\\s*(?:\\d+:)?\\d{1,2}:\\d{2}[.,]\\d{3}).*");

  @Override
  public String id() {
    return "transcript";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/x-subrip", "text/vtt");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("srt", "vtt");
  }

  @Override
  public String extensionWritten() {
    return "vtt";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    return new Cues(encoding, encoding.decode(file));
  }

  /** One line of speech. */
  private static final class Line implements SlotPassage.Slot {
    private String text;

    Line(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String replacement) {
      text = replacement;
    }
  }

  /** The space between two lines of speech; it stands for the line end, which stays. */
  private record Gap() implements SlotPassage.Slot {
    @Override
    public String text() {
      return " ";
    }

    @Override
    public boolean takesText() {
      return false;
    }

    @Override
    public void put(String none) {}
  }

  /** A cue: its times, and its lines of speech. */
  private record Cue(String times, List<Line> lines) {}

  private static final class Cues implements OpenDocument {

    private final TextEncoding encoding;
    private final List<Cue> cues = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final SlotPassage speech;

    Cues(TextEncoding encoding, String text) throws IOException {
      this.encoding = encoding;
      for (String block : text.replace("\r\n", "\n").strip().split("\n[ \\t]*\n\\s*")) {
        add(block);
      }
      if (cues.isEmpty()) {
        throw new RefusalException(Refusals.corrupt());
      }
      List<SlotPassage.Slot> slots = new ArrayList<>();
      for (Cue cue : cues) {
        for (Line line : cue.lines()) {
          if (!slots.isEmpty()) {
            slots.add(new Gap());
          }
          slots.add(line);
        }
      }
      this.speech = new SlotPassage("speech", slots);
    }

    private void add(String block) {
      String[] lines = block.split("\n");
      for (int i = 0; i < Math.min(2, lines.length); i++) {
        var times = TIMES.matcher(lines[i]);
        if (times.matches()) {
          List<Line> said = new ArrayList<>();
          for (int j = i + 1; j < lines.length; j++) {
            said.add(new Line(spoken(lines[j])));
          }
          cues.add(new Cue(times.group(1).replace(',', '.'), said));
          return;
        }
      }
      notes.add("Notes, styles and marks beside the speech were dropped.");
    }

    /** A voice tag names the speaker, whom a reader of the transcript sees. */
    private static String spoken(String line) {
      return line.replaceAll("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,100})>", "$1: ")
          .replaceAll("</?(?:c|i|b|u|v|lang|ruby|rt|font)(?:[.\\s][^>]{0,100})?>", "")
          .replaceAll("<[0-9:.]{5,15}>", "")
          .strip();
    }

    @Override
    public List<Passage> passages() {
      return List.of(speech.passage());
    }

    @Override
    public List<String> notes() {
      return List.copyOf(notes);
    }

    @Override
    public byte[] save(Edits edits) {
      speech.apply(edits.of(speech.id()));
      StringBuilder out = new StringBuilder("WEBVTT\n");
      int number = 0;
      for (Cue cue : cues) {
        out.append('\n').append(++number).append('\n').append(cue.times()).append('\n');
        cue.lines().forEach(line -> out.append(line.text()).append('\n'));
      }
      String text = out.toString();
      return (encoding.holds(text) ? encoding : encoding.widened()).encode(text);
    }
  }
}
