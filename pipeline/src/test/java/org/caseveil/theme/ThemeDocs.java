package org.caseveil.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code docs/themes.md} from {@code config/themes/}:
 *
 * <pre>mvn -q -pl pipeline -am test-compile
 * java -cp "pipeline/target/test-classes:pipeline/target/classes:$CLASSPATH" \
 *     org.caseveil.theme.ThemeDocs docs/themes.md</pre>
 */
final class ThemeDocs {

  private ThemeDocs() {}

  public static void main(String[] arguments) throws IOException {
    Path config = Path.of("config", "themes");
    Taxonomy taxonomy = new Taxonomy(new org.caseveil.app.YamlFiles().bindAll(config, Theme.class));
    Files.writeString(Path.of(arguments[0]), of(taxonomy));
  }

  static String of(Taxonomy taxonomy) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Themes

        Made from the files in `config/themes/`; change those, not this page. A theme is a feeling or a happening between people that a passage of
        the case shows. Each passage has a holder: the presenter, the patient, the family, a colleague. A leader reads the title, the passage and
        one open question, the one for the presenter or the one for the others, never the id, the definition or a number.

        ## Adding one

        One YAML file in `config/themes/` with the keys below and, under `examples`, twelve sentences or more that show the theme; no training
        run. `caseveil check-config` reads it. The trained encoder knows the 28 themes below; a theme of your own is found by its cues, word for word, and by
        how close a sentence comes to your examples, cues and definition in the space of a general sentence encoder, measured against those of all other
        themes; up to four passages a text. That is a hint to look, far less sure than the 28 ([how sure](benchmarks/themes.md#a-theme-of-your-own)): cues help most.
        Removing a file ends the search for that theme.

        | key | what |
        |---|---|
        | `id` | the file's name without extension |
        | `title` | what a leader reads, at most 30 characters, no two alike; names a feeling, never a kind of patient or doctor |
        | `definition` | when a passage shows it |
        | `source` | the literature it stands on |
        | `use` | `theme`, or `flag`: never quoted, never counted, no question |
        | `cues` | three phrasings or more |
        | `near-misses` | what looks like it and is not |
        | `questions` | `presenter` and `others`: open, at most 110 characters, without advice, diagnosis, defence, score or judgement; the program refuses others |
        | `examples` | only for a theme of your own |

        """);
    page.append("| id | title | definition |\n|---|---|---|\n");
    for (Theme theme : taxonomy.themes()) {
      page.append(
          "| [%s](#%s) | %s | %s |\n"
              .formatted(theme.id(), theme.id(), theme.title(), theme.definition()));
    }
    taxonomy.themes().forEach(theme -> addSection(page, theme));
    return page.toString();
  }

  private static void addSection(StringBuilder page, Theme theme) {
    page.append("\n## ").append(theme.id()).append("\n\n");
    page.append("**").append(Character.toUpperCase(theme.title().charAt(0)));
    page.append(theme.title().substring(1))
        .append(".** ")
        .append(theme.definition())
        .append("\n\n");
    page.append("- Cues: ").append(quoted(theme.cues())).append("\n");
    page.append("- Not: ").append(String.join("; ", theme.nearMisses())).append("\n");
    theme
        .questions()
        .ifPresentOrElse(
            q -> {
              page.append("- Asked when it is the presenter’s: *").append(q.presenter());
              page.append("*\n- Asked when it is another’s: *").append(q.others()).append("*\n");
            },
            () -> page.append("- A flag: never quoted, never counted, no question\n"));
    page.append("- Source: ").append(theme.source()).append("\n");
  }

  private static String quoted(List<String> cues) {
    return cues.stream()
        .map(cue -> "“" + cue + "”")
        .collect(java.util.stream.Collectors.joining("; "));
  }
}
