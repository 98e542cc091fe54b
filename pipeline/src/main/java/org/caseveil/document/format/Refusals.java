package org.caseveil.document.format;

import org.caseveil.document.Refusal;
import org.caseveil.document.Refusal.Reason;

/** The plain words for each reason why a file is refused; none of them holds text of the file. */
public final class Refusals {

  /** In bytes; what reads scans unpacks its libraries there. */
  private static final long LITTLE_ROOM = 64L << 20;

  private Refusals() {}

  /** Nothing in the file. */
  public static Refusal empty() {
    return new Refusal(
        Reason.EMPTY, "The file is empty.", "Save the document again and add the new file.");
  }

  /** Blank characters, or a picture in which no words are read, and nothing else. */
  public static Refusal noText() {
    return new Refusal(
        Reason.NO_TEXT,
        "The file holds no text that can be read; it may be a picture, an empty page or"
            + " handwriting.",
        "Type or dictate the case, or save it as text, and add that file.");
  }

  /** A picture of a kind that no library here opens. */
  public static Refusal unreadPicture() {
    return new Refusal(
        Reason.NO_TEXT,
        "The file is a picture of a kind that is not read, such as HEIC, GIF or a drawing.",
        "Save it as PNG, JPEG or PDF and add that file, or type the case.");
  }

  /** A picture, and no native library for this machine. */
  public static Refusal noPageReader() {
    return new Refusal(
        Reason.NO_TEXT,
        "The file is a picture of a page, and the reader of pictures cannot be started on this"
            + " computer.",
        "Type or dictate the case, or have the page read elsewhere on a computer of yours.");
  }

  /** No format of this program reads such a file. */
  public static Refusal unknownFormat() {
    return new Refusal(
        Reason.UNKNOWN_FORMAT,
        "The file is not of a kind that can be read.",
        "Save the case as DOCX, ODT, RTF, PDF, HTML or plain text and add that file.");
  }

  /** JSON in which no known place holds speech. */
  public static Refusal noSpeech() {
    return new Refusal(
        Reason.NO_SPEECH,
        "The file is JSON, but no transcript of a kind that is known.",
        "Have the program that wrote it export the transcript as text, or copy what was said into"
            + " a text file, and add that file.");
  }

  /** A format that is known but not read; {@code better} names the one to save as. */
  public static Refusal saveAs(String kind, String better) {
    return new Refusal(
        Reason.UNKNOWN_FORMAT,
        "The file is " + kind + ", which is not read.",
        "Open it, save it as " + better + " and add that file.");
  }

  /** Content that needs a password. */
  public static Refusal encrypted() {
    return new Refusal(
        Reason.ENCRYPTED,
        "The file is protected by a password.",
        "Open it with the password, save it without one and add that file.");
  }

  /** Broken content. */
  public static Refusal corrupt() {
    return new Refusal(
        Reason.CORRUPT,
        "The file is damaged or cut short.",
        "Open it in the program it was written with, save it again and add that file.");
  }

  /**
   * More of something than allowed.
   *
   * @param what a plural that the sentence names, such as {@code pages}
   */
  public static Refusal tooLarge(String what, long limit) {
    return new Refusal(
        Reason.TOO_LARGE,
        "The file has more than " + limit + " " + what + ".",
        "Take the case out of it into a file of its own and add that file.");
  }

  /** Content made to exhaust or trick its reader. */
  public static Refusal hostile(String what) {
    return new Refusal(
        Reason.HOSTILE,
        "The file is built in a way that could harm the program reading it: " + what + ".",
        "Do not open it unless its sender is known; ask for the text alone.");
  }

  /** The file cannot be opened for reading. */
  public static Refusal unreadable() {
    return new Refusal(
        Reason.UNREADABLE,
        "The file cannot be opened, or its permissions do not allow it to be read.",
        "Check that the file exists and may be read, then run again.");
  }

  /** A link to a folder, found in another. */
  public static Refusal linkedFolder() {
    return new Refusal(
        Reason.UNREADABLE,
        "This is a link to a folder, and links to folders are not followed.",
        "If there are cases in that folder, name the folder itself when you run again.");
  }

  /** Speech. */
  public static Refusal sound() {
    return new Refusal(
        Reason.SOUND,
        "The file is a sound recording, and no speech recogniser is set up.",
        "Have it written down and add the transcript.");
  }

  /** The work took too long. */
  public static Refusal timeout() {
    return new Refusal(
        Reason.TIMEOUT,
        "The file took longer than the time allowed and was given up.",
        "Save it again as plain text and add that file.");
  }

  /**
   * The work broke down; where temporary files have hardly any room, for want of it.
   *
   * @param room bytes that were left for temporary files
   */
  public static Refusal crashed(long room) {
    if (room < LITTLE_ROOM) {
      return new Refusal(
          Reason.CRASHED,
          "The disk has hardly any room left for temporary files, and the program that reads files"
              + " broke down.",
          "Make room on the disk that holds temporary files, then run again.");
    }
    return new Refusal(
        Reason.CRASHED,
        "The program that reads files broke down on this file; the others were not touched.",
        "Save it again in another format and add that file.");
  }

  /** The target cannot be made. */
  public static Refusal cannotWrite() {
    return new Refusal(
        Reason.CANNOT_WRITE,
        "The de-identified file cannot be written.",
        "Check that the output folder exists, may be written to and has room, then run again.");
  }

  /** The file does not hold what was read from it before. */
  public static Refusal changed() {
    return new Refusal(
        Reason.CANNOT_WRITE,
        "The file is no longer the one that was read: the replacements do not fit it.",
        "Close the file in other programs and run again.");
  }
}
