package org.caseveil.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.caseveil.brief.BriefWords;
import org.caseveil.conceal.EnglishTerms;
import org.caseveil.conceal.Policy;
import org.caseveil.conceal.SurrogateNames;
import org.caseveil.identify.KeepRules;
import org.caseveil.identify.pattern.IdentifierFiles;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.LanguagePackReader;
import org.caseveil.theme.Taxonomy;
import org.caseveil.theme.Theme;

/** Everything in {@code config/}, read when it is asked for. Thread safe. */
final class Configuration {

  private final Path folder;
  private final YamlFiles yaml = new YamlFiles();

  Configuration(Path folder) {
    this.folder = folder;
  }

  YamlFiles yaml() {
    return yaml;
  }

  PipelineSettings pipeline() {
    return yaml.bind(folder.resolve("pipeline.yaml"), PipelineSettings.class);
  }

  /** A policy by its name; the nearest valid name is told if there is none. */
  Policy policy(String name) {
    Path policies = folder.resolve("policies");
    Map<String, Policy> all = yaml.bindAll(policies, Policy.class);
    Policy policy = all.get(name);
    if (policy == null) {
      throw new ConfigurationFault(
          policies, "there is no policy \"" + name + "\"" + NearestName.advice(name, all.keySet()));
    }
    return policy;
  }

  LanguagePack english() {
    return named(() -> new LanguagePackReader().read(english("")));
  }

  EnglishTerms terms() {
    return yaml.bind(english("terms.yaml"), EnglishTerms.class);
  }

  SurrogateNames surrogates() {
    return yaml.bind(english("surrogates.yaml"), SurrogateNames.class);
  }

  BriefWords briefWords() {
    return yaml.bind(english("brief.yaml"), BriefWords.class);
  }

  Taxonomy taxonomy() {
    Map<String, Theme> themes = yaml.bindAll(folder.resolve("themes"), Theme.class);
    return named(() -> new Taxonomy(themes));
  }

  /** Context that must stay; the folder may be missing. */
  List<KeepRules> keep() {
    Path keep = folder.resolve("identifiers").resolve("keep");
    return Files.isDirectory(keep)
        ? List.copyOf(yaml.bindAll(keep, KeepRules.class).values())
        : List.of();
  }

  /** Identifiers told by their form, with their examples. */
  IdentifierFiles.Folder identifiers() {
    Path identifiers = folder.resolve("identifiers");
    return named(
        () -> {
          try {
            return IdentifierFiles.read(identifiers);
          } catch (IOException e) {
            throw new ConfigurationFault(
                identifiers, "cannot be read (" + e.getClass().getSimpleName() + ")");
          }
        });
  }

  /** What readers of other packages refuse names file and line in its message. */
  private static <T> T named(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationFault(String.valueOf(e.getMessage()));
    }
  }

  /** Every file of the folder with its content: what a version of the configuration is made of. */
  String content() {
    try (var files = Files.walk(folder)) {
      StringBuilder content = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        content.append(folder.relativize(file)).append('\n').append(Files.readString(file));
      }
      return content.toString();
    } catch (IOException e) {
      throw new ConfigurationFault(folder, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private Path english(String file) {
    Path pack = folder.resolve("languages").resolve("en");
    return file.isEmpty() ? pack : pack.resolve(file);
  }
}
