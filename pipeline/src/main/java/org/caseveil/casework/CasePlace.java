package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A case that a person named, and the output folder in which its files stand.
 *
 * @param reference how the case is called
 * @param out the output folder
 */
public record CasePlace(CaseReference reference, Path out) {

  /**
   * Finds a case by its reference, or by any file of it in an output folder.
   *
   * @param given {@code C-7F3A-91B2} or a path
   * @param out the output folder if a reference is given
   * @throws RunFailure if there is no such case, with what to name instead
   */
  public static CasePlace of(String given, Path out) {
    String upper = given.toUpperCase(Locale.ROOT);
    if (CaseReference.form().matcher(upper).matches()) {
      return new CasePlace(new CaseReference(upper), out);
    }
    Path file = Path.of(given).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw new RunFailure(
          "there is no file "
              + given
              + "; name a case by its reference, such as C-7F3A-91B2, which"
              + " its brief and its report show, or by a file of it");
    }
    Optional<CasePlace> place = ofFile(file);
    return place.orElseThrow(
        () ->
            new RunFailure(
                given
                    + " is not a file of a case; take one from shared/ or leader/ of an output"
                    + " folder, or the reference in its brief"));
  }

  private static Optional<CasePlace> ofFile(Path file) {
    Optional<OutputPart> part = OutputPart.of(file);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    Path out = part.get().out();
    String name = part.get().inside(file);
    OutputFolder folder = look(out);
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      Optional<CaseReference> owner = folder.caseOf(name.substring(0, dot));
      if (owner.isPresent()) {
        return Optional.of(new CasePlace(owner.get(), out));
      }
    }
    return inside(file).map(reference -> new CasePlace(reference, out));
  }

  private static OutputFolder look(Path out) {
    try {
      return OutputFolder.look(out);
    } catch (IOException e) {
      throw new RunFailure("the output folder " + out + " cannot be read; change its rights", e);
    }
  }

  /** A brief or a note that stands alone tells its reference itself. */
  private static Optional<CaseReference> inside(Path file) {
    try {
      String name = file.toString();
      if (name.endsWith(".brief.html") || name.endsWith(".note.html")) {
        Matcher reference = CaseReference.form().matcher(Files.readString(file));
        return reference.find()
            ? Optional.of(new CaseReference(reference.group()))
            : Optional.empty();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new RunFailure("the file cannot be read", e);
    }
  }
}
