package org.caseveil.document;

import java.util.List;
import java.util.Optional;

/**
 * Writes a sound recording down, on this machine. None is part of the program; one is found through
 * its service entry, and without one sound files wait for a person. Implementations are thread safe
 * and run inside the child process, without network and disk.
 */
public interface Transcriber {

  /**
   * The words of a recording, one entry a turn or paragraph, in the order in which they were said.
   *
   * @param sound the whole file
   * @return empty where this transcriber does not know the kind of file
   */
  Optional<List<String>> transcribe(byte[] sound);
}
