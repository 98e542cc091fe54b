package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers speech into passages, one a speaker's turn. Used for one file. */
final class SpeechTurns {

  /** Between two stretches of speech: it stands for the end of one, which stays. */
  private record Gap(String text) implements SlotPassage.Slot {
    @Override
    public boolean takesText() {
      return false;
    }

    @Override
    public void put(String none) {}
  }

  /** A speaker's name at the head of a turn; put in anew in one turn, it is so in all. */
  private record Label(String text, SpeechPiece everywhere) implements SlotPassage.Slot {
    @Override
    public boolean takesText() {
      return true;
    }

    @Override
    public void put(String replacement) {
      everywhere.put(replacement);
    }
  }

  private final SpeechSpeakers speakers;
  private final List<SlotPassage> turns = new ArrayList<>();
  private List<SlotPassage.Slot> open = new ArrayList<>();
  private Optional<SpeechSpeakers.Speaker> speaking = Optional.empty();

  SpeechTurns(SpeechSpeakers speakers) {
    this.speakers = speakers;
  }

  /** All turns of the places with speech, each of which begins one. */
  List<SlotPassage> of(List<SpeechScope> scopes) {
    for (SpeechScope scope : scopes) {
      for (int i = 0; i < scope.stretches().size(); i++) {
        add(scope.stretches().get(i), scope.gap(i));
      }
      close();
    }
    return all();
  }

  private void add(SpeechStretch stretch, String gap) {
    Optional<SpeechSpeakers.Speaker> own = stretch.ownSpeaker(speakers);
    Optional<SpeechSpeakers.Speaker> now = stretch.speaker(speakers);
    SlotPassage.Slot between = new Gap(gap);
    for (SpeechPiece piece : stretch.pieces()) {
      if (piece.isSpace()) {
        // At the end of a turn it belongs to none; a passage needs none at its end.
        between = piece;
        continue;
      }
      Optional<SpeechSpeakers.Speaker> before = now;
      now = own.or(() -> piece.word().flatMap(speakers::of)).or(() -> before);
      // A mark of punctuation may stand apart without a speaker of its own.
      boolean toBefore = now.isEmpty() && gap.isEmpty() && !open.isEmpty();
      add(toBefore ? speaking : now, between, piece);
      between = new Gap("");
    }
  }

  /** A piece of speech after a space that stands for the line end before it, which stays. */
  void add(Optional<SpeechSpeakers.Speaker> speaker, SpeechPiece piece) {
    add(speaker, new Gap(" "), piece);
  }

  private void add(
      Optional<SpeechSpeakers.Speaker> speaker, SlotPassage.Slot between, SpeechPiece piece) {
    boolean same =
        speaker.map(SpeechSpeakers.Speaker::key).equals(speaking.map(SpeechSpeakers.Speaker::key));
    if (same && !open.isEmpty()) {
      open.add(between);
    } else {
      begin(speaker);
    }
    open.add(piece);
  }

  /** The turns so far; the next piece begins another. */
  List<SlotPassage> all() {
    close();
    return List.copyOf(turns);
  }

  private void begin(Optional<SpeechSpeakers.Speaker> speaker) {
    close();
    speaking = speaker;
    speaker
        .flatMap(SpeechSpeakers.Speaker::name)
        .ifPresent(
            name -> {
              open.add(new Label(name, speakers.shown(name)));
              open.add(new Gap(": "));
            });
  }

  private void close() {
    SlotPassage turn = new SlotPassage("speech/" + turns.size(), open);
    if (turn.isReadable()) {
      turns.add(turn);
    }
    open = new ArrayList<>();
  }
}
