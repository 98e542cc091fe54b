package org.caseveil.theme;

import java.util.List;
import org.caseveil.conceal.DeidentifiedText;

/** Finds themes in de-identified text. Implementations are thread safe and deterministic. */
public interface ThemeTagger {

  /** What it finds, in the order of the text. */
  List<ThemeHit> tag(DeidentifiedText text);
}
