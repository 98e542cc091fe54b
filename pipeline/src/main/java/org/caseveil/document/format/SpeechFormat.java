package org.caseveil.document.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;

/**
 * Transcripts as dictation software and recognisers of speech leave them in JSON, one passage a
 * speaker's turn; {@link SpeechFields} names what they hold, {@link SpeechTree} finds it. Written
 * in the same shape; {@link SpeechFile} says what stays. JSON of any other shape waits for a
 * person.
 */
public final class SpeechFormat implements DocumentFormat {

  @Override
  public String id() {
    return "json";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/json");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("json");
  }

  @Override
  public String extensionWritten() {
    return "json";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    String text = encoding.decode(file);
    JsonMapper mapper = mapper(context.limits());
    try {
      JsonNode root = mapper.readTree(text);
      return new SpeechFile(encoding, root, mapper, text.stripTrailing().contains("\n"));
    } catch (JsonProcessingException broken) {
      // Its message may quote the file and goes no further.
      throw new RefusalException(Refusals.corrupt());
    }
  }

  private static JsonMapper mapper(Limits limits) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(limits.depth()).build());
    return mapper;
  }
}
