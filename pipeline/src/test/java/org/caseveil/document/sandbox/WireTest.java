package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caseveil.document.Document;
import org.caseveil.document.Extraction;
import org.caseveil.document.Passage;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.format.Formats.Rewritten;
import org.caseveil.document.format.Limits;
import org.caseveil.document.format.Refusals;
import org.caseveil.document.format.TestLimits;
import org.caseveil.text.Edit;
import org.caseveil.text.SensitiveText;
import org.caseveil.text.Span;
import org.junit.jupiter.api.Test;

final class WireTest {

  private static final Limits LIMITS = TestLimits.usual();

  /** Narrow, wide, broken, and longer than the buffer. */
  private static final List<String> TEXTS =
      List.of(
          "",
          "She waited.",
          "caf\u00e9 \u00ff\u0000?",
          "\u0100",
          "\u0416\uD83D\uDE00",
          "half \uD83D a pair \uDE00",
          "long ".repeat(30_001),
          "\u0416".repeat(WireReader.BUFFER));

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final WireWriter out = new WireWriter(sent);

  private WireReader in() {
    return new WireReader(new ByteArrayInputStream(sent.toByteArray()));
  }

  /** A pipe that gives one byte at a time. */
  private WireReader slowIn() {
    return new WireReader(
        new InputStream() {
          private final InputStream all = new ByteArrayInputStream(sent.toByteArray());

          @Override
          public int read() {
            throw new AssertionError("single bytes are too slow");
          }

          @Override
          public int read(byte[] bytes, int start, int length) throws IOException {
            return all.read(bytes, start, Math.min(length, 1));
          }
        });
  }

  @Test
  void bringsEveryTextAsItIs() throws IOException {
    for (String text : TEXTS) {
      out.text(text);
    }
    out.flush();
    for (WireReader in : List.of(in(), slowIn())) {
      for (String text : TEXTS) {
        assertThat(in.text(LIMITS.characters())).isEqualTo(text);
      }
      assertThat(in.await()).isFalse();
    }
  }

  @Test
  void bringsNumbersOverTheEndOfTheBuffer() throws IOException {
    Random random = new Random(5);
    List<Long> numbers = random.longs(WireReader.BUFFER / 4).boxed().toList();
    out.octet(1);
    for (long number : numbers) {
      out.number(number);
      out.number((int) number);
    }
    out.flush();
    WireReader in = in();
    assertThat(in.octet()).isEqualTo(1);
    List<Long> came = new ArrayList<>();
    for (long number : numbers) {
      came.add(in.longNumber());
      assertThat(in.number()).isEqualTo((int) number);
    }
    assertThat(came).isEqualTo(numbers);
  }

  @Test
  void bringsRequestsAndAnswers() throws IOException {
    byte[] file = new byte[300_001];
    new Random(7).nextBytes(file);
    Wire.Request request =
        new Wire.Request(
            Wire.WRITE,
            "docx",
            file,
            List.of(new PassageEdit("body/1", new Edit(new Span(2, 9), "\u0416"))));
    List<Passage> passages =
        TEXTS.stream().map(text -> new Passage("p", new SensitiveText(text), true)).toList();
    Extraction extraction =
        new Extraction.Extracted(new Document("docx", passages, List.of("n"), List.of("d", "e")));
    Extraction refused = new Extraction.Refused(Refusals.encrypted());
    Wire.send(request, out);
    Wire.send(extraction, out);
    Wire.send(refused, out);
    Wire.send(new Rewritten.Whole(file, "pdf", List.of(), Optional.of(new byte[] {7})), out);
    WireReader in = in();
    Wire.Request came = Wire.request(in, LIMITS);
    assertThat(came.file()).isEqualTo(file);
    assertThat(came.edits()).isEqualTo(request.edits());
    assertThat(Wire.extraction(in, LIMITS)).isEqualTo(extraction);
    assertThat(Wire.extraction(in, LIMITS)).isEqualTo(refused);
    Rewritten.Whole whole = (Rewritten.Whole) Wire.rewritten(in, LIMITS);
    assertThat(whole.bytes()).isEqualTo(file);
    assertThat(whole.pages().orElseThrow()).containsExactly(7);
  }

  @Test
  void sendsAMessageInOnePiece() throws IOException {
    List<Integer> pieces = new ArrayList<>();
    WireWriter counting =
        new WireWriter(
            new OutputStream() {
              @Override
              public void write(int single) {
                pieces.add(1);
              }

              @Override
              public void write(byte[] bytes, int start, int length) {
                pieces.add(length);
              }
            });
    Wire.send(new Wire.Request(Wire.READ, "txt", new byte[5_000], List.of()), counting);
    assertThat(pieces).hasSize(1);
  }

  @Test
  void refusesLengthsOverTheLimitAndMessagesCutShort() throws IOException {
    out.number(LIMITS.characters() + 1);
    out.number(-1);
    out.number(8);
    out.flush();
    WireReader in = in();
    assertThatThrownBy(() -> in.text(LIMITS.characters())).hasMessageContaining("protocol");
    assertThatThrownBy(() -> in.bytes(LIMITS.bytes())).hasMessageContaining("protocol");
    assertThatThrownBy(() -> in.bytes(LIMITS.bytes())).isInstanceOf(EOFException.class);
    assertThatThrownBy(in::octet).isInstanceOf(EOFException.class);
  }
}
