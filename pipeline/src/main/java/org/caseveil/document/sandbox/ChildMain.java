package org.caseveil.document.sandbox;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.caseveil.document.format.Formats;
import org.caseveil.document.format.Limits;

/**
 * The child process: answers requests from its standard input on its standard output, one after the
 * other, and ends when its input ends, even in the middle of a file.
 */
public final class ChildMain {

  private ChildMain() {}

  /** Takes no arguments: the limits come as the first message. */
  public static void main(String[] arguments) throws IOException {
    WireReader in = new WireReader(new FileInputStream(FileDescriptor.in));
    WireWriter out = new WireWriter(new FileOutputStream(FileDescriptor.out));
    // What a library prints must not get between the messages.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    System.setIn(InputStream.nullInputStream());
    Confinement.close();
    Limits limits = Wire.limits(in);
    Formats formats = new Formats(limits);
    Wire.send(formats.extensionsWritten(), out);
    Inbox inbox = new Inbox(in, limits);
    watch(inbox);
    try {
      serve(inbox, formats, out);
    } catch (IOException ended) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Ends the child, whatever it is at, when the parent has gone. */
  private static void watch(Inbox inbox) {
    Thread watcher =
        new Thread(
            () -> {
              try {
                inbox.watch();
              } catch (IOException | InterruptedException ended) {
                // As good as its end: nobody could be answered.
              }
              Runtime.getRuntime().halt(0);
            },
            "parent-watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static void serve(Inbox inbox, Formats formats, WireWriter out) throws IOException {
    while (true) {
      Wire.Request request = inbox.next();
      if (request.task() == Wire.READ) {
        Wire.send(formats.read(request.file(), request.extension()), out);
      } else {
        Wire.send(formats.write(request.file(), request.extension(), request.edits()), out);
      }
    }
  }
}
