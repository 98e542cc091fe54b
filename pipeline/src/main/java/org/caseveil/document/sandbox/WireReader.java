package org.caseveil.document.sandbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Takes the protocol's numbers and texts apart; each length is checked before anything is
 * allocated. Used by one thread at a time.
 */
final class WireReader {

  /** Bytes; nearly every case and what is read from it fit, and a pipe holds as many. */
  static final int BUFFER = 64 * 1024;

  /** Passages, notes or edits of one file; far more than any real one has. */
  private static final int MOST_ITEMS = 2_000_000;

  private final InputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

  WireReader(InputStream in) {
    this.in = in;
  }

  /**
   * Waits until there is something to read.
   *
   * @return false at the end
   */
  boolean await() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    int read = in.read(buffer.array());
    buffer.clear().limit(Math.max(read, 0));
    return read > 0;
  }

  int octet() throws IOException {
    return filled(Byte.BYTES).get();
  }

  boolean flag() throws IOException {
    return octet() != 0;
  }

  int number() throws IOException {
    return filled(Integer.BYTES).getInt();
  }

  long longNumber() throws IOException {
    return filled(Long.BYTES).getLong();
  }

  /** How many items follow. */
  int count() throws IOException {
    return checked(number(), MOST_ITEMS);
  }

  byte[] bytes(long most) throws IOException {
    return raw(checked(number(), most));
  }

  String text(int most) throws IOException {
    int length = checked(number(), most);
    if (!flag()) {
      return wide(raw(Math.multiplyExact(length, Character.BYTES)));
    }
    if (length > buffer.remaining()) {
      return new String(raw(length), StandardCharsets.ISO_8859_1);
    }
    int start = buffer.position();
    buffer.position(start + length);
    return new String(buffer.array(), start, length, StandardCharsets.ISO_8859_1);
  }

  private static String wide(byte[] units) {
    char[] text = new char[units.length / Character.BYTES];
    ByteBuffer.wrap(units).asCharBuffer().get(text);
    return new String(text);
  }

  private static int checked(int length, long most) throws IOException {
    if (length < 0 || length > most) {
      throw new IOException("the other process does not keep to the protocol");
    }
    return length;
  }

  private byte[] raw(int length) throws IOException {
    byte[] bytes = new byte[length];
    int buffered = Math.min(length, buffer.remaining());
    buffer.get(bytes, 0, buffered);
    if (in.readNBytes(bytes, buffered, length - buffered) < length - buffered) {
      throw new EOFException();
    }
    return bytes;
  }

  /** The buffer with at least so many bytes to read. */
  private ByteBuffer filled(int length) throws IOException {
    if (buffer.remaining() < length) {
      buffer.compact();
      while (buffer.position() < length) {
        int read = in.read(buffer.array(), buffer.position(), buffer.remaining());
        if (read < 0) {
          throw new EOFException();
        }
        buffer.position(buffer.position() + read);
      }
      buffer.flip();
    }
    return buffer;
  }
}
