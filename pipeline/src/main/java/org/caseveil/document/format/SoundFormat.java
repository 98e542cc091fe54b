package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.caseveil.document.Passage;
import org.caseveil.document.Transcriber;
import org.caseveil.text.SensitiveText;

/**
 * Sound and video: written down by a {@link Transcriber} where one is set up, else left to a
 * person. Only the words are written, as a plain Word document; a voice tells who speaks.
 */
public final class SoundFormat implements DocumentFormat {

  @Override
  public String id() {
    return "sound";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.SOUND);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("wav", "mp3", "m4a", "ogg", "oga", "opus", "flac", "aac", "amr", "mp4", "wma");
  }

  @Override
  public String extensionWritten() {
    return "docx";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    for (Transcriber transcriber :
        ServiceLoader.load(Transcriber.class, SoundFormat.class.getClassLoader())) {
      Optional<List<String>> said = transcriber.transcribe(file);
      if (said.isPresent()) {
        return document(said.get());
      }
    }
    throw new RefusalException(Refusals.sound());
  }

  private static OpenDocument document(List<String> said) {
    List<Passage> passages = new ArrayList<>();
    for (String turn : said) {
      passages.add(new Passage("speech/" + passages.size(), new SensitiveText(turn)));
    }
    return new TextBlocks(
        List.copyOf(passages),
        List.of("The recording was written down by a program and may have been misheard."));
  }
}
