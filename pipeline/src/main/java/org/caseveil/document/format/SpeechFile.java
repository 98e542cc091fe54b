package org.caseveil.document.format;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.document.Passage;

/**
 * A transcript in JSON: the speech, who speaks, and the times and measures beside it. Every other
 * field is left behind; so are the numbers that stand for words in a model's vocabulary. Used for
 * one file.
 */
final class SpeechFile implements OpenDocument {

  private final TextEncoding encoding;
  private final JsonMapper mapper;
  private final boolean indented;
  private final SpeechTree tree;
  private final SpeechSpeakers speakers = new SpeechSpeakers();
  private final List<SlotPassage> turns;

  /**
   * @param indented whether it is written over many lines
   */
  SpeechFile(TextEncoding encoding, JsonNode root, JsonMapper mapper, boolean indented)
      throws IOException {
    this.encoding = encoding;
    this.mapper = mapper;
    this.indented = indented;
    this.tree = SpeechTree.of(root).orElseThrow(() -> new RefusalException(Refusals.noSpeech()));
    tree.teach(speakers);
    this.turns = new SpeechTurns(speakers).of(tree.scopes());
  }

  @Override
  public List<Passage> passages() {
    return turns.stream().map(SlotPassage::passage).toList();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("What stood beside the speech, its times and its speakers was dropped.");
    boolean loses =
        tree.scopes().stream()
            .flatMap(scope -> scope.stretches().stream())
            .anyMatch(SpeechStretch::losesWords);
    if (loses) {
      notes.add("The times of single words were dropped where they did not fit the text.");
    }
    return notes;
  }

  @Override
  public byte[] save(Edits edits) throws IOException {
    SlotPassage.applyAll(turns, edits);
    JsonNode made = tree.written(speakers);
    String text = indented ? indented(made) : mapper.writeValueAsString(made);
    return (encoding.holds(text) ? encoding : encoding.widened()).encode(text);
  }

  private String indented(JsonNode made) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return mapper.writer(printer).writeValueAsString(made) + "\n";
  }
}
