package org.caseveil.brief;

/** The frame that the note's and the year's pages share. Thread safe. */
final class Pages {

  private static final String STYLE = StyleSheet.read("pages.css");
  private static final String PRINT = StyleSheet.read("pages-print.css");

  private Pages() {}

  /** A page for a browser: follows its light or dark setting, and prints. */
  static String screen(String title, String body) {
    return page(title, STYLE, body);
  }

  /** The same for the program that sets PDF files. */
  static String print(String title, String body) {
    return page(title, PRINT, body);
  }

  private static String page(String title, String style, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="referrer" content="no-referrer"/>
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    <article class="sheet">
    %s</article>
    </main>
    </body>
    </html>
    """
        .formatted(Html.escape(title), style, body);
  }
}
