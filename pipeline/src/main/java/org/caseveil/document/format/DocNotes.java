package org.caseveil.document.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * The foot- or endnotes of an old Word document, each found by the place of its mark in the text.
 * Used for one document.
 */
final class DocNotes {

  private final HWPFDocument document;
  private final String kind;
  private final Notes notes;
  private final Range story;
  private final Map<Integer, Integer> marks = new HashMap<>();
  private final TreeSet<Integer> referred = new TreeSet<>();

  private DocNotes(HWPFDocument document, String kind, Notes notes, Range story) {
    this.document = document;
    this.kind = kind;
    this.notes = notes;
    this.story = story;
    for (int i = 0; i < notes.getNotesCount(); i++) {
      marks.put(notes.getNoteAnchorPosition(i), i);
    }
  }

  static DocNotes footnotes(HWPFDocument document) {
    return new DocNotes(document, "footnote", document.getFootnotes(), document.getFootnoteRange());
  }

  static DocNotes endnotes(HWPFDocument document) {
    return new DocNotes(document, "endnote", document.getEndnotes(), document.getEndnoteRange());
  }

  /** What the new file calls them. */
  String kind() {
    return kind;
  }

  /** The element that refers to the note whose mark stands at a place of the text. */
  Optional<String> reference(int at) {
    Integer note = marks.remove(at);
    if (note == null) {
      return Optional.empty();
    }
    referred.add(note);
    return Optional.of("<w:" + kind + "Reference w:id=\"" + id(note) + "\"/>");
  }

  /** Notes whose marks were met, by their number in the new file. */
  Map<Integer, Range> met() {
    Map<Integer, Range> met = new TreeMap<>();
    referred.forEach(note -> met.put(id(note), text(note)));
    return met;
  }

  /** The other notes, lest their words be lost. */
  List<Range> others() {
    List<Range> others = new ArrayList<>();
    for (int i = 0; i < notes.getNotesCount(); i++) {
      if (!referred.contains(i)) {
        others.add(text(i));
      }
    }
    return others;
  }

  /** Numbers from one: those below are taken by the lines over notes. */
  private static int id(int note) {
    return note + 1;
  }

  private Range text(int note) {
    int start = story.getStartOffset();
    return new Range(
        start + notes.getNoteTextStartOffset(note),
        start + notes.getNoteTextEndOffset(note),
        document);
  }
}
