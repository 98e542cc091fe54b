package org.caseveil.identify.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseveil.identify.Detector;
import org.caseveil.identify.DetectorContract;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.SentenceSplitter;
import org.junit.jupiter.api.Test;

final class CoreNlpDetectorIT extends DetectorContract {

  private static final CoreNlpDetector DETECTOR =
      CoreNlpDetector.load(ModelFiles.shipped(), new SentenceSplitter(ModelFiles.shipped()));

  @Override
  protected Detector detector() {
    return DETECTOR;
  }

  @Override
  protected String telling() {
    return "Winifred Agar lives in Leeds and was seen at Marton General Hospital.";
  }

  @Test
  void findsPersonsAndPlaces() {
    assertThat(detect(telling()))
        .anySatisfy(
            found -> {
              assertThat(found.type()).isEqualTo(IdentifierType.PERSON);
              assertThat(found.span().of(telling())).isEqualTo("Winifred Agar");
            })
        .anySatisfy(found -> assertThat(found.type()).isEqualTo(IdentifierType.LOCATION));
  }
}
