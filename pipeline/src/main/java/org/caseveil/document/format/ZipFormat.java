package org.caseveil.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseveil.document.Passage;
import org.caseveil.document.Refusal;

/**
 * A ZIP of case files: each is read by its own format and written into a new ZIP under a plain
 * name, since names of files name patients. One file that cannot be read refuses the whole.
 */
public final class ZipFormat implements DocumentFormat {

  @Override
  public String id() {
    return "zip";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.ZIP);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("zip");
  }

  @Override
  public String extensionWritten() {
    return "zip";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    ZipPackage zip = ZipPackage.read(file, context.limits());
    List<Enclosed> enclosed = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    notes.add("The files in the archive were given plain names.");
    for (String name : zip.names()) {
      if (!isSystemFile(name)) {
        Enclosed inner = open(zip, name, enclosed.size() + 1, context);
        enclosed.add(inner);
      }
    }
    return new Archive(List.copyOf(enclosed), List.copyOf(notes));
  }

  private static Enclosed open(ZipPackage zip, String name, int number, Context context)
      throws IOException {
    try {
      return Enclosed.open("file/" + number + "/", zip.required(name), name, context);
    } catch (RefusalException refused) {
      Refusal why = refused.refusal();
      throw new RefusalException(
          new Refusal(
              why.reason(),
              "File " + number + " of the archive cannot be read: " + why.explanation(),
              "Unpack the archive and add its files one by one."));
    }
  }

  /** What macOS and Windows leave in archives. */
  private static boolean isSystemFile(String name) {
    return name.startsWith("__MACOSX/")
        || name.endsWith(".DS_Store")
        || name.endsWith("Thumbs.db")
        || name.endsWith("desktop.ini");
  }

  private record Archive(List<Enclosed> enclosed, List<String> own) implements OpenDocument {

    @Override
    public List<String> notes() {
      Set<String> notes = new LinkedHashSet<>(own);
      enclosed.forEach(inner -> notes.addAll(inner.opened().document().notes()));
      return List.copyOf(notes);
    }

    @Override
    public List<String> doubts() {
      return Enclosed.doubts(enclosed);
    }

    @Override
    public List<Passage> passages() {
      return enclosed.stream().flatMap(inner -> inner.passages().stream()).toList();
    }

    @Override
    public byte[] save(Edits edits) throws IOException {
      ZipPackage made = new ZipPackage();
      for (int i = 0; i < enclosed.size(); i++) {
        Enclosed inner = enclosed.get(i);
        byte[] content = inner.save(edits);
        made.put("case-%03d.%s".formatted(i + 1, inner.extension()), content);
      }
      return made.write("");
    }
  }
}
