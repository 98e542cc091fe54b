package org.caseveil.casework;

import org.caseveil.text.SensitiveText;

/** Makes one output file from one text. Thread safe and deterministic. */
public interface TextExport {

  /** What the output's name ends in, such as {@code .spans.json}. */
  String suffix();

  /** The output's content. */
  String of(String document, SensitiveText text);
}
