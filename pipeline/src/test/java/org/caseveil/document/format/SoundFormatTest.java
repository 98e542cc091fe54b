package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caseveil.document.Extraction;
import org.caseveil.document.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stands outside {@link DocumentFormatContract}: no file of sound can be made from paragraphs, and
 * without a {@code Transcriber}, of which the program has none, nothing is read or written. What
 * one writes down goes out as the plain Word document that DOC's test holds to the contract.
 */
final class SoundFormatTest {

  private final Formats formats = new Formats(TestLimits.usual());

  private static byte[] file(String head) {
    byte[] file = new byte[256];
    byte[] start =
        head.replace("^", "\0").replace("~", "\u00FF").getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, file, 0, start.length);
    return file;
  }

  /** In the heads, a caret is a zero byte and a tilde one of all bits. */
  @ParameterizedTest
  @CsvSource({
    "wav, RIFF^^^^WAVEfmt ",
    "mp3, ID3^^",
    "mp3, ~\u00FB\u0090d",
    "m4a, ^^^\u0020ftypM4A ",
    "mp4, ^^^\u0020ftypisom",
    "ogg, OggS^\u0002^^^^^^^^^^^^^^^^^^^^^^\u0001vorbis",
    "opus, OggS^\u0002^^^^^^^^^^^^^^^^^^^^^^OpusHead",
    "flac, fLaC^^^\"",
    "amr, #!AMR"
  })
  void leavesSoundToAPersonWhateverItsName(String extension, String head) {
    for (String name : new String[] {extension, "txt", ""}) {
      Extraction extraction = formats.read(file(head), name);
      assertThat(extraction).as(name).isInstanceOf(Extraction.Refused.class);
      assertThat(((Extraction.Refused) extraction).refusal().reason())
          .as(name)
          .isEqualTo(Reason.SOUND);
    }
  }

  @Test
  void readsWhatATranscriberWroteDown() {
    byte[] sound = file("RIFF^^^^WAVEfmt " + Stenographer.MARK);
    Extraction extraction = formats.read(sound, "wav");
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    assertThat(((Extraction.Extracted) extraction).document().joined().reveal())
        .isEqualTo("She left.\nNobody spoke.");
    assertThat(Optional.ofNullable(formats.extensionsWritten().get("sound"))).hasValue("docx");
  }
}
