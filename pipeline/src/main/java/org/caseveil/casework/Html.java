package org.caseveil.casework;

import java.util.List;

/** Builds self-contained HTML pages: no script, no network, light, dark and print. */
final class Html {

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1d2329;--paper:#fdfdfb;--soft:#5a6570;--line:#c9cfd4;\
      --mark:#fff0c2;--accent:#0b5c77}
      @media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--paper:#15191c;--soft:#a5b0ba;\
      --line:#3b444c;--mark:#4a3d12;--accent:#7cc7e0}}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:58rem;padding:2rem 1.25rem 4rem;background:var(--paper);\
      color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
      h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2.25rem 0 .5rem}
      p{margin:.4rem 0}.soft{color:var(--soft)}
      table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;\
      padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
      th{font-weight:600}td.n{text-align:right;font-variant-numeric:tabular-nums}
      mark{background:var(--mark);color:inherit;padding:.05em .15em;border-radius:.2em}
      sup{font-size:.72em;font-weight:600;color:var(--accent)}
      .text{white-space:pre-wrap;border-left:3px solid var(--line);padding-left:1rem;\
      overflow-wrap:anywhere}
      .note{border:1px solid var(--accent);border-radius:.4rem;padding:.6rem .9rem;margin:1rem 0}
      a{color:var(--accent)}a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent)}
      code{font-family:ui-monospace,monospace;font-size:.92em}
      @media print{body{max-width:none;padding:0;color:#000;background:#fff;font-size:10pt}\
      mark{background:none;border:1px solid #000}tr,mark{break-inside:avoid}}
      """;

  private Html() {}

  /** A whole page. */
  static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }

  /** A table with a caption for screen readers; cells are escaped. */
  static String table(String label, List<String> heads, List<List<String>> rows) {
    StringBuilder html = new StringBuilder();
    html.append("<table aria-label=\"").append(escape(label)).append("\">\n<thead><tr>");
    heads.forEach(head -> html.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n").toString();
  }

  /** A bulleted list; items are escaped. */
  static String list(List<String> items) {
    StringBuilder html = new StringBuilder("<ul>\n");
    items.forEach(item -> html.append("<li>").append(escape(item)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }

  /** Text as HTML shows it as it is. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }
}
