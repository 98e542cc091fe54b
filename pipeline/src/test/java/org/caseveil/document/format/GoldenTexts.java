package org.caseveil.document.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plain texts, transcripts, an archive and a scan with what is replaced in them; all of it
 * invented.
 */
final class GoldenTexts {

  private static final Path INBOX = Path.of("..", "samples", "inbox");

  private GoldenTexts() {}

  static List<Golden> made() throws IOException {
    return List.of(
        porch(), goat(), table(), subtitles(), voices(), speech(), archive(bridie(), porch()));
  }

  private static Golden porch() throws IOException {
    return new Golden(
        "txt",
        Files.readAllBytes(INBOX.resolve("07 porch light.txt")),
        Map.ofEntries(
            Map.entry("Leland T. Broussard-Hayes", "[PRESENTER]"),
            Map.entry("Box 88, Sutter's Fork, West Virginia 26299", "[ADDRESS]"),
            Map.entry("Wendell Ray Stiltner", "[PATIENT]"),
            Map.entry("Wendell", "[PATIENT]"),
            Map.entry("Fifty-two", "In his fifties"),
            Map.entry("Number 9", "a mine"),
            Map.entry("Mount Pisgah Freewill Baptist", "a church"),
            Map.entry("the '06 flood", "a flood"),
            Map.entry("2014", "the mid-2010s"),
            Map.entry("May 6", "May 27"),
            Map.entry("Tammy Jo Akers", "[COLLEAGUE]"),
            Map.entry("20-77413", "[ID]"),
            Map.entry("Opal", "[WIFE]"),
            Map.entry("Charleston", "a town"),
            Map.entry("April 19", "May 10"),
            Map.entry("304-555-0171", "[PHONE]")));
  }

  private static Golden goat() throws IOException {
    return new Golden(
        "md",
        Files.readAllBytes(INBOX.resolve("06 ammini.md")),
        Map.ofEntries(
            Map.entry("Cheruvally Pain and Palliative Society", "[SOCIETY]"),
            Map.entry("Kottayam district", "a district in the south"),
            Map.entry("Jismon Tharakan", "[PRESENTER]"),
            Map.entry("Ammini", "[PATIENT]"),
            Map.entry("Ammini Kuruvilla", "[PATIENT]"),
            Map.entry("59, rubber tapper", "in her fifties, a farm worker"),
            Map.entry("CPPS/2025/0417", "[ID]"),
            Map.entry("St. Thekla's church in Vellappara", "a church in a village"),
            Map.entry("Pappachan", "[BROTHER-IN-LAW]"),
            Map.entry("Leicester", "England"),
            Map.entry("Muscat", "the Gulf"),
            Map.entry("Lincy", "[DAUGHTER 1]"),
            Map.entry("Bincy", "[DAUGHTER 2]"),
            Map.entry("+44 7700 900147", "[PHONE]"),
            Map.entry("bincy.kuruvilla@muscatcare.example", "[EMAIL]"),
            Map.entry("6 December", "27 December"),
            Map.entry("Rosamma", "[NURSE]"),
            Map.entry("10 January", "31 January"),
            Map.entry("Mathew sir", "[SECRETARY]"),
            Map.entry("Nedumbassery on the 28th", "an airport on the 18th")));
  }

  private static Golden table() {
    return new Golden(
        "csv",
        Zips.utf8(
            """
            Day,With,What stayed with me,Minutes
            3 March 2026,Ottoline Tolliver,She would not sit down.,20
            10 March 2026,her son Caspar,"He answered for her. I let him, and wrote ""declined"".",35
            17 March 2026,Ottoline Tolliver,She held my hands until the bus came at Fennimore Cross.,50
            """),
        Map.of(
            "Ottoline Tolliver", "[PATIENT]",
            "Caspar", "[SON]",
            "3 March 2026", "24 March 2026",
            "10 March 2026", "31 March 2026",
            "17 March 2026", "7 April 2026",
            "at Fennimore Cross", "in the village"));
  }

