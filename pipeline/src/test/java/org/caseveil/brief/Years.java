package org.caseveil.brief;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.caseveil.brief.GroupYear.Sitting;
import org.caseveil.conceal.SharedCases;
import org.caseveil.theme.Themes;

/** An invented group's year and note, for tests and pictures. */
final class Years {

  private Years() {}

  static GroupYear sample() {
    List<Sitting> sittings = new ArrayList<>();
    sittings.add(sitting(1, "guilt helplessness", "fear uncertainty", "anger"));
    sittings.add(sitting(1, "helplessness uncertainty", "guilt affection", ""));
    sittings.add(sitting(2, "guilt", "helplessness uncertainty affection", ""));
    sittings.add(sitting(3, "helplessness affection", "guilt uncertainty", "anger"));
    sittings.add(sitting(3, "affection fear", "helplessness system-pressure", ""));
    sittings.add(sitting(4, "guilt uncertainty", "helplessness affection", ""));
    sittings.add(sitting(5, "helplessness affection", "guilt isolation", "anger"));
    sittings.add(sitting(6, "affection uncertainty helplessness", "system-pressure", ""));
    sittings.add(sitting(9, "helplessness grief", "system-pressure affection fear", ""));
    sittings.add(sitting(10, "helplessness grief affection", "system-pressure fear", ""));
    sittings.add(sitting(10, "fear affection helplessness", "grief system-pressure", ""));
    sittings.add(sitting(11, "grief affection", "fear guilt", "isolation"));
    sittings.add(sitting(11, "fear affection", "grief guilt helplessness", "isolation"));
    sittings.add(sitting(12, "grief fear", "helplessness guilt", "isolation"));
    sittings.add(sitting(12, "fear", "grief helplessness guilt", ""));
    return GroupYear.of(
        "monday",
        YearMonth.of(2026, 1),
        new GroupYear.Meetings(sittings, List.of()),
        LocalDate.of(2027, 1, 10),
        Themes.configured());
  }

  static SessionNote note() {
    return new SessionNote(
        new SessionNote.Heading("C-0000-0000", YearMonth.of(2026, 11), 1, "monday"),
        new SessionNote.Present(8, 1, 0),
        new SessionNote.Themes(
            List.of("guilt", "witnessing-suffering", "protective-silence"),
            List.of("family-conflict", "preoccupation"),
            List.of("anger")),
        List.of(
            "Whose side was heard too little",
            "Did the group come to resemble the case",
            "Presenter protected",
            "Events of the frame",
            "What went well",
            "Follow-up"),
        SharedCases.text(
            "the father's, until late; nobody took his chair\n"
                + "two of us fell silent where the parents had, and one spoke for the patient\n"
                + "the circle spoke about the presenter, not to; one question was turned back\n"
                + "began ten minutes late, the room was locked\n"
                + "the long pause after the telling was left alone\n"
                + "not needed"),
        LocalDate.of(2026, 12, 31));
  }

  private static Sitting sitting(int month, String takenUp, String left, String added) {
    return new Sitting(
        YearMonth.of(2026, month),
        1,
        month == 9 ? 3 : 0,
        month == 6 ? 1 : 0,
        new SessionNote.Themes(words(takenUp), words(left), words(added)));
  }

  private static List<String> words(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(" "));
  }
}
