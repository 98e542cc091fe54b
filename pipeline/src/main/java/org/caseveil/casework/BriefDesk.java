package org.caseveil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.Material;
import org.caseveil.conceal.Concealer;
import org.caseveil.theme.Taxonomy;

/**
 * The presenter's say over a brief before anybody else sees it: look, withhold, set, withdraw.
 * Needs neither the original nor a model. Not thread safe.
 */
public final class BriefDesk {

  private final CaseStore store;
  private final KeyTable keys;
  private final BriefWriter writer;
  private final BriefMaker maker;
  private final Taxonomy taxonomy;
  private final Concealer concealer;

  public BriefDesk(
      CaseStore store,
      KeyTable keys,
      BriefWriter writer,
      BriefMaker maker,
      Taxonomy taxonomy,
      Concealer concealer) {
    this.store = store;
    this.keys = keys;
    this.writer = writer;
    this.maker = maker;
    this.taxonomy = taxonomy;
    this.concealer = concealer;
  }

  /**
   * What a presenter asks for; what is not asked for stays as it is.
   *
   * @param withhold names of tags, as {@link TagList#named} knows them
   * @param month of the meeting
   * @param passages whether there is a second page
   */
  public record Wish(List<String> withhold, Optional<YearMonth> month, Optional<Boolean> passages) {

    public Wish {
      withhold = List.copyOf(withhold);
    }

    boolean changesNothing() {
      return withhold.isEmpty() && month.isEmpty() && passages.isEmpty();
    }
  }

  /**
   * A brief as its presenter sees it.
   *
   * @param reference of the case
   * @param tags what may still be withheld
   * @param page where the brief stands
   */
  public record Sheet(CaseReference reference, TagList tags, Path page) {}

  /**
   * Shows a brief, changed as its presenter wishes.
   *
   * @throws RunFailure if the case has no brief or there is no such tag; nothing is changed then
   */
  public Sheet show(CasePlace place, Wish wish) {
    StoredBrief kept = require(place.reference());
    if (!wish.changesNothing()) {
      kept = change(place, wish, kept);
    }
    OutputFolder folder = OutputFolder.open(place.out());
    return new Sheet(place.reference(), tags(kept), folder.brief(nameOf(folder, place)));
  }

  private StoredBrief change(CasePlace place, Wish wish, StoredBrief kept) {
    TagList tags = tags(kept);
    List<WithheldTag> withheld = wish.withhold().stream().map(tags::named).toList();
    BriefForm form =
        new BriefForm(
            wish.month().or(() -> kept.form().month()),
            wish.passages().orElse(kept.form().passages()));
    StoredBrief changed = kept.without(withheld, taxonomy).in(form);
    List<WithheldTag> all = new ArrayList<>(store.withheld(place.reference()));
    all.addAll(withheld);
    store.saveWithheld(place.reference(), all.stream().distinct().toList());
    store.saveBrief(place.reference(), changed);
    placed(place);
    write(place, changed);
    return changed;
  }

  private void write(CasePlace place, StoredBrief kept) {
    OutputFolder folder = OutputFolder.open(place.out());
    String name = nameOf(folder, place);
    Material material = material(kept);
    try {
      AtomicFiles.write(folder.brief(name), writer.html(place.reference(), material, kept.form()));
      AtomicFiles.write(
          folder.briefPrint(name), writer.pdf(place.reference(), material, kept.form()));
    } catch (IOException e) {
      throw new RunFailure(
          "the brief could not be written to "
              + place.out()
              + "; what you withheld is kept, but the pages there may still show it: delete them,"
              + " or run the command again",
          e);
    }
  }

  /**
   * Takes a whole case back: shared file, report, brief and all that the store holds of it, its key
   * first. That a case was withdrawn is kept, so that no later run releases it.
   *
   * @throws RunFailure if the store does not know the case, or a file could not be deleted
   */
  public void withdraw(CasePlace place) {
    if (store.state(place.reference()).isEmpty()) {
      throw unknown(place.reference());
    }
    Set<Path> folders = new LinkedHashSet<>(store.folders(place.reference()));
    folders.removeIf(folder -> !Files.isDirectory(folder));
    folders.add(place.out());
    keys.destroy(place.reference());
    store.withdraw(place.reference());
    folders.forEach(folder -> withdrawFiles(new CasePlace(place.reference(), folder)));
  }

