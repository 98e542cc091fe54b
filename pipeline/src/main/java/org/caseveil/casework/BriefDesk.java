package org.caseveil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.caseveil.brief.BriefMaker;
import org.caseveil.brief.Material;
import org.caseveil.brief.SessionNote;
import org.caseveil.conceal.Concealer;
import org.caseveil.theme.Taxonomy;

/**
 * The presenter's say over a brief before anybody else sees it: look, withhold, set. What is asked
 * for is done in every output folder that has the case. Needs neither the original nor a model. Not
 * thread safe.
 */
public final class BriefDesk {

  private final CaseStore store;
  private final BriefWriter writer;
  private final BriefMaker maker;
  private final Taxonomy taxonomy;
  private final Concealer concealer;

  public BriefDesk(
      CaseStore store,
      BriefWriter writer,
      BriefMaker maker,
      Taxonomy taxonomy,
      Concealer concealer) {
    this.store = store;
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
   * @param form how the brief is set
   * @param tags what may still be withheld
   * @param withheld what may be shown again
   * @param pages where the brief stands
   * @param unreached folders that its files were written to as well, and that cannot be looked into
   *     now
   */
  public record Sheet(
      CaseReference reference,
      BriefForm form,
      TagList tags,
      WithheldList withheld,
      List<Path> pages,
      List<Path> unreached) {

    public Sheet {
      pages = List.copyOf(pages);
      unreached = List.copyOf(unreached);
    }

    /** The command that writes the pages again as they are. */
    public String again() {
      return BriefDesk.again(reference, form);
    }
  }

  /**
   * Shows a brief, changed as its presenter wishes.
   *
   * @throws RunFailure if the case has no brief or there is no such tag, and nothing is changed
   *     then; or if pages could not be written, and what was asked for is kept then
   */
  public Sheet show(CasePlace place, Wish wish) {
    StoredBrief kept = require(place.reference());
    if (!wish.changesNothing()) {
      kept = change(place, wish, kept);
    }
    List<Path> pages = new ArrayList<>();
    FolderSweep seen =
        sweep(
            place,
            (folder, name) -> name.map(folder::brief).filter(Files::exists).ifPresent(pages::add));
    List<Path> unreached = new ArrayList<>(seen.absent());
    unreached.addAll(seen.refused());
    return new Sheet(
        place.reference(), kept.form(), tags(kept), withheld(place, kept), pages, unreached);
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
    write(place, changed);
    return changed;
  }

  /** Writes the pages wherever the case is, and nothing where it never was. */
  private void write(CasePlace place, StoredBrief kept) {
    Material material = material(kept);
    String html = writer.html(place.reference(), material, kept.form());
    byte[] pdf = writer.pdf(place.reference(), material, kept.form());
    FolderSweep written =
        sweep(
            place,
            (folder, name) -> {
              if (name.filter(folder::hasReleased).isPresent()) {
                placed(new CasePlace(place.reference(), folder.root()));
                AtomicFiles.write(folder.brief(name.get()), html);
                AtomicFiles.write(folder.briefPrint(name.get()), pdf);
              }
            });
    if (!written.isClean()) {
      throw new RunFailure(
          "the brief could not be written to "
              + FolderSweep.words(written.refused())
              + "; what you asked for is kept, but the pages there may still show what you"
              + " withheld: close them where they are open and run \""
              + again(place.reference(), kept.form())
              + "\", or delete them");
    }
  }

  private static String again(CaseReference reference, BriefForm form) {
    return "caseveil brief " + reference + (form.passages() ? " --passages" : " --no-passages");
  }

  /**
   * Ends that something is withheld, so that the next run of the original shows it again: what it
   * was made of is forgotten.
   *
   * @param names as {@link WithheldList} calls them
   * @throws RunFailure if the case has no brief or nothing withheld is called so; nothing is
   *     changed then
   */
  public void showAgain(CasePlace place, List<String> names) {
    WithheldList withheld = withheld(place, require(place.reference()));
    List<WithheldTag> again = names.stream().map(withheld::named).toList();
    store.saveWithheld(
        place.reference(),
        store.withheld(place.reference()).stream().filter(tag -> !again.contains(tag)).toList());
  }

  private WithheldList withheld(CasePlace place, StoredBrief kept) {
    return WithheldList.of(
        store.withheld(place.reference()), kept, concealer.concealedBefore(kept.text()), taxonomy);
  }

  private FolderSweep sweep(CasePlace place, FolderSweep.Step step) {
    return FolderSweep.of(place.reference(), store.folders(place.reference()), place.out(), step);
  }

  /** Notes that files of a case stand in an output folder. */
  void placed(CasePlace place) {
    store.placed(place.reference(), place.out());
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

  /** A note as it was kept. */
  SessionNote opened(StoredNote note) {
    return note.note(concealer);
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
          throw new RunFailure(
              "the case "
                  + reference
                  + " is in quarantine and has no brief; quarantine/"
                  + reference
                  + ".txt in its output folder tells why");
      case RELEASING ->
          throw new RunFailure(
              "the case "
                  + reference
                  + " is being released at this moment, or that was interrupted; if no other"
                  + " Caseveil is at work, run its original again, or take the case back: caseveil"
                  + " brief "
                  + reference
                  + " --withdraw");
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
}
