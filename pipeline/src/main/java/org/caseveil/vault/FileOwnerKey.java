package org.caseveil.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caseveil.casework.OwnerKey;
import org.caseveil.casework.RunFailure;

/**
 * The owner's key in a file of the user's own configuration folder that only the user may read: 32
 * random bytes as hexadecimal digits. Thread safe.
 */
public final class FileOwnerKey implements OwnerKey {

  private static final int BYTES = 32;
  private static final String NAME = "owner.key";

  private final byte[] key;

  private FileOwnerKey(byte[] key) {
    this.key = key;
  }

  /**
   * Reads the key, or makes it at the first run.
   *
   * @param folder the user's configuration folder
   * @param told is given one sentence when a key was made
   * @throws RunFailure if the key cannot be read or made
   */
  public static FileOwnerKey open(Path folder, Consumer<String> told) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        make(folder, file, told);
      }
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != BYTES) {
        throw damaged(file);
      }
      return new FileOwnerKey(key);
    } catch (IllegalArgumentException e) {
      throw damaged(file);
    } catch (IOException e) {
      throw new RunFailure("the owner's key " + file + " cannot be read or made", e);
    }
  }

  private static void make(Path folder, Path file, Consumer<String> told) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(folder, rights("rwx------"));
    Path fresh = folder.resolve("." + NAME + "." + ProcessHandle.current().pid());
    ByteBuffer digits =
        ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            rights("rw-------"))) {
      while (digits.hasRemaining()) {
        channel.write(digits);
      }
      channel.force(true);
    }
    try {
      // A link never replaces: of two first runs at once, one makes the key and both use it.
      Files.createLink(file, fresh);
      told.accept(
          "A key for your cases was made in "
              + file
              + ". Only you can read it; without it, replacements cannot be traced back.");
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.delete(fresh);
    }
  }

  private static RunFailure damaged(Path file) {
    return new RunFailure(
        "the owner's key "
            + file
            + " is damaged; put back a copy of it, or move it away to make a"
            + " new one");
  }

  @Override
  public byte[] hmac(String purpose, byte[] message) {
    return hmac(hmac(key, purpose.getBytes(StandardCharsets.UTF_8)), message);
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static FileAttribute<?>[] rights(String rights) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return "<owner's key>";
  }
}
