package org.caseveil.document.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.caseveil.document.Documents;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Writing;

/**
 * Reads and writes case files in this process: what a child process does, without its bounds on
 * memory and time. Thread safe.
 */
public final class FormatDocuments implements Documents {

  private final Formats formats;
  private final CaseFiles files;

  public FormatDocuments(Limits limits) {
    this.formats = new Formats(limits);
    this.files = new CaseFiles(limits);
  }

  @Override
  public Extraction read(Path file) {
    CaseFiles.Loaded loaded = files.load(file);
    if (loaded instanceof CaseFiles.Loaded.Bytes bytes) {
      return formats.read(bytes.content(), CaseFiles.extension(file));
    }
    return new Extraction.Refused(((CaseFiles.Loaded.Refused) loaded).refusal());
  }

  @Override
  public String extensionWritten(String format) {
    return Optional.ofNullable(formats.extensionsWritten().get(format)).orElseThrow();
  }

  @Override
  public Writing write(Path original, List<PassageEdit> edits, Path target) {
    CaseFiles.Loaded loaded = files.load(original);
    if (loaded instanceof CaseFiles.Loaded.Refused refused) {
      return new Writing.Refused(refused.refusal());
    }
    byte[] content = ((CaseFiles.Loaded.Bytes) loaded).content();
    Formats.Rewritten made = formats.write(content, CaseFiles.extension(original), edits);
    if (made instanceof Formats.Rewritten.Whole whole) {
      return files.put(whole, target);
    }
    return new Writing.Refused(((Formats.Rewritten.Refused) made).refusal());
  }

  @Override
  public void close() {}
}