  /** A name goes over two cues. */
  private static Golden subtitles() {
    return new Golden(
        "srt",
        Zips.utf8(
            """
            1
            00:00:01,200 --> 00:00:04,000
            Right. This one is about Theodora

            2
            00:00:04,000 --> 00:00:08,350
            Wakelin at Pennyfold House, room 14.

            3
            00:00:08,900 --> 00:00:12,500
            Every Friday she says, sit down,
            Doctor Amberley, you look tired.

            4
            00:00:13,000 --> 00:00:16,000
            And I sit down. I always sit down.
            """),
        Map.of(
            "Theodora Wakelin", "[PATIENT]",
            "Pennyfold House, room 14", "a home",
            "Amberley", "[PRESENTER]"));
  }

  private static Golden voices() {
    return new Golden(
        "vtt",
        Zips.utf8(
            """
            WEBVTT - supervision with Dr Amberley

            NOTE recorded in Marchpane Street

            00:01.200 --> 00:04.000
            <v Ives Amberley>She calls me tired, and I let her.</v>

            00:04.000 --> 00:07.350
            <v Perpetua Straker>Who calls you tired, Ives?</v>

            00:07.900 --> 00:12.500
            <v Ives Amberley>Theodora Wakelin. <i>Mrs Wakelin</i>, I should say.</v>

            00:13.000 --> 00:16.000
            <v Perpetua Straker>You did not say it.</v>
            """),
        Map.of(
            "Ives Amberley", "[PRESENTER]",
            "Perpetua Straker", "[SUPERVISOR]",
            "tired, Ives", "tired, [PRESENTER]",
            "Theodora Wakelin", "[PATIENT]",
            "Mrs Wakelin", "Mrs [PATIENT]"));
  }

  /** As WhisperX writes it. */
  private static Golden speech() {
    return new Golden(
        "json",
        Zips.utf8(
            """
            {"language": "en", "segments": [
            {"start": 0.2, "end": 3.1, "speaker": "Ives", "text": "Theodora Wakelin is ninety."},
            {"start": 3.1, "end": 5.4, "speaker": "Ives", "text": "She holds the door for me."},
            {"start": 5.9, "end": 7.7, "speaker": "Perpetua", "text": "And you go in, Ives?"},
            {"start": 8.0, "end": 9.2, "speaker": "Ives", "text": "I ring twice, for Mrs Wakelin."}]}
            """),
        Map.of(
            "Ives", "[PRESENTER]",
            "Perpetua", "[SUPERVISOR]",
            "Theodora Wakelin is ninety", "[PATIENT] is old",
            "Mrs Wakelin", "Mrs [PATIENT]"));
  }

  /** A page that went through a copier. */
  static Golden scan() throws IOException {
    return new Golden(
        "pdf",
        Files.readAllBytes(INBOX.resolve("14 from the copier.pdf")),
        Map.ofEntries(
            Map.entry("Morven Galbraith-Shand, Harbour Practice, Kilmorach", "[PRESENTER]"),
            Map.entry("12 March 2026", "2 April 2026"),
            Map.entry("Hector Strachan-Reid", "[PATIENT]"),
            Map.entry("2019", "some years ago"),
            Map.entry("seventy-four", "in his seventies"),
            Map.entry("in Kilmorach to mend nets", "in the town to mend nets"),
            Map.entry("050152 5677", "[ID]"),
            Map.entry("Isla Petrie", "[COLLEAGUE]"),
            Map.entry("01632 960288", "[PHONE]"),
            Map.entry("Isla", "[COLLEAGUE]"),
            Map.entry("Skerry Road", "a road")));
  }

  private static Golden bridie() throws IOException {
    return Golden.made().stream()
        .filter(made -> made.extension().equals("odt"))
        .findFirst()
        .orElseThrow();
  }

  private static Golden archive(Golden... members) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Map<String, String> findings = new TreeMap<>();
    for (Golden member : members) {
      entries.put("for Thursday/" + member.extension() + "." + member.extension(), member.file());
      findings.putAll(member.findings());
    }
    return new Golden("zip", Zips.of(entries), findings);
  }
}
