package org.caseveil.document.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Puts the protocol's numbers and texts together in one buffer, so that a message goes out in one
 * piece and the other process wakes once. Texts go as UTF-16 units, one byte each where all are
 * narrow, which keeps even broken text as it is. Used by one thread at a time.
 */
final class WireWriter {

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(WireReader.BUFFER);

  WireWriter(OutputStream out) {
    this.out = out;
  }

  void octet(int value) throws IOException {
    room(Byte.BYTES).put((byte) value);
  }

  void flag(boolean value) throws IOException {
    octet(value ? 1 : 0);
  }

  void number(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void number(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  void bytes(byte[] bytes) throws IOException {
    number(bytes.length);
    raw(bytes);
  }

  void text(String text) throws IOException {
    number(text.length());
    byte[] units = text.getBytes(StandardCharsets.ISO_8859_1);
    // Java keeps narrow text as these very bytes: copying and comparing blocks beats asking each
    // unit.
    boolean narrow = new String(units, StandardCharsets.ISO_8859_1).equals(text);
    flag(narrow);
    raw(narrow ? units : wide(text));
  }

  private static byte[] wide(String text) {
    ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
    units.asCharBuffer().put(text.toCharArray());
    return units.array();
  }

  /** Sends what was put together. */
  void flush() throws IOException {
    drain();
    out.flush();
  }

  private ByteBuffer room(int length) throws IOException {
    if (buffer.remaining() < length) {
      drain();
    }
    return buffer;
  }

  private void raw(byte[] bytes) throws IOException {
    if (bytes.length <= buffer.capacity()) {
      room(bytes.length).put(bytes);
    } else {
      drain();
      out.write(bytes);
    }
  }

  private void drain() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
