package peers;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * Stanford CoreNLP's {@code ner} annotator with its default models and settings. Counted as masked: its entity mentions of the kinds
 * that can identify somebody; mentions that are a pronoun are left out, which favours it.
 */
public final class CoreNlpPeer {

  private static final Set<String> KINDS =
      Set.of(
          "PERSON", "LOCATION", "CITY", "STATE_OR_PROVINCE", "COUNTRY", "ORGANIZATION", "DATE", "TITLE", "NATIONALITY", "RELIGION",
          "EMAIL", "URL", "HANDLE");

  private CoreNlpPeer() {}

  public static void main(String[] arguments) throws Exception {
    PeerRun.measure(CoreNlpPeer::load, arguments);
  }

  private static PeerRun.Peer load() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    return (name, text) -> spans(pipeline, text);
  }

  private static String spans(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    StringBuilder json = new StringBuilder("{\"spans\": [");
    String comma = "";
    for (CoreEntityMention mention : document.entityMentions()) {
      boolean pronoun = mention.tokens().size() == 1 && mention.tokens().get(0).tag().startsWith("PRP");
      if (KINDS.contains(mention.entityType()) && !pronoun) {
        int start = text.codePointCount(0, mention.charOffsets().first());
        int end = start + text.codePointCount(mention.charOffsets().first(), mention.charOffsets().second());
        json.append(comma)
            .append(String.format(Locale.ROOT, "{\"start\": %d, \"end\": %d, \"type\": \"%s\"}", start, end, mention.entityType()));
        comma = ", ";
      }
    }
    return json.append("]}").toString();
  }
}
