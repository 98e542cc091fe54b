package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseveil.casework.StoredBrief;
import org.caseveil.casework.StoredNote;
import org.junit.jupiter.api.Test;

final class StoredJsonTest {

  @Test
  void aNoteOfAnEarlierVersionIsOfItsMonthsFirstMeeting() {
    String now = StoredJson.of(VaultContract.note());
    String earlier = now.replace("\"session\":1,", "");
    assertThat(earlier).isNotEqualTo(now);
    assertThat(StoredJson.read(earlier, StoredNote.class)).isEqualTo(VaultContract.note());
  }

  @Test
  void aBriefOfAnEarlierVersionWithholdsNoLineFromThemes() {
    String now = StoredJson.of(VaultContract.brief());
    String earlier = now.replaceFirst("\"lines\":\\[[^\\]]*\\],", "");
    assertThat(earlier).isNotEqualTo(now);
    StoredBrief read = StoredJson.read(earlier, StoredBrief.class);
    assertThat(read.withheld().lines()).isEmpty();
    assertThat(read.withheld().passages()).isEqualTo(VaultContract.brief().withheld().passages());
  }
}
