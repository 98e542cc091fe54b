package org.caseveil.identify.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseveil.identify.Detector;
import org.caseveil.identify.DetectorContract;
import org.caseveil.identify.IdentifierType;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.SentenceSplitter;
import org.junit.jupiter.api.Test;

final class OpenNlpDetectorIT extends DetectorContract {

  private static final OpenNlpDetector DETECTOR =
      OpenNlpDetector.load(ModelFiles.shipped(), new SentenceSplitter(ModelFiles.shipped()));

  @Override
  protected Detector detector() {
    return DETECTOR;
  }

  @Override
  protected String telling() {
    return "Mrs Winifred Agar is 54 and came on 3 March 2024. Her son Daniel lives in Leeds.";
  }

  @Test
  void keepsTheTypesOfItsTraining() {
    assertThat(detect(telling()))
        .anySatisfy(
            found -> {
              assertThat(found.type()).isEqualTo(IdentifierType.PERSON);
              assertThat(found.span().of(telling())).contains("Daniel");
            })
        .anySatisfy(
            found -> {
              assertThat(found.type()).isEqualTo(IdentifierType.DATE);
              assertThat(found.span().of(telling())).contains("3 March 2024");
            });
  }
}
