package org.caseveil.document.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.caseveil.document.format.Formats;
import org.caseveil.document.format.Limits;

/**
 * The child process: answers requests from its standard input on its standard output, one after the
 * other, and ends when its input ends, even in the middle of a file.
 */
public final class ChildMain {

  private final Formats formats;
  private final DataOutputStream out;
  private final BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();

  private ChildMain(Formats formats, DataOutputStream out) {
    this.formats = formats;
    this.out = out;
  }

  /** Takes no arguments: the limits come as the first message. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), 64 * 1024));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 * 1024));
    // What a library prints must not get between the messages.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    System.setIn(InputStream.nullInputStream());
    Confinement.close();
    Limits limits = Wire.limits(in);
    ChildMain child = new ChildMain(new Formats(limits), out);
    Wire.send(child.formats.extensionsWritten(), out);
    child.listen(in, limits);
    child.serve();
  }

  /** A thread of its own notices the end of the parent while a file is being read. */
  private void listen(DataInputStream in, Limits limits) {
    Thread listener =
        new Thread(
            () -> {
              try {
                while (true) {
                  requests.add(Wire.request(in, limits));
                }
              } catch (IOException ended) {
                Runtime.getRuntime().halt(0);
              }
            },
            "requests");
    listener.setDaemon(true);
    listener.start();
  }

  private void serve() throws IOException, InterruptedException {
    while (true) {
      Wire.Request request = requests.take();
      if (request.task() == Wire.READ) {
        Wire.send(formats.read(request.file(), request.extension()), out);
      } else {
        Wire.send(formats.write(request.file(), request.extension(), request.edits()), out);
      }
    }
  }
}
