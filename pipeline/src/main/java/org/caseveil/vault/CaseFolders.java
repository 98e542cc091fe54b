package org.caseveil.vault;

import java.nio.file.Path;
import java.util.List;
import org.caseveil.casework.CaseReference;
import org.jdbi.v3.core.Jdbi;

/** Where the files of a case were written to, sealed. Thread safe. */
final class CaseFolders {

  private final Jdbi jdbi;
  private final TextSeal seal;

  CaseFolders(Jdbi jdbi, TextSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  void placed(CaseReference reference, Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Contended.write(
        () -> {
          List<Path> known = folders(reference);
          return known.contains(absolute) ? 0 : add(reference, absolute, known.size() + 1);
        });
  }

  private int add(CaseReference reference, Path folder, int number) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "INSERT INTO case_folder (reference, number, folder) VALUES (?, ?, ?)",
                reference.id(),
                number,
                seal.seal(folder.toString(), folderPlace(reference))));
  }

  List<Path> folders(CaseReference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "SELECT folder FROM case_folder WHERE reference = ? ORDER BY number",
                    reference.id())
                .mapTo(String.class)
                .map(folder -> Path.of(seal.open(folder, folderPlace(reference))))
                .list());
  }

  void forgetFolders(CaseReference reference) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM case_folder WHERE reference = ?", reference.id()));
  }

  private static String folderPlace(CaseReference reference) {
    return "case_folder/" + reference.id();
  }
}
