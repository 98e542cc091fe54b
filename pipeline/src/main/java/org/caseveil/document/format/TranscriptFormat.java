package org.caseveil.document.format;

import java.io.IOException;
import java.util.Set;

/**
 * Subtitles as dictation and meeting software writes them (SRT, WebVTT): what is said is one
 * passage over all cues, so that a sentence is read whole, or one a turn where voices are named.
 * {@link TranscriptCues} says what stays.
 */
public final class TranscriptFormat implements DocumentFormat {

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
    return new TranscriptCues(encoding, encoding.decode(file));
  }
}