  private static void withdrawFiles(CasePlace place) {
    OutputFolder folder = OutputFolder.open(place.out());
    try {
      String name = nameOf(folder, place);
      folder.withdraw(name);
      folder.deleteNotes(place.reference());
      folder.endReview(name);
      Files.deleteIfExists(folder.quarantine(place.reference()));
      forgetOriginal(folder, place.reference());
    } catch (IOException e) {
      throw new RunFailure(
          "the store has forgotten the case, but a file of it in "
              + place.out()
              + " could not be deleted; close it where it is open and run the command again",
          e);
    }
  }

  /** Notes that files of a case stand in an output folder. */
  void placed(CasePlace place) {
    store.placed(place.reference(), place.out());
  }

  /** Lets the next run work on a withdrawn case again. */
  public void bringBack(CasePlace place) {
    if (store.state(place.reference()).filter(CaseState.WITHDRAWN::equals).isEmpty()) {
      throw new RunFailure("the case " + place.reference() + " is not withdrawn");
    }
    store.bringBack(place.reference());
  }

  /** The themes on the first page of a brief, in its order; none if the case is not known here. */
  List<TagList.Entry> shown(CaseReference reference) {
    Optional<StoredBrief> kept = store.brief(reference);
    if (kept.isEmpty()) {
      return List.of();
    }
    Map<String, TagList.Entry> byTitle = new TreeMap<>();
    tags(kept.get()).themes().forEach(theme -> byTitle.put(theme.title(), theme));
    return maker
        .make(reference.id(), kept.get().form().month(), material(kept.get()))
        .themes()
        .stream()
        .map(shown -> Optional.ofNullable(byTitle.get(shown.title())).orElseThrow())
        .toList();
  }

  /** The month of the meeting as far as the brief knows it. */
  Optional<YearMonth> month(CaseReference reference) {
    return store.brief(reference).flatMap(kept -> kept.form().month());
  }

  boolean isWithdrawn(CaseReference reference) {
    return store.state(reference).filter(CaseState.WITHDRAWN::equals).isPresent();
  }

  private StoredBrief require(CaseReference reference) {
    CaseState state = store.state(reference).orElseThrow(() -> unknown(reference));
    return switch (state) {
      case RELEASED -> store.brief(reference).orElseThrow(() -> unknown(reference));
      case WITHDRAWN ->
          throw new RunFailure(
              "the case " + reference + " is withdrawn; --bring-back takes that back");
      case EXPIRED ->
          throw new RunFailure(
              "the case "
                  + reference
                  + " was deleted when its time was up; to make it anew, run its original again");
      case WAITING ->
          throw new RunFailure(
              "the case "
                  + reference
                  + " waits for your decisions in review/; its brief is made when it is released");
      case QUARANTINED ->
          throw new RunFailure("the case " + reference + " is in quarantine and has no brief");
    };
  }

  private static RunFailure unknown(CaseReference reference) {
    return new RunFailure(
        "the case "
            + reference
            + " is not known here; its presenter decides, on the machine where it was run");
  }

  private TagList tags(StoredBrief kept) {
    return TagList.of(kept, material(kept), maker, taxonomy);
  }

  private Material material(StoredBrief kept) {
    return kept.material(concealer.concealedBefore(kept.text()));
  }

  private static String nameOf(OutputFolder folder, CasePlace place) {
    return folder.nameOf(place.reference()).orElse(place.reference().id());
  }

  /** The list of originals in the review folder names the file of a case. */
  private static void forgetOriginal(OutputFolder folder, CaseReference reference)
      throws IOException {
    if (!Files.exists(folder.originals())) {
      return;
    }
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(folder.originals())) {
      lines.put(line.split(" ", 2)[0], line);
    }
    if (lines.remove(reference.id()) != null) {
      AtomicFiles.writePrivate(folder.originals(), String.join("\n", lines.values()) + "\n");
    }
  }
}
