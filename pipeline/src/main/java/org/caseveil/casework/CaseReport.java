package org.caseveil.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseveil.conceal.Operator;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.Replaced;
import org.caseveil.conceal.ResidualRisk;

/**
 * What was done to a case and what risk is left, without any of its original words. Immutable; the
 * components are those of the report's JSON.
 *
 * @param reference how the case is called
 * @param policy under which, with its version
 * @param replaced what was put in, in the order of first appearance
 * @param kept what a person decided to leave standing
 * @param risk what could still point to each person
 * @param answers what a person answered to the questions that held the case back
 * @param themesChanged themes that masking changed, by name and numbers of passages only
 * @param notes what the file held beside its text, what was dropped or written in another form
 */
public record CaseReport(
    String reference,
    String policy,
    List<Row> replaced,
    List<Kept> kept,
    List<Risk> risk,
    List<Answer> answers,
    List<ThemeShift> themesChanged,
    List<String> notes) {

  public CaseReport {
    replaced = List.copyOf(replaced);
    kept = List.copyOf(kept);
    risk = List.copyOf(risk);
    answers = List.copyOf(answers);
    themesChanged = List.copyOf(themesChanged);
    notes = List.copyOf(notes);
  }

  /**
   * One thing replaced.
   *
   * @param type of identifier
   * @param entity which thing
   * @param how the operation
   * @param replacement what stands there now
   * @param count how often
   */
  public record Row(String type, String entity, String how, String replacement, int count) {}

  /** One identifier left standing by decision. */
  public record Kept(String type, String entity, int count, String reason) {}

  /** What is left of one person. */
  public record Risk(String person, List<String> clues, String level) {}

  /** A question and what a person answered. */
  public record Answer(String question, String reason) {}

  /**
   * The report of a concealed case.
   *
   * @param reasons why each finding was kept, by its place in the list of findings
   */
  static CaseReport of(
      CaseReference reference,
      Policy policy,
      List<Replaced> replaced,
      ResidualRisk risk,
      Map<Integer, String> reasons,
      List<Answer> answers,
      List<ThemeShift> themesChanged,
      List<String> notes) {
    Map<Row, Integer> rows = new LinkedHashMap<>();
    Map<Kept, Integer> kept = new LinkedHashMap<>();
    for (int i = 0; i < replaced.size(); i++) {
      Replaced each = replaced.get(i);
      String type = each.finding().type().name();
      String entity = each.finding().entity();
      if (each.how() == Operator.KEEP) {
        kept.merge(new Kept(type, entity, 0, reasons.getOrDefault(i, "")), 1, Integer::sum);
      } else {
        rows.merge(new Row(type, entity, word(each.how()), each.replacement(), 0), 1, Integer::sum);
      }
    }
    List<Row> counted = new ArrayList<>();
    rows.forEach(
        (row, n) ->
            counted.add(new Row(row.type(), row.entity(), row.how(), row.replacement(), n)));
    List<Kept> left = new ArrayList<>();
    kept.forEach((row, n) -> left.add(new Kept(row.type(), row.entity(), n, row.reason())));
    return new CaseReport(
        reference.id(),
        policy.id() + " " + policy.version(),
        counted,
        left,
        risks(risk),
        answers,
        themesChanged,
        notes);
  }

  static List<Risk> risks(ResidualRisk risk) {
    return risk.persons().stream()
        .map(
            each ->
                new Risk(
                    each.person(),
                    each.clues().stream().map(clue -> word(clue)).toList(),
                    word(each.level())))
        .toList();
  }

  /** The words of the report that come from the case: these are looked through for leaks. */
  String variableWords() {
    StringBuilder words = new StringBuilder();
    replaced.forEach(row -> words.append(row.replacement()).append('\n'));
    kept.forEach(row -> words.append(row.reason()).append('\n'));
    risk.forEach(row -> words.append(row.person()).append('\n'));
    answers.forEach(row -> words.append(row.reason()).append('\n'));
    notes.forEach(note -> words.append(note).append('\n'));
    return words.toString();
  }

  int replacedCount() {
    return replaced.stream().mapToInt(Row::count).sum();
  }

  String json() {
    return Json.of(this);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
