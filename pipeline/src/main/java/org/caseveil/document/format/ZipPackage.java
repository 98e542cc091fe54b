package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files inside a ZIP, unpacked within limits; writes a new ZIP whose bytes depend on its
 * content alone. Used by one thread.
 */
final class ZipPackage {

  /** Small entries of blanks or zeros pack better than any limit on the ratio would allow. */
  private static final int RATIO_COUNTS_FROM = 1 << 20;

  /** 1 January 1980, 00:00 UTC: the earliest time that a ZIP can hold, for every entry. */
  private static final FileTime STAMP = FileTime.fromMillis(315_532_800_000L);

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /** An archive to be filled. */
  ZipPackage() {}

  /** Unpacks an archive. */
  static ZipPackage read(byte[] file, Limits limits) throws IOException {
    ZipPackage zip = new ZipPackage();
    try (ZipFile archive =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      long unpacked = 0;
      int count = 0;
      for (Enumeration<ZipArchiveEntry> all = archive.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        Context.atMost(++count, limits.entries(), "files in it");
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          throw new RefusalException(Refusals.encrypted());
        }
        if (!entry.isDirectory()) {
          byte[] content = unpack(archive, entry, limits, unpacked);
          unpacked += content.length;
          zip.entries.put(entry.getName(), content);
        }
      }
    }
    return zip;
  }

  private static byte[] unpack(ZipFile archive, ZipArchiveEntry entry, Limits limits, long before)
      throws IOException {
    if (!archive.canReadEntryData(entry)) {
      throw new RefusalException(Refusals.corrupt());
    }
    long packed = Math.max(1, entry.getCompressedSize());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[16 * 1024];
    try (InputStream in = archive.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        content.write(buffer, 0, n);
        sum.update(buffer, 0, n);
        boolean bomb =
            content.size() > RATIO_COUNTS_FROM
                && content.size() / packed > limits.compressionRatio();
        if (bomb || before + content.size() > limits.unpackedBytes()) {
          throw new RefusalException(Refusals.hostile("it unpacks to far more than its size"));
        }
      }
    }
    if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
      throw new RefusalException(Refusals.corrupt());
    }
    return content.toByteArray();
  }

  /** The names of the entries, in the order of the archive. */
  Iterable<String> names() {
    return entries.keySet();
  }

  Optional<byte[]> get(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The entry, without which the file is broken. */
  byte[] required(String name) throws IOException {
    return get(name).orElseThrow(() -> new RefusalException(Refusals.corrupt()));
  }

  /** The entry that {@code target} names when it stands in {@code part}; dots are followed. */
  static String resolved(String part, String target) {
    String path =
        target.startsWith("/")
            ? target
            : "/" + part.substring(0, part.lastIndexOf('/') + 1) + target;
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/")) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  void put(String name, byte[] content) {
    entries.put(name, content);
  }

  /**
   * The archive with its entries by name.
   *
   * @param first stored unpacked at the head, as OpenDocument and EPUB want their mimetype; empty
   *     for none
   */
  byte[] write(String first) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      if (!first.isEmpty()) {
        store(out, first, required(first));
      }
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        if (!entry.getKey().equals(first)) {
          out.putNextEntry(stamped(entry.getKey()));
          new ByteArrayInputStream(entry.getValue()).transferTo(out);
          out.closeEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = stamped(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private static ZipEntry stamped(String name) {
    ZipEntry entry = new ZipEntry(name);
    // The field without zone, since the other depends on where the program runs.
    entry.setTimeLocal(
        java.time.LocalDateTime.ofInstant(STAMP.toInstant(), java.time.ZoneOffset.UTC));
    return entry;
  }
}
