package org.caseveil.document.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of RTF's control words; a word in none of these lists is dropped, and so is a
 * destination.
 *
 * <p>Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
 */
final class RtfWords {

  /** Formatting that stays as it is. */
  static final Set<String> LAYOUT =
      Set.of(
          ("plain b i ul uld uldb ulnone ulw strike sub super nosupersub fs f cf cb highlight scaps"
                  + " caps outl shad expnd expndtw kerning up dn charscalex pard qc ql qr qj qd li ri"
                  + " fi sb sa sl slmult keep keepn pagebb widctlpar nowidctlpar ltrpar rtlpar intbl"
                  + " itap tx tqr tqc tqdec tldot tlhyph tlul brdrt brdrb brdrl brdrr brdrs brdrw brsp"
                  + " brdrcf box brdrdb brdrdot brdrdash brdrhair brdrth brdrsh brdrnone brdrnil"
                  + " contextualspace trowd trgaph trleft trrh trql trqc trqr trhdr trkeep cellx"
                  + " clvertalt clvertalc clvertalb clbrdrt clbrdrl clbrdrb clbrdrr clcbpat clmgf"
                  + " clmrg clvmgf clvmrg lastrow trautofit trftsWidth trwWidth clftsWidth clwWidth"
                  + " trpaddl trpaddr trpaddt trpaddb trpaddfl trpaddfr sectd sbknone sbkpage sbkcol"
                  + " sbkeven sbkodd cols colsx pgwsxn pghsxn marglsxn margrsxn margtsxn margbsxn"
                  + " headery footery titlepg pgnstarts pgnrestart lndscpsxn rtf ansi deff paperw"
                  + " paperh margl margr margt margb landscape deftab facingp ftnbj aftnnar ftntj"
                  + " endnhere column chpgn chftn linex ltrch rtlch loch hich dbch ltrsect rtlsect")
              .split(" "));

  /** Words after which a new paragraph, cell or page begins. */
  static final Set<String> BREAKS =
      Set.of("par", "cell", "row", "nestcell", "nestrow", "sect", "page", "column");

  /** Destinations with text of their own, taken over with their word. */
  static final Set<String> SEPARATE =
      Set.of(
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote");

  /** Destinations whose content stays in the text around them. */
  static final Set<String> UNWRAPPED =
      Set.of("field", "fldrslt", "shp", "shpinst", "shptxt", "listtext", "pntext", "ud", "do");

  /** Destinations that go with all they hold though they are not marked as skippable. */
  static final Set<String> DROPPED =
      Set.of(
          ("info stylesheet fonttbl colortbl pict object nonshppict xe rxe txe tc tcn revtbl"
                  + " filetbl listtable template private comment title subject author operator"
                  + " keywords doccomm company manager category hlinkbase annotation atnauthor"
                  + " atnid atntime atndate atnref atrfstart atrfend atnicn sp shprslt upr"
                  + " ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pn pntxta pntxtb datafield"
                  + " fldinst bkmkstart bkmkend formfield mhtmltag htmltag")
              .split(" "));

  /** Words that stand for a character. */
  static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201C"),
          Map.entry("rdblquote", "\u201D"),
          Map.entry("bullet", "\u2022"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("~", "\u00A0"),
          Map.entry("-", "\u00AD"),
          Map.entry("_", "-"),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("\\", "\\"));

  private static final Map<Integer, String> CHARSETS =
      Map.ofEntries(
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"));

  private RtfWords() {}

  /** The encoding of a font's character set; empty where the document's own holds. */
  static Optional<Charset> ofFont(int characterSet) {
    return Optional.ofNullable(CHARSETS.get(characterSet))
        .filter(Charset::isSupported)
        .map(Charset::forName);
  }

  /** The encoding of a code page. */
  static Charset ofCodePage(int page) {
    for (String name : new String[] {"windows-" + page, "IBM" + page, "x-windows-" + page}) {
      if (page > 0 && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return page == 65001 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }
}
