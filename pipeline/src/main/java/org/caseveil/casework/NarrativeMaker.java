package org.caseveil.casework;

import org.caseveil.text.Narrative;
import org.caseveil.text.SensitiveText;

/** Makes the two views of a text: as given, and with what was dictated written out. Thread safe. */
@FunctionalInterface
public interface NarrativeMaker {

  Narrative narrative(SensitiveText given);
}
