package org.caseveil.language;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a language's folder: {@code people.yaml}, {@code time.yaml}, {@code spoken.yaml} and {@code
 * words.yaml}, all of them needed, no key unknown. Thread safe.
 */
public final class LanguagePackReader {

  private record Word(String role, List<String> forms, @Nullable Gender gender) {
    Word {
      Objects.requireNonNull(role, "role is missing");
      Objects.requireNonNull(forms, "forms is missing");
    }

    PersonWord asPersonWord() {
      return new PersonWord(role, forms, Optional.ofNullable(gender));
    }
  }

  private record People(
      List<Word> titles,
      List<Word> relations,
      List<Word> roles,
      Map<Gender, Set<String>> pronouns) {
    People {
      Objects.requireNonNull(titles, "titles is missing");
      Objects.requireNonNull(relations, "relations is missing");
      Objects.requireNonNull(roles, "roles is missing");
      Objects.requireNonNull(pronouns, "pronouns is missing");
    }
  }

  private record General(String language, Set<String> genericPlaces, Set<String> functionWords) {
    General {
      Objects.requireNonNull(language, "language is missing");
      Objects.requireNonNull(genericPlaces, "generic-places is missing");
      Objects.requireNonNull(functionWords, "function-words is missing");
    }
  }

  private final JsonMapper mapper =
      JsonMapper.builder(new YAMLFactory())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .propertyNamingStrategy(
              com.fasterxml.jackson.databind.PropertyNamingStrategies.KEBAB_CASE)
          .build();

  /**
   * Reads one pack.
   *
   * @throws IllegalArgumentException if a file is missing or not what it should be, with the file,
   *     the line and what was expected
   */
  public LanguagePack read(Path folder) {
    People people = bind(folder.resolve("people.yaml"), People.class);
    General general = bind(folder.resolve("words.yaml"), General.class);
    return new LanguagePack(
        general.language(),
        new PersonWords(
            words(people.titles()),
            words(people.relations()),
            words(people.roles()),
            pronouns(people)),
        bind(folder.resolve("time.yaml"), TimeWords.class),
        bind(folder.resolve("spoken.yaml"), SpokenWords.class),
        general.genericPlaces(),
        general.functionWords());
  }

  private static List<PersonWord> words(List<Word> words) {
    return words.stream().map(Word::asPersonWord).toList();
  }

  private static Map<String, Gender> pronouns(People people) {
    Map<String, Gender> found = new java.util.HashMap<>();
    people.pronouns().forEach((gender, forms) -> forms.forEach(form -> found.put(form, gender)));
    return found;
  }

  private <T> T bind(Path file, Class<T> type) {
    try {
      return mapper.readValue(Files.readString(file), type);
    } catch (JacksonException e) {
      List<String> said = new ArrayList<>();
      said.add(file.toString());
      if (e.getLocation() != null) {
        said.add("line " + e.getLocation().getLineNr());
      }
      said.add(e.getOriginalMessage());
      throw new IllegalArgumentException(String.join(": ", said), e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the language pack's file " + file + " cannot be read; restore it from the release", e);
    }
  }
}
