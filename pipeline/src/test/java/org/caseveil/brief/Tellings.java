package org.caseveil.brief;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseveil.app.YamlFiles;
import org.caseveil.conceal.Concealment;
import org.caseveil.conceal.DeidentifiedText;
import org.caseveil.conceal.ResidualRisk;
import org.caseveil.conceal.ResidualRisk.Exposure;
import org.caseveil.conceal.ResidualRisk.Level;
import org.caseveil.conceal.SharedCases;
import org.caseveil.identify.Identification;
import org.caseveil.identify.IdentifierType;
import org.caseveil.identify.Person;
import org.caseveil.language.LanguagePackReader;
import org.caseveil.text.Span;
import org.caseveil.theme.Holder;
import org.caseveil.theme.ThemeHit;
import org.caseveil.theme.Themes;

/** An invented case and how to make its brief, for tests. */
final class Tellings {

  /** Invented for this test; already free of identifiers. */
  static final String CASE =
      """
      I want to bring [PATIENT], a young man in his twenties, who died on our ward in the spring. I \
      was the night doctor. He had been a climber, and his boots stood under the bed the whole time, \
      laced, as if he might be called away.

      His parents sat on either side of him like two gateposts. They had forbidden us to speak of \
      dying, and they had forbidden the morphine pump as well, because in the village his grandmother \
      had gone to sleep on it and not come back. "No machines," [MOTHER] said, and looked at the floor. \
      [FATHER] only nodded. The nurses went quiet whenever I came to the desk. One of them said to me, \
      "You sign it, doctor, you go home in the morning."

      I knew what would have eased him and I was not allowed to give it. At four he gripped the rail \
      and I held his foot through the blanket, because there was no other part of him I could bear to \
      hold. His face when we turned him is still with me. I should have fought for him and I stood there \
      with my hands in my pockets.

      Two weeks later his sister came to the clinic with a bag of apples for me. I took it. She said he \
      had known everything since the winter and had kept it from them so that they could go on hoping. \
      Nobody spoke for a while. I lost my own brother on a mountain, in another country, and I have never \
      said that to anybody at work. The apples are still in my locker.

      I drive past the hospital on my free days. I do not know why this one, of all of them, does not \
      leave me alone.
      """;

  private static final Path ENGLISH = Path.of("..", "config", "languages", "en");

  private Tellings() {}

  static BriefMaker maker() {
    return new BriefMaker(
        Themes.configured(),
        new LanguagePackReader().read(ENGLISH).persons(),
        new YamlFiles().bind(ENGLISH.resolve("brief.yaml"), BriefWords.class));
  }

