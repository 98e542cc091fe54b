package org.caseveil.document.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which characters the codes of a font stand for, for the codes that are drawn (ISO 32000-1,
 * 9.10.3). Used by one thread.
 */
final class PdfCharacters {

  /** The most entries that one section may have. */
  private static final int SECTION = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Map<String, String> byCode = new TreeMap<>();
  private final TreeSet<Integer> lengths = new TreeSet<>();

  void add(byte[] code, String text) {
    if (!text.isEmpty()) {
      byCode.put(HEX.formatHex(code), HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
      lengths.add(code.length);
    }
  }

  boolean isEmpty() {
    return byCode.isEmpty();
  }

  byte[] cmap() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CMapName /CaseUnicode def\n/CMapType 2 def\n");
    map.append(lengths.size()).append(" begincodespacerange\n");
    for (int length : lengths) {
      map.append('<').append("00".repeat(length)).append("> <");
      map.append("FF".repeat(length)).append(">\n");
    }
    map.append("endcodespacerange\n");
    List<Map.Entry<String, String>> entries = new ArrayList<>(byCode.entrySet());
    for (int from = 0; from < entries.size(); from += SECTION) {
      int to = Math.min(entries.size(), from + SECTION);
      map.append(to - from).append(" beginbfchar\n");
      for (Map.Entry<String, String> entry : entries.subList(from, to)) {
        map.append('<').append(entry.getKey()).append("> <");
        map.append(entry.getValue()).append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
