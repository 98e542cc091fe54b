package org.caseveil.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caseveil.eval.Corpus;
import org.caseveil.eval.Evaluation;
import org.caseveil.eval.EvaluationTable;
import org.caseveil.eval.Gold;
import org.caseveil.eval.ParallelPrediction;
import org.caseveil.eval.Predicted;
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
      "counts when all its mentions do."
    },
    footer = {"", "Example: caseveil evaluate corpus/dev --json"})
public final class EvaluateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CORPUS", description = "Where the annotated documents are.")
  private Path corpus = Path.of("");

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(
      names = "--misses",
      description = "List the mentions that would stay readable; shows text of the corpus.")
  private boolean misses;

  @Spec private CommandSpec spec;
  private final Workbench workbench;

  public EvaluateCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Gold> gold = Corpus.read(corpus);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Predicted> predicted;
    try (TerminalProgress progress =
        TerminalProgress.start("documents", gold.size(), spec.commandLine().getErr())) {
      predicted =
          ParallelPrediction.of(gold, workbench.corpusReader(), workbench.workers(), progress);
    }
    Evaluation evaluation = Evaluation.of(gold, predicted);
    if (json) {
      out.println(asJson(evaluation));
    } else {
      EvaluationTable.lines(evaluation).forEach(out::println);
    }
    if (misses) {
      EvaluationTable.misses(evaluation).forEach(out::println);
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private static String asJson(Evaluation evaluation) throws JsonProcessingException {
    return JsonMapper.builder().build().writeValueAsString(evaluation.tree());
  }
}
