package org.caseveil.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassageLanguagesIT {

  private static final PassageLanguages LANGUAGES =
      new PassageLanguages(
          ModelFiles.shipped(),
          List.of(new LanguagePackReader().read(Path.of("..", "config", "languages", "en"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Patient kam gestern mit seiner Frau in die Praxis und klagte über starke Schmerzen in der"
            + " Brust, die seit drei Tagen nicht nachlassen.",
        "La paciente vino ayer con su marido a la consulta y se quejaba de un dolor fuerte que no la"
            + " deja dormir desde hace tres noches.",
        "Le patient est venu hier avec sa femme au cabinet et se plaignait d'une douleur vive dans la"
            + " poitrine depuis trois jours, sans aucun répit.",
        "Пациентка пришла вчера с мужем и жаловалась на сильную боль в груди уже третий день."
      })
  void findsALanguageWithoutAPack(String passage) {
    assertThat(LANGUAGES.foreign("She came in.\n" + passage))
        .singleElement()
        .satisfies(found -> assertThat(found.passage().start()).isEqualTo(13));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I parked by the beck. \"You've come to tell me,\" she said. \"I've known since Easter, pet.\"",
        "so i count the bottle every visit thats the job and tuesday week i was short eleven milliliters",
        "Present: Aoife (PHN, presenter), Donal, Máirín, Sr. Assumpta, Fintan, Olga, Priyanka Nair",
        "Nosakhele Mqhayi, Saraswathi Venkataraman, Nóirín Ní Loingsigh",
        "Aye, she wis a right auld besom tae the wee nurse, but och I couldnae help likin her, ken.",
        "BP 128/74, HR 72, SpO2 97% RA, afebrile, GCS 15, no focal neurology, plan: repeat bloods in am",
        "Danke schön"
      })
  void leavesDialectNamesNotesAndSnatchesAlone(String passage) {
    assertThat(LANGUAGES.foreign(passage)).isEmpty();
  }

  @Test
  void leavesListsOfNamesAndDrugsAlone() {
    assertThat(
            LANGUAGES.foreign(
                "Day\nWith\nMinutes\nParacetamol 1 g\nFurosemide 40 mg\nOttoline Tolliver\nCaspar"
                    + " Tolliver\nWard 7\nBloods\nChest X-ray\nSaraswathi Venkataraman\nN\u00F3ir\u00EDn"
                    + " N\u00ED Loingsigh\nAmitriptyline 10 mg nocte\nPalliative Care"))
        .isEmpty();
  }

  @Test
  void looksAtALineOfAMegabyteInStretches() {
    String english = "She came in and sat down and said nothing at all. ".repeat(20_000);
    assertThat(LANGUAGES.foreign(english)).isEmpty();
  }
}
