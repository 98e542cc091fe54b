package org.caseveil.document.format;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseveil.document.Passage;

/**
 * A transcript in JSON: the speech, who speaks, and the times and measures beside it. The whole
 * text and the list of all words are made anew from the stretches, every other field is left
 * behind; so are the numbers that stand for words in a model's vocabulary. Used for one file.
 */
final class SpeechFile implements OpenDocument {

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

  private final TextEncoding encoding;
  private final JsonNode root;
  private final JsonMapper mapper;
  private final boolean indented;
  private final String list;
  private final List<SpeechStretch> stretches = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<SlotPassage> turns = new ArrayList<>();
  private final Map<String, SpeechPiece> speakers = new HashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * @param indented whether it is written over many lines
   */
  SpeechFile(TextEncoding encoding, JsonNode root, JsonMapper mapper, boolean indented)
      throws IOException {
    this.encoding = encoding;
    this.root = root;
    this.mapper = mapper;
    this.indented = indented;
    Optional<String> stretched = SpeechFields.list(root, SpeechFields.STRETCHES);
    this.list = stretched.or(() -> SpeechFields.list(root, SpeechFields.WORDS)).orElse("");
    JsonNode speech = root.isArray() ? root : root.path(list);
    if (!SpeechFields.isList(speech)) {
      throw new RefusalException(Refusals.unknownFormat());
    }
    speech.forEach(given -> SpeechStretch.of(given).ifPresent(stretches::add));
    gather();
    notes.add("What stood beside the speech, its times and its speakers was dropped.");
    if (stretches.stream().anyMatch(SpeechStretch::losesWords)) {
      notes.add("The times of single words were dropped where they did not fit the text.");
    }
  }

  private void gather() {
    boolean spaced = stretches.stream().anyMatch(SpeechStretch::bringsItsSpace);
    List<SlotPassage.Slot> open = new ArrayList<>();
    Optional<String> speaking = Optional.empty();
    for (SpeechStretch stretch : stretches) {
      boolean glued = spaced ? !stretch.bringsItsSpace() : stretch.text().matches("[.,;:!?]+");
      gaps.add(gaps.isEmpty() || glued ? "" : " ");
      Optional<String> speaker = stretch.speaker();
      if (open.isEmpty() || !speaker.equals(speaking)) {
        close(open);
        open = new ArrayList<>();
        if (speaker.isPresent()) {
          String name = speaker.get();
          open.add(new Label(name, speakers.computeIfAbsent(name, SpeechPiece::text)));
          open.add(new Gap(": "));
        }
      } else {
        open.add(new Gap(gaps.get(gaps.size() - 1)));
      }
      open.addAll(stretch.pieces());
      speaking = speaker;
    }
    close(open);
  }

  private void close(List<SlotPassage.Slot> slots) {
    SlotPassage turn = new SlotPassage("speech/" + turns.size(), slots);
    if (turn.isReadable()) {
      turns.add(turn);
    }
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
  public byte[] save(Edits edits) throws IOException {
    SlotPassage.applyAll(turns, edits);
    JsonNode made = root.isArray() ? speech() : object();
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

  private ArrayNode speech() {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    stretches.stream()
        .filter(stretch -> !stretch.text().isBlank())
        .forEach(stretch -> made.add(stretch.written(speakers)));
    return made;
  }

  private ObjectNode object() {
    ObjectNode kept = SpeechFields.kept(root);
    // In a stretch it counts; here it names the recording.
    kept.remove("id");
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (name.equals(list)) {
        made.set(name, speech());
      } else if (SpeechFields.SAID.contains(name) && value.isTextual()) {
        String text = value.asText();
        made.put(name, (text.startsWith(" ") ? " " : "") + text());
      } else if (SpeechFields.WORDS.contains(name) && SpeechFields.isList(value)) {
        ArrayNode words = words();
        if (!words.isEmpty()) {
          made.set(name, words);
        }
      } else if (kept.has(name)) {
        made.set(name, kept.get(name));
      }
    }
    return made;
  }

  /** All that is said, one stretch after the other. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < stretches.size(); i++) {
      String said = stretches.get(i).text().strip();
      if (!said.isEmpty()) {
        text.append(text.isEmpty() ? "" : gaps.get(i)).append(said);
      }
    }
    return text.toString();
  }

  private ArrayNode words() {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    stretches.forEach(stretch -> made.addAll(stretch.words(speakers)));
    return made;
  }
}
