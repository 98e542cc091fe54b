package org.caseveil.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.caseveil.document.format.RtfTokens.Token;

/**
 * Reads an RTF file into pieces of kept code and pieces of text, which together make the file that
 * is written. Used for one file.
 */
final class RtfReader {

  /** What a group sets for itself and those inside it. */
  private static final class State {
    private boolean skipped;
    private boolean hidden;
    private boolean deleted;
    private int font = -1;
    private int afterUnicode = 1;

    /** Whether a brace was written for this very group. */
    private boolean written;

    /** Whether this very group is a text beside the running one. */
    private boolean separate;

    /** Whether nothing but a star came in this group yet. */
    private boolean fresh = true;

    private boolean starred;

    /** Whether the group is skipped because a variant of it in Unicode follows. */
    private boolean alternative;

    State inner() {
      State inner = new State();
      inner.skipped = skipped;
      inner.alternative = skipped && alternative;
      inner.hidden = hidden;
      inner.deleted = deleted;
      inner.font = font;
      inner.afterUnicode = afterUnicode;
      return inner;
    }
  }

  private final RtfTokens tokens;
  private final int mostDepth;
  private final RtfHead head = new RtfHead();
  private final RtfPieces pieces = new RtfPieces();
  private final Deque<State> states = new ArrayDeque<>();
  private final RtfNotes notes = new RtfNotes();
  private final ByteArrayOutputStream coded = new ByteArrayOutputStream();
  private Charset codePage = RtfWords.ofCodePage(1252);
  private State state = new State();
  private int toSkip;

  private RtfReader(byte[] file, Limits limits) {
    this.tokens = new RtfTokens(file);
    this.mostDepth = limits.depth();
  }

  /** Reads a whole file. */
  static RtfReader read(byte[] file, Limits limits) throws IOException {
    RtfReader reader = new RtfReader(file, limits);
    reader.run();
    return reader;
  }

  List<SlotPassage> passages() {
    return pieces.passages();
  }

  byte[] written() {
    return pieces.written(head.written());
  }

  List<String> notes() {
    return notes.all();
  }

  private void run() throws IOException {
    if (!(tokens.next() instanceof Token.Open)) {
      throw new RefusalException(Refusals.corrupt());
    }
    open();
    while (!states.isEmpty()) {
      Token token = tokens.next();
      if (token instanceof Token.Byte character) {
        state.fresh = false;
        coded(character.value());
      } else {
        flush();
        if (token instanceof Token.Open) {
          open();
        } else if (token instanceof Token.Close) {
          close();
        } else if (token instanceof Token.Control control) {
          control(control);
        } else {
          throw new RefusalException(Refusals.corrupt());
        }
      }
    }
    pieces.end();
  }

  private void open() throws IOException {
    if (states.size() > mostDepth) {
      throw new RefusalException(Refusals.hostile("it is nested too deep"));
    }
    state.fresh = false;
    state = state.inner();
    states.push(state);
    toSkip = 0;
    if (!state.skipped) {
      pieces.code("{");
      state.written = true;
    }
  }

  private void close() {
    State closed = states.pop();
    toSkip = 0;
    if (closed.separate) {
      pieces.leave();
    }
    if (closed.written) {
      pieces.code("}");
    }
    state = states.isEmpty() ? new State() : states.getFirst();
  }

  private void coded(int value) {
    if (toSkip > 0) {
      toSkip--;
    } else if (isSeen()) {
      coded.write(value);
    } else if (!state.skipped) {
      notes.unseen(state.hidden);
    }
  }

  private boolean isSeen() {
    return !state.skipped && !state.hidden && !state.deleted;
  }

  /** Bytes gather until they end, since a character may take two of them. */
  private void flush() {
    if (coded.size() > 0) {
      Charset charset = head.charset(state.font).orElse(codePage);
      pieces.text(coded.toString(charset));
      coded.reset();
    }
  }

