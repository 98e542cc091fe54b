package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.caseveil.document.format.TestLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread of each test works through the requests while the watching one looks on. */
@Timeout(60)
final class InboxTest {

  private final PipedOutputStream piped = new PipedOutputStream();
  private final PipedInputStream end = new PipedInputStream(1 << 16);
  private final WireWriter parent = new WireWriter(piped);
  private final CountDownLatch listening = new CountDownLatch(1);
  private final Thread worker = Thread.currentThread();
  private final Inbox inbox = new Inbox(new WireReader(new Told()), TestLimits.usual());
  private final FutureTask<Boolean> watching =
      new FutureTask<>(
          () -> {
            inbox.watch();
            return true;
          });

  /** Tells when a thread other than the worker listens. */
  private final class Told extends InputStream {

    @Override
    public int read() throws IOException {
      return end.read();
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      if (!Thread.currentThread().equals(worker)) {
        listening.countDown();
      }
      return end.read(bytes, start, length);
    }
  }

  @BeforeEach
  void watch() throws IOException {
    piped.connect(end);
    Thread thread = new Thread(watching, "watching");
    thread.setDaemon(true);
    thread.start();
  }

  private void ask(String extension) throws IOException {
    Wire.send(new Wire.Request(Wire.READ, extension, new byte[] {1, 2, 3}, List.of()), parent);
  }

  @Test
  void noticesTheEndOfTheParentInTheMiddleOfAFile() throws Exception {
    ask("txt");
    assertThat(inbox.next().extension()).isEqualTo("txt");
    piped.close();
    assertThat(watching.get()).isTrue();
  }

  @Test
  void noticesTheEndOfTheParentBetweenFiles() throws Exception {
    ask("txt");
    assertThat(inbox.next().extension()).isEqualTo("txt");
    piped.close();
    assertThatThrownBy(inbox::next).isInstanceOf(IOException.class);
  }

  @Test
  void givesTheRequestAfterALongFileWhole() throws Exception {
    ask("first");
    assertThat(inbox.next().extension()).isEqualTo("first");
    assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();
    for (String extension : List.of("second", "third", "fourth")) {
      ask(extension);
      Wire.Request request = inbox.next();
      assertThat(request.extension()).isEqualTo(extension);
      assertThat(request.file()).containsExactly(1, 2, 3);
    }
    assertThat(watching.isDone()).isFalse();
  }
}
