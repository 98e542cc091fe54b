package org.caseveil.document.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file with what is replaced in it, wherever it stands.
 *
 * @param findings what takes the place of each
 */
record Golden(String extension, byte[] file, Map<String, String> findings) {

  private static final Path INBOX = Path.of("..", "samples", "inbox");

  /** The same case in another format, which shows more. */
  Golden as(String otherExtension, byte[] converted, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(findings);
    all.putAll(more);
    return new Golden(otherExtension, converted, all);
  }

  /** Of each format that samples or fixtures are made in. */
  static List<Golden> made() throws IOException {
    return List.of(
        new Golden(
            "docx",
            Files.readAllBytes(INBOX.resolve("01 Gelovidze - for Thursday.docx")),
            Map.ofEntries(
                Map.entry("Sandro Gelovidze", "[PATIENT]"),
                Map.entry("twenty-four", "in his twenties"),
                Map.entry("Kutaisi", "a town in the Caucasus"),
                Map.entry("2003", "the 2000s"),
                Map.entry("Otar", "[FATHER]"),
                Map.entry("Kessler Street", "a street"),
                Map.entry("October 9th", "October 30th"),
                Map.entry("Shropshire", "an English county"),
                Map.entry("Mariam", "[RELATIVE 1]"),
                Map.entry("Sandro opened", "[PATIENT] opened"),
                Map.entry("November 2nd", "November 23rd"),
                Map.entry("Delphine", "[COLLEAGUE 1]"),
                Map.entry("Nana", "[MOTHER]"),
                Map.entry("St. Brannock Medical Center", "a hospital"),
                Map.entry("Dr. A. Penhallow", "Dr. [PRESENTER]"),
                Map.entry("414-555-0163", "[PHONE]"),
                Map.entry("4471-90326", "[ID]"))),
        new Golden(
            "odt",
            Files.readAllBytes(INBOX.resolve("03 bridie.odt")),
            Map.ofEntries(
                Map.entry("Bridie Considine", "[PATIENT]"),
                Map.entry("66", "in her sixties"),
                Map.entry("Packie", "[HUSBAND]"),
                Map.entry("Carrowduff", "[ROAD]"),
                Map.entry("14th of August", "4th of September"),
                Map.entry("Kilnabrack", "[TOWN]"),
                Map.entry("Breda", "[COLLEAGUE 1]"),
                Map.entry("Noreen Tuohy", "[COLLEAGUE 2]"),
                Map.entry("Limerick", "a city"),
                Map.entry("020 912 5187", "[PHONE]"),
                Map.entry("Perth", "another country"),
                Map.entry("Donal", "[SON]"),
                Map.entry("1994", "the 1990s"),
                Map.entry("23rd of January", "13th of February"),
                Map.entry("Dr Fergal Mac Giolla, The Square", "Dr [PRESENTER]"),
                Map.entry("Co. Clare", "[COUNTY]"))),
        new Golden(
            "xlsx",
            GoldenFiles.workbook(),
            Map.of(
                "Ottoline Tolliver", "[PATIENT]",
                "Caspar", "[SON]",
                "3 March 2026", "24 March 2026",
                "10 March 2026", "31 March 2026",
                "17 March 2026", "7 April 2026",
                "at Fennimore Cross", "in the village",
                "Fennimore Cross surgery", "a surgery")),
        new Golden(
            "pptx",
            GoldenFiles.slides(),
            Map.of(
                "Aldermere Lane", "a lane",
                "Wilhelmina Straker, 91", "[PATIENT], over ninety",
                "Perpetua rings", "[NIECE] rings",
                "Perpetua Straker", "[NIECE]",
                "14 January 2026", "4 February 2026",
                "21 January 2026", "11 February 2026")),
        new Golden(
            "eml",
            Files.readAllBytes(INBOX.resolve("10 Re_ Mr Teo.eml")),
            Map.ofEntries(
                Map.entry("Goh Wei Ting", "[COLLEAGUE 1]"),
                Map.entry("wt.goh@bukitlarkclinic.example", "[EMAIL 1]"),
                Map.entry("rukmini.seahdesai@bukitlarkclinic.example", "[EMAIL 2]"),
                Map.entry("h.orrock@balintcircle.example", "[EMAIL 3]"),
                Map.entry("Rukmini Seah-Desai", "[PRESENTER]"),
                Map.entry("Hamish Orrock", "[LEADER]"),
                Map.entry("Teo Boon Kiat", "[PATIENT]"),
                Map.entry("Hokkien", "a dialect"),
                Map.entry("Mdm Koh", "Mdm [WIFE]"),
                Map.entry("Mdm Koh Siew Lan", "Mdm [WIFE]"),
                Map.entry("Rukmini", "[PRESENTER]"),
                Map.entry("Hamish", "[LEADER]"),
                Map.entry("in-charge, Wei Ting", "in-charge, [COLLEAGUE 1]"),
                Map.entry("Anjali", "[MEMBER]"),
                Map.entry("Tan Tock Lane", "a lane"),
                Map.entry("is 51", "is in his fifties"),
                Map.entry("15 Feb 2026", "8 Mar 2026"),
                Map.entry("13 Feb 2026", "6 Mar 2026"),
                Map.entry("9 Feb 2026", "2 Mar 2026"),
                Map.entry("12 Jan 2026", "2 Feb 2026"),
                Map.entry("26 Jan 2026", "16 Feb 2026"),
                Map.entry("12 January", "2 February"),
                Map.entry("26 January", "16 February"),
                Map.entry("S7421883J", "[ID]"),
                Map.entry("blk 412 Bukit Lark Ave 3 #09-117", "[ADDRESS]"),
                Map.entry("9123 4057", "[PHONE 2]"),
                Map.entry("Kembangan", "a station"),
                Map.entry("Thomson Road", "a road"),
                Map.entry("+65 6555 0182", "[PHONE 1]"))),
        new Golden(
            "rtf",
            Files.readAllBytes(INBOX.resolve("04 Session notes N Mabaso.rtf")),
            Map.ofEntries(
                Map.entry("Lourensrand Community Clinic", "[CLINIC]"),
                Map.entry("4 March 2026", "25 March 2026"),
                Map.entry("Nomvula Mabaso, 39", "[PATIENT], in her thirties"),
                Map.entry("LCC 0098812", "[ID 1]"),
                Map.entry("Constantia", "a suburb"),
                Map.entry("8604125800087", "[ID 2]"),
                Map.entry("Sipho", "[SON]"),
                Map.entry("11th of June", "2nd of July"),
                Map.entry("Philippi", "a township"),
                Map.entry("2022", "some years ago"),
                Map.entry("van Schalkwyk", "[MANAGER]"),
                Map.entry("Thandeka", "[COLLEAGUE]"),
                Map.entry("18 February", "11 March"),
                Map.entry("Stellenbosch", "a town"),
                Map.entry("Deon", "[HUSBAND]"),
                Map.entry("021 555 0176, extension 4", "[PHONE]"))),
        new Golden(
            "html",
            Files.readAllBytes(INBOX.resolve("05 baby girl Halvorsen-Roy.html")),
            Map.ofEntries(
                Map.entry("Prairie Women's", "a hospital"),
                Map.entry("Winnipeg", "a city"),
                Map.entry("Halvorsen-Roy", "[PATIENT]"),
                Map.entry("PW-331-0846", "[ID]"),
                Map.entry("Maren Halvorsen", "[MOTHER 1]"),
                Map.entry("Maren", "[MOTHER 1]"),
                Map.entry("thirty-three", "in her thirties"),
                Map.entry("Sunita Roy is 41", "[MOTHER 2] is in her forties"),
                Map.entry("Sunita", "[MOTHER 2]"),
                Map.entry("January 17", "February 7"),
                Map.entry("Brandon", "another town"),
                Map.entry("the 21st", "the 11th"),
                Map.entry("Vasquez-Thorne", "[COLLEAGUE 1]"),
                Map.entry("Pauline Desjarlais", "[COLLEAGUE 2]"),
                Map.entry("February 2", "March 9"),
                Map.entry("204-555-0138", "[PHONE]"))),
        new Golden(
            "pdf", Files.readAllBytes(INBOX.resolve("09 ICU reflection.pdf")), PopplerIT.FINDINGS),
        new Golden(
            "msg",
            new MsgFormatTest().file(DocumentFormatContract.STORY),
            Map.of(DocumentFormatContract.NAME, "[PATIENT]", "Tuesday", "a weekday", "63", "old")));
  }
}