  static Concealment concealment() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("p1", "[PATIENT]");
    names.put("p2", "[MOTHER]");
    names.put("p3", "[FATHER]");
    return SharedCases.concealed(
        CASE,
        new ResidualRisk(
            List.of(
                new Exposure(
                    "[PATIENT]",
                    List.of(IdentifierType.AGE, IdentifierType.DATE, IdentifierType.UNIQUE),
                    1.5,
                    Level.WARN))),
        names);
  }

  static Identification identification() {
    return new Identification(
        List.of(),
        List.of(
            person("p1", "patient", Person.Gender.MALE),
            person("p2", "mother", Person.Gender.FEMALE),
            person("p3", "father", Person.Gender.MALE)));
  }

  static Person person(String entity, String role, Person.Gender gender) {
    return new Person(entity, Optional.of(role), Optional.of(gender), List.of());
  }

  /** Hits as a tagger would give them. */
  static List<ThemeHit> hits() {
    List<ThemeHit> hits = new ArrayList<>();
    hits.add(hit("family-conflict", Holder.FAMILY, "They had forbidden us", "not come back.", 0.8));
    hits.add(
        hit("team-conflict", Holder.STAFF, "The nurses went quiet", "home in the morning.\"", 0.6));
    hits.add(hit("moral-distress", Holder.PRESENTER, "I knew what", "allowed to give it.", 0.9));
    hits.add(hit("witnessing-suffering", Holder.PRESENTER, "His face", "still with me.", 0.85));
    hits.add(hit("preoccupation", Holder.PRESENTER, "His face", "still with me.", 0.4));
    hits.add(hit("guilt", Holder.PRESENTER, "I should have fought", "in my pockets.", 0.84));
    hits.add(hit("boundary-crossing", Holder.PRESENTER, "Two weeks later", "I took it.", 0.5));
    hits.add(
        hit("protective-silence", Holder.PATIENT, "She said he had known", "go on hoping.", 0.7));
    hits.add(
        hit("personal-self", Holder.PRESENTER, "I lost my own brother", "anybody at work.", 0.9));
    hits.add(hit("grief", Holder.PRESENTER, "I lost my own brother", "anybody at work.", 0.95));
    hits.add(hit("preoccupation", Holder.PRESENTER, "I drive past", "free days.", 0.75));
    return hits;
  }

  private static ThemeHit hit(String theme, Holder holder, String from, String to, double score) {
    int start = CASE.indexOf(from);
    int end = CASE.indexOf(to, start) + to.length();
    return new ThemeHit(theme, holder, new Span(start, end), score);
  }

  static Material material() {
    return Material.of(concealment(), identification().cast(), hits());
  }

  static Brief brief() {
    return maker().make("K7-PLUM", Optional.of(YearMonth.of(2026, 11)), material());
  }

  /** A brief that quotes these words. */
  static Brief with(String words) {
    String text = "She said " + words + " to me at the door. I should have stayed with her.";
    ThemeHit guilt = new ThemeHit("guilt", Holder.PRESENTER, new Span(0, text.length()), 0.9);
    return maker()
        .make(
            "R-1",
            Optional.empty(),
            Material.of(
                SharedCases.concealed(text, new ResidualRisk(List.of()), Map.of()),
                List.of(),
                List.of(guilt)));
  }

  /** A brief in which two themes have only one line, and one of them only the end of it. */
  static Brief oneLineForTwoThemes() {
    List<ThemeHit> hits =
        List.of(
            hit("guilt", Holder.PRESENTER, "I should have fought", "in my pockets.", 0.8),
            hit("grief", Holder.PRESENTER, "I stood there", "in my pockets.", 0.7));
    return maker()
        .make(
            "K7-PLUM",
            Optional.of(YearMonth.of(2026, 11)),
            Material.of(concealment(), identification().cast(), hits));
  }

  /** A brief in which the presenter's question is a part of a theme's only passage. */
  static Brief questionInATheme() {
    ThemeHit hit =
        hit("preoccupation", Holder.PRESENTER, "The apples are still", "leave me alone.", 0.8);
    return maker()
        .make(
            "K7-PLUM",
            Optional.empty(),
            Material.of(concealment(), identification().cast(), List.of(hit)));
  }

  /** All that the brief of the case is made of, with this withheld. */
  static Material withholding(Material.Withheld withheld) {
    Material all = material();
    return new Material(all.text(), all.risk(), all.names(), all.cast(), all.hits(), withheld);
  }

  /** Where words stand in the case. */
  static Span place(String words) {
    int start = CASE.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** The brief of the case, with so many others in the story. */
  static Brief crowded(int others) {
    Brief brief = brief();
    Brief.Story story = brief.story();
    List<Brief.CastMember> cast = new ArrayList<>(story.cast());
    for (int i = 1; i <= others; i++) {
      cast.add(new Brief.CastMember("[NEIGHBOUR " + i + "]", Optional.empty(), i % 2 == 0));
    }
    return new Brief(
        brief.heading(),
        brief.text(),
        new Brief.Story(story.question(), cast, story.gestures(), story.silences(), story.gaps()),
        brief.themes(),
        brief.passages(),
        brief.personal());
  }

  /** A brief as full as one can be: long passages, a large cast, many signs. */
  static Brief fullest() {
    Brief brief = brief();
    String long230 =
        "She said that it was all right, that they had talked it over at the table with the lamp"
            + " on, and that the boy had gone up before anybody could tell him, and I heard the"
            + " kettle and the stairs and said what one says, and went out again. ";
    DeidentifiedText text = SharedCases.text(long230.repeat(8));
    List<Brief.Shown> themes = new ArrayList<>();
    for (Brief.Shown shown : brief.themes()) {
      int start = themes.size() * long230.length();
      themes.add(
          new Brief.Shown(
              shown.title(),
              shown.holder(),
              Quote.cut(text, new Span(start, start + 229)),
              shown.question(),
              shown.course()));
    }
    int unquoted = 7 * long230.length();
    Quote question = Quote.cut(text, new Span(unquoted, unquoted + 220));
    List<Brief.CastMember> cast = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      cast.add(new Brief.CastMember("[GRANDDAUGHTER " + i + "]", Optional.empty(), i % 2 == 0));
    }
    List<Quote> three =
        List.of(
            Quote.cut(text, new Span(0, 90)),
            Quote.cut(text, new Span(30, 120)),
            Quote.cut(text, new Span(60, 150)));
    return new Brief(
        brief.heading(),
        text,
        new Brief.Story(Optional.of(question), cast, three, three, three),
        themes,
        brief.passages(),
        brief.personal());
  }
}
