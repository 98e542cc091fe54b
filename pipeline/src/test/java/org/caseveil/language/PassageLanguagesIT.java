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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Visits in the week of the move\nFrau kommt allein\nspricht kaum\nwill nicht nach Hause\nTochter"
            + " ruft an\nhat Angst vor der Nacht\nisst wenig\nweint am Abend\nbleibt noch eine Woche",
        "Notes from the ward round\nle mari attend dehors\nelle ne dort pas\npas de nouvelles du"
            + " fils\nmange très peu\npleure le soir\nveut rentrer chez elle\nrefuse la toilette",
        "Day, time and what she said\nno quiere comer\nduerme muy poco\nel hijo no llama\nllora por la"
            + " noche\npide volver a casa\ntiene miedo del baño\nreza con la vecina",
        "Team meeting, points to raise\nnie chce jeść\nśpi bardzo mało\nsyn nie dzwoni\npłacze w"
            + " nocy\nprosi o powrót do domu\nboi się łazienki\nmodli się z sąsiadką"
      })
  void findsForeignCellsUnderAnEnglishHeading(String cells) {
    assertThat(LANGUAGES.foreign(cells)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name\nAddress\nGelareh Mohammadzadeh\nCalle Mayor 12, Alcorcón\nReza\nKarl-Heinz Obermüller\n"
            + "Hauptstraße 4, Bad Säckingen\nMarie-Ange Delacroix\nRue du Four 9\nGiuseppe"
            + " Castellanetta\nVia Garibaldi 7",
        "Present: Aoife\nDonal\nMáirín\nSr. Assumpta\nFintan\nOlga\nPriyanka Nair\nBeata Wojciechowska\n"
            + "Jürgen Kleinschmidt\nXiomara Villavicencio\nKwabena Asante-Boateng",
        "HPC: SOB x3/7\nPMH: T2DM, HTN, COPD, AF\nO/E: crackles bibasally\nHR 72 irreg\nCXR:"
            + " consolidation R base\nImp: CAP, CURB-65 2\nPlan: IV abx\nO2 2 L NC\nrpt bloods mane",
        "cried\nsat alone\nrefused tea\nson rang\nno visitors\nslept badly\nasked for mother\nate"
            + " half\nwalked twice\nnurse late\nbed moved\nwindow shut\nradio broken"
      })
  void leavesCellsOfNamesAndNotesAlone(String cells) {
    assertThat(LANGUAGES.foreign(cells)).isEmpty();
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
