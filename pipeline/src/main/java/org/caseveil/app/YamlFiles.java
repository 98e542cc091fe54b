package org.caseveil.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds configuration files to the records that the owning packages declare. A component {@code
 * heapMegabytes} is written {@code heap-megabytes}, an enum constant in any letter case. Every
 * component must be there, but a list, set or map that is left out is empty and an {@link Optional}
 * absent; a record refuses a value that makes no sense by an {@link IllegalArgumentException} from
 * its constructor. Anything wrong is a {@link ConfigurationFault} with file and line. Thread safe.
 */
public final class YamlFiles {

  private final YAMLMapper mapper = mapper();

  private static YAMLMapper mapper() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL))
            .withCoercionConfig(
                LogicalType.Textual,
                shapes -> {
                  shapes.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .build();
    for (Class<?> many : List.of(List.class, Set.class, Collection.class, Map.class)) {
      mapper
          .configOverride(many)
          .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL));
    }
    mapper.configOverride(Optional.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
    return mapper;
  }

  /** Binds one file. */
  public <T> T bind(Path file, Class<T> type) {
    try {
      String yaml = Files.readString(file);
      UnknownKeys.refuse(mapper, file, yaml, type);
      T bound = mapper.readValue(yaml, type);
      if (bound == null) {
        throw new ConfigurationFault(file, "the file is empty");
      }
      return bound;
    } catch (NoSuchFileException e) {
      throw new ConfigurationFault(file, "the file is missing" + neighbours(file));
    } catch (JsonProcessingException e) {
      throw new ConfigurationFault(file, line(e), problem(e));
    } catch (IOException e) {
      throw new ConfigurationFault(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Binds each {@code *.yaml} of a folder; keys are file names without extension, sorted. */
  public <T> Map<String, T> bindAll(Path folder, Class<T> type) {
    Map<String, T> bound = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      bound.put(name.substring(0, name.lastIndexOf('.')), bind(file, type));
    }
    return bound;
  }

  /** The {@code *.yaml} files that lie directly in a folder, sorted by name. */
  public List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (NoSuchFileException e) {
      throw new ConfigurationFault(folder, "the folder is missing" + neighbours(folder));
    } catch (IOException e) {
      throw new ConfigurationFault(
          folder, "cannot be listed (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static String neighbours(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return NearestName.of(
              file.getFileName().toString(), files.map(f -> f.getFileName().toString()).toList())
          .map(name -> "; did you mean \"" + name + "\"?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static int line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? 0 : at.getLineNr();
  }

  private static String problem(JsonProcessingException e) {
    if (e instanceof InvalidNullException missing) {
      return "the key \"" + missing.getPropertyName().getSimpleName() + "\" is missing or empty";
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      List<String> valid =
          Arrays.stream(wrong.getTargetType().getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .toList();
      String written = String.valueOf(wrong.getValue());
      return where(wrong) + "\"" + written + "\" is not known" + NearestName.advice(written, valid);
    }
    if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
      return where(refused) + refused.getCause().getMessage();
    }
    if (e instanceof MismatchedInputException wrong) {
      return where(wrong) + "expected " + expected(wrong.getTargetType());
    }
    // The parser's own words quote the file, which may be a person's decisions about a case.
    return "this is not well-formed YAML; check quotes, brackets and indentation";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "another kind of value";
    }
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type == double.class) {
      return "a number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "keys with values";
  }

  private static String where(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(
                step ->
                    step.getFieldName() != null
                        ? step.getFieldName()
                        : "[" + (step.getIndex() + 1) + "]")
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "" : path + ": ";
  }
}