  private void control(Token.Control control) throws IOException {
    String word = control.word();
    if (word.equals("*")) {
      state.starred = state.fresh;
      return;
    }
    boolean first = state.fresh;
    state.fresh = false;
    if (word.equals("bin")) {
      tokens.skip(Math.max(0, control.number()));
    } else if (first && isDestination(word)) {
      destination(word);
    } else if (!state.skipped) {
      toSkip(control);
      property(control);
    }
  }

  /** A control word counts as one of the characters that follow a Unicode character. */
  private void toSkip(Token.Control control) {
    if (toSkip > 0 && !control.word().equals("u")) {
      toSkip--;
    }
  }

  private boolean isDestination(String word) {
    return state.starred
        || RtfWords.DROPPED.contains(word)
        || RtfWords.SEPARATE.contains(word)
        || RtfWords.UNWRAPPED.contains(word);
  }

  private void destination(String word) throws IOException {
    if (state.skipped) {
      if (word.equals("ud") && state.alternative) {
        takeUp();
      }
      return;
    }
    if (word.equals("fonttbl") || word.equals("colortbl")) {
      drop();
      if (word.equals("fonttbl")) {
        head.fonts(tokens, mostDepth);
      } else {
        head.colours(tokens);
      }
      close();
    } else if (word.equals("sp")) {
      drop();
      notes.shape(RtfShapes.property(tokens, mostDepth));
      close();
    } else if (RtfWords.SEPARATE.contains(word)) {
      pieces.code("\\" + word + " ");
      pieces.enter();
      state.separate = true;
    } else if (!RtfWords.UNWRAPPED.contains(word)) {
      drop();
      state.alternative = word.equals("upr");
      notes.dropped(word);
    }
  }

  /** The Unicode variant of a text, whose other variant is skipped. */
  private void takeUp() {
    state.skipped = false;
    state.written = true;
    pieces.code("{");
  }

  private void drop() {
    if (state.written) {
      pieces.retract();
      state.written = false;
    }
    state.skipped = true;
  }

  private void property(Token.Control control) {
    String word = control.word();
    boolean on = !control.hasNumber() || control.number() != 0;
    String character = RtfWords.CHARACTERS.get(word);
    if (character != null) {
      text(character);
    } else if (word.equals("u")) {
      text(String.valueOf((char) control.number()));
      toSkip = state.afterUnicode;
    } else if (word.equals("tab")) {
      mark("\\tab ", "\t");
    } else if (word.equals("line") || word.equals("softline")) {
      mark("\\line ", "\n");
    } else if (RtfWords.BREAKS.contains(word)) {
      pieces.code("\\" + word + " ");
      pieces.end();
    } else {
      setting(control, on);
    }
  }

  private void setting(Token.Control control, boolean on) {
    switch (control.word()) {
      case "v" -> state.hidden = on;
      case "deleted" -> state.deleted = on;
      case "uc" -> state.afterUnicode = Math.max(0, control.number());
      case "ansicpg" -> codePage = RtfWords.ofCodePage(control.number());
      case "mac" -> codePage = RtfWords.ofFont(77).orElse(codePage);
      case "ansi" -> {}
      case "plain" -> {
        state.hidden = false;
        state.deleted = false;
        keep(control);
      }
      case "f" -> {
        state.font = control.number();
        keep(control);
      }
      default -> {
        if (RtfWords.LAYOUT.contains(control.word())) {
          keep(control);
        }
      }
    }
  }

  private void keep(Token.Control control) {
    String number = control.hasNumber() ? String.valueOf(control.number()) : "";
    pieces.code("\\" + control.word() + number + " ");
  }

  private void text(String text) {
    if (isSeen()) {
      pieces.text(text);
    } else if (!state.skipped) {
      notes.unseen(state.hidden);
    }
  }

  private void mark(String code, String text) {
    if (isSeen()) {
      pieces.mark(code, text);
    }
  }
}
