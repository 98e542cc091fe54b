package org.caseveil.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The content of a folder, entry by entry: packed documents are opened, since how tightly bytes are
 * packed differs from one Java to the next. Stateless.
 */
final class FolderContent {

  private FolderContent() {}

  /** Bytes by relative path; an entry of a packed document stands behind an exclamation mark. */
  static Map<String, byte[]> of(Path folder) throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.startsWith(".locks/")) {
          continue; // empty
        }
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith(".docx") || name.endsWith(".odt")) {
          unpack(name, bytes, content);
        } else {
          content.put(name, bytes);
        }
      }
    }
    return content;
  }

  private static void unpack(String name, byte[] packed, Map<String, byte[]> content)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        content.put(name + "!" + entry.getName(), zip.readAllBytes());
      }
    }
  }
}
