package org.caseveil.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownFormatTest extends DocumentFormatContract {

  @Override
  byte[] file(List<String> paragraphs) {
    return ("# A case\n\n" + String.join("\n\n", paragraphs)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  byte[] hiding(String canary) {
    return """
    ---
    author: %1$s
    ---
    # A case

    <!-- %1$s -->
    The story. [a link](https://%1$s.example/ "%1$s") and ![a picture](%1$s.jpg)
    <span title="%1$s" id="x">text</span> [1] <a onclick="%1$s()" href="%1$s">more</a>

    [1]: https://%1$s.example "%1$s"
    """
        .formatted(canary)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  String extension() {
    return "md";
  }

  @Test
  void keepsWhatIsVisibleCharacterForCharacter() {
    byte[] file =
        "# A *case*\r\n\r\n- one\r\n- [x] two (three)\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(write(file, List.of())).isEqualTo(file);
  }
}
