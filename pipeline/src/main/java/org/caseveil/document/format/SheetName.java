package org.caseveil.document.format;

import java.util.Locale;
import java.util.Set;

/**
 * The name of a sheet. Used by one thread.
 *
 * <p>Source of what a name may hold: Microsoft, "Rename a worksheet" (31 characters, none of {@code
 * \ / ? * : [ ]}, no apostrophe at an end, no two alike).
 */
final class SheetName implements SlotPassage.Slot {

  private static final int LONGEST = 31;

  private final int number;
  private String name;

  /**
   * @param number of the sheet, from 1; stands in for a name that nothing is left of
   */
  SheetName(String name, int number) {
    this.name = name;
    this.number = number;
  }

  @Override
  public String text() {
    return name;
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public void put(String text) {
    name =
        text.replace('[', '(')
            .replace(']', ')')
            .replaceAll("[\\\\/?*:\\p{Cntrl}]", " ")
            .replaceAll("^['\\s]+|['\\s]+$", "");
  }

  /** The name, unlike those in {@code taken}, which it joins. */
  String among(Set<String> taken) {
    String base = name.isBlank() ? "Sheet " + number : name;
    String unlike = cut(base, LONGEST);
    for (int i = 2; !taken.add(unlike.toLowerCase(Locale.ROOT)); i++) {
      String count = " " + i;
      unlike = cut(base, LONGEST - count.length()) + count;
    }
    return unlike;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).strip();
  }
}
