package org.caseveil.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.caseveil.brief.BriefMaker;
import org.caseveil.casework.ForeignPassages;
import org.caseveil.conceal.Concealer;
import org.caseveil.conceal.PolicyConcealer;
import org.caseveil.identify.Detector;
import org.caseveil.identify.FusionWeights;
import org.caseveil.identify.IdentifierSearch;
import org.caseveil.identify.SearchKnowledge;
import org.caseveil.identify.corenlp.CoreNlpDetector;
import org.caseveil.identify.encoder.EncoderDetector;
import org.caseveil.identify.gazetteer.GazetteerDetector;
import org.caseveil.identify.gazetteer.NameLexicon;
import org.caseveil.identify.opennlp.OpenNlpDetector;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.ModelFiles;
import org.caseveil.language.OrdinaryWords;
import org.caseveil.language.PassageLanguages;
import org.caseveil.language.SentenceSplitter;
import org.caseveil.theme.EncoderTagger;
import org.caseveil.theme.ThemeTagger;

/** Makes what finds and conceals, loading models at the same time. Thread safe. */
final class Engines {

  private final Configuration configuration;
  private final Lazy<ModelFiles> models = new Lazy<>(ModelFiles::shipped);
  private final Lazy<SentenceSplitter> sentences =
      new Lazy<>(() -> new SentenceSplitter(models.get()));
  private final Lazy<LanguagePack> english;

  Engines(Configuration configuration) {
    this.configuration = configuration;
    this.english = new Lazy<>(configuration::english);
  }

  ModelFiles models() {
    return models.get();
  }

  LanguagePack english() {
    return english.get();
  }

  SentenceSplitter sentences() {
    return sentences.get();
  }

  /** The search with all its detectors. */
  IdentifierSearch search(Executor loading) {
    CompletableFuture<Detector> corenlp =
        CompletableFuture.supplyAsync(
            () -> CoreNlpDetector.load(models.get(), sentences.get()), loading);
    CompletableFuture<Detector> opennlp =
        CompletableFuture.supplyAsync(
            () -> OpenNlpDetector.load(models.get(), sentences.get()), loading);
    CompletableFuture<Detector> patterns =
        CompletableFuture.supplyAsync(() -> configuration.identifiers().detector(), loading);
    CompletableFuture<Detector> gazetteer =
        CompletableFuture.supplyAsync(
            () -> new GazetteerDetector(NameLexicon.shipped(models.get())), loading);
    CompletableFuture<Detector> encoder =
        CompletableFuture.supplyAsync(() -> EncoderDetector.load(models.get()), loading);
    SearchKnowledge knowledge =
        new SearchKnowledge(
            english.get(),
            OrdinaryWords.shipped(models.get()),
            configuration.keep(),
            FusionWeights.shipped(models.get()));
    return new IdentifierSearch(
        List.of(corenlp.join(), opennlp.join(), patterns.join(), gazetteer.join(), encoder.join()),
        knowledge);
  }

  /** What finds themes. */
  ThemeTagger tagger() {
    return new EncoderTagger(models.get(), configuration.taxonomy());
  }

  /** What chooses what a brief shows. */
  BriefMaker briefMaker() {
    return new BriefMaker(
        configuration.taxonomy(), english.get().persons(), configuration.briefWords());
  }

  /** Tells what language passages are in. */
  ForeignPassages foreign() {
    PassageLanguages languages = new PassageLanguages(models.get(), List.of(english.get()));
    return text ->
        languages.foreign(text).stream()
            .map(PassageLanguages.Foreign::language)
            .distinct()
            .sorted()
            .toList();
  }

  /** What replaces. */
  Concealer concealer() {
    return new PolicyConcealer(configuration.terms(), configuration.surrogates());
  }
}
