package org.caseveil.identify.pattern;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One form in which an identifier appears. Immutable.
 *
 * @param id unique within its file
 * @param regex a {@link java.util.regex.Pattern}; a blank in it stands for up to three blanks of
 *     any width within a line, {@code %name%} for a shared fragment
 * @param confidence 0 to 1; 0 means that it counts only when its check passes
 * @param check id of the {@link Check} that the value is put to
 * @param checked confidence when the check passes
 * @param view which text it reads
 * @param caseSensitive whether capitals matter
 * @param caseless whether it is only for paragraphs without capitals, as dictation gives them
 * @param each a second regex: every match of it within the value is a value of its own, as in a
 *     list of names
 */
public record PatternRule(
    String id,
    String regex,
    double confidence,
    Optional<String> check,
    OptionalDouble checked,
    View view,
    boolean caseSensitive,
    boolean caseless,
    Optional<String> each) {}
