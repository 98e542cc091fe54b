package org.caseveil.language;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opens the files of trained models, each checked against the sha256 in the models' manifest before
 * a byte of it is used. Immutable, thread safe.
 */
public final class ModelFiles {

  private static final String MANIFEST = "/org/caseveil/models/manifest.yaml";

  /**
   * One line of the manifest.
   *
   * @param name what the program asks for
   * @param resource where it lies on the class path, from the root
   * @param sha256 of the file, lower-case hexadecimal
   * @param licence SPDX identifier
   */
  public record Entry(String name, String resource, String sha256, String licence) {}

  private record Manifest(List<Entry> models) {}

  private final Map<String, Entry> entries = new TreeMap<>();

  /** For tests: a manifest made by hand. */
  public ModelFiles(List<Entry> entries) {
    entries.forEach(entry -> this.entries.put(entry.name(), entry));
  }

  /** The manifest that ships with the models. */
  public static ModelFiles shipped() {
    try (InputStream manifest = ModelFiles.class.getResourceAsStream(MANIFEST)) {
      if (manifest == null) {
        throw new MissingModelException(
            "the models' manifest " + MANIFEST + " is missing; build the module models again");
      }
      JsonMapper mapper = JsonMapper.builder(new YAMLFactory()).build();
      return new ModelFiles(mapper.readValue(manifest, Manifest.class).models());
    } catch (IOException e) {
      throw new UncheckedIOException("the models' manifest " + MANIFEST + " cannot be read", e);
    }
  }

  /** Whether the manifest has a model of that name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** Names and checksums of all models: changes whenever one of them does. */
  public String version() {
    StringBuilder version = new StringBuilder();
    entries.forEach(
        (name, entry) -> version.append(name).append(' ').append(entry.sha256()).append('\n'));
    return version.toString();
  }

  /**
   * The whole of a model's file, checked.
   *
   * @throws MissingModelException if it is not in the manifest, is missing or was changed; the
   *     message names it, the expected sha256 and what to do
   */
  public byte[] bytes(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new MissingModelException(
          "no model " + name + " in the manifest; it has " + entries.keySet());
    }
    try (InputStream in = ModelFiles.class.getResourceAsStream("/" + entry.resource())) {
      if (in == null) {
        throw new MissingModelException(advice(entry, "is missing"));
      }
      byte[] bytes = in.readAllBytes();
      if (!sha256(bytes).equals(entry.sha256())) {
        throw new MissingModelException(advice(entry, "is damaged or was changed"));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(advice(entry, "cannot be read"), e);
    }
  }

  private static String advice(Entry entry, String what) {
    return "the model file "
        + entry.resource()
        + " "
        + what
        + " (expected sha256 "
        + entry.sha256()
        + "); build the program again from a clean checkout, nothing was searched without it";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
