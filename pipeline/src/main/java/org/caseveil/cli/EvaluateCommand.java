package org.caseveil.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.caseveil.eval.Corpus;
import org.caseveil.eval.DetectorFigures;
import org.caseveil.eval.Evaluation;
import org.caseveil.eval.EvaluationTable;
import org.caseveil.eval.Gold;
import org.caseveil.eval.ParallelPrediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: scores the program on an annotated corpus. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores identifiers and themes on an annotated corpus.",
      "Figures come with 95 %% intervals over documents.",
      "CORPUS is a folder with NAME.ann.txt and NAME.themes.json, or a file in the Text",
      "Anonymization Benchmark's JSON form, also gzipped.",
      "",
      "Strict: every letter and digit of a mention is masked. Relaxed: some of it is. An entity",
      "counts when all its mentions do.",
      "",
      "By type: recall, how often the type was right, and the precision of what was masked as it,",
      "in any mark and in a mark of the type.",
      "",
      "The benchmark's figures (Pilan et al. 2022) look at all annotators; punctuation and small",
      "words need no mask; a mask counts for each annotator who marked all of it. Weighted: by how",
      "rare a word is in the corpus, since no BERT is at hand; published weighted figures use it."
    },
    footer = {
      "",
      "Examples:",
      "  caseveil evaluate corpus/dev --json",
      "  caseveil evaluate corpus/dev --misses | grep PERSON",
      "  caseveil evaluate tab-dev.json.gz --detectors"
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CORPUS", description = "Where the annotated documents are.")
  private Path corpus = Path.of("");

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(
      names = "--misses",
      description = {
        "List the mentions that would stay readable (MISS: document, type, class, whole or part of",
        "it, text, context) and the words masked outside every mark (EXTRA: document, type, word,",
        "context). Shows text of the corpus."
      })
  private boolean misses;

  @Option(
      names = "--detectors",
      description = {
        "Search again with each detector alone and with each left out: what it finds, adds and",
        "spoils, as a change of each figure and in entities and words."
      })
  private boolean detectors;

  @Spec private CommandSpec spec;
  private final Workbench workbench;

  public EvaluateCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Gold> gold = Corpus.read(corpus);
    PrintWriter out = spec.commandLine().getOut();
    Evaluation evaluation = Evaluation.of(gold, each(gold, workbench.corpusReader()::predict));
    List<DetectorFigures> trials =
        detectors
            ? DetectorFigures.of(gold, each(gold, workbench.detectorTrials()::of))
            : List.of();
    if (json) {
      out.println(asJson(evaluation, trials));
    } else {
      EvaluationTable.lines(evaluation).forEach(out::println);
      EvaluationTable.detectors(trials).forEach(out::println);
    }
    if (misses) {
      EvaluationTable.misses(evaluation).forEach(out::println);
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private <T> Map<String, T> each(List<Gold> gold, Function<Gold, T> work)
      throws InterruptedException {
    try (TerminalProgress progress =
        TerminalProgress.start("documents", gold.size(), spec.commandLine().getErr())) {
      return ParallelPrediction.of(gold, work, workbench.workers(), progress);
    }
  }

  private static String asJson(Evaluation evaluation, List<DetectorFigures> detectors)
      throws JsonProcessingException {
    Map<String, Object> tree = evaluation.tree();
    if (!detectors.isEmpty()) {
      Map<String, Object> each = new LinkedHashMap<>();
      detectors.forEach(one -> each.put(one.detector(), one.tree()));
      tree.put("detectors", each);
    }
    return JsonMapper.builder().build().writeValueAsString(tree);
  }
}
