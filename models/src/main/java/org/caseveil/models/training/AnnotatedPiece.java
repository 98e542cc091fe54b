package org.caseveil.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A narrative with its identifier marks, {@code [[TYPE:class:entity|text]]}. Immutable.
 *
 * @param name of the file, without its endings
 * @param text without the marks
 * @param marks ascending, in UTF-16 units of the text
 */
record AnnotatedPiece(String name, String text, List<Mark> marks) {

  private static final Pattern MARK =
      Pattern.compile("\\[\\[([A-Z]+):(direct|quasi):([a-z]+\\d+)\\|([^\\[\\]|\\n]+)]]");
  private static final String ENDING = ".ann.txt";

  /** One identifier. */
  record Mark(int start, int end, String type) {}

  AnnotatedPiece {
    marks = List.copyOf(marks);
  }

  /** The pieces of some folders, in the order of their names. */
  static List<AnnotatedPiece> in(List<Path> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.toString().endsWith(ENDING)).forEach(files::add);
      }
    }
    files.sort((a, b) -> name(a).compareTo(name(b)));
    List<AnnotatedPiece> pieces = new ArrayList<>();
    for (Path file : files) {
      pieces.add(of(name(file), Files.readString(file)));
    }
    return pieces;
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ENDING.length());
  }

  static AnnotatedPiece of(String name, String annotated) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(annotated);
    int last = 0;
    while (matcher.find()) {
      text.append(annotated, last, matcher.start());
      int start = text.length();
      text.append(matcher.group(4));
      marks.add(new Mark(start, text.length(), matcher.group(1)));
      last = matcher.end();
    }
    text.append(annotated, last, annotated.length());
    return new AnnotatedPiece(name, text.toString(), marks);
  }

  /** The same piece as a careless typist or a recogniser of speech would write it. */
  AnnotatedPiece inLowerCase() {
    StringBuilder small = new StringBuilder(text.length());
    // Unit by unit, so that no letter changes its length.
    text.chars().forEach(unit -> small.append((char) Character.toLowerCase(unit)));
    return new AnnotatedPiece(name, small.toString(), marks);
  }
}
