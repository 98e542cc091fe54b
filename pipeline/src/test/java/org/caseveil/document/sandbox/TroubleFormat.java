package org.caseveil.document.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.caseveil.document.Passage;
import org.caseveil.document.format.Context;
import org.caseveil.document.format.DocumentFormat;
import org.caseveil.document.format.Edits;
import org.caseveil.document.format.OpenDocument;
import org.caseveil.text.SensitiveText;

/**
 * A format of the tests alone, whose files say what trouble to make; they begin like those of a
 * format that nobody writes any more.
 */
public final class TroubleFormat implements DocumentFormat {

  @Override
  public String id() {
    return "trouble";
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/x-shockwave-flash");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("trouble");
  }

  @Override
  public String extensionWritten() {
    return "trouble";
  }

  @Override
  public OpenDocument open(byte[] file, Context context) throws IOException {
    String[] words = new String(file, StandardCharsets.UTF_8).strip().split(" ", 3);
    return new Said(make(words[1], words.length > 2 ? words[2] : ""));
  }

  private static String make(String trouble, String detail) throws IOException {
    return switch (trouble) {
      case "halt" -> {
        Runtime.getRuntime().halt(3);
        yield "never";
      }
      case "loop" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "slow" -> {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(detail)));
        yield "process " + ProcessHandle.current().pid();
      }
      case "memory" -> {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
          kept.add(new byte[16 << 20]);
        }
      }
      case "print" -> {
        System.out.println("printed by a library");
        System.err.println("printed by a library");
        yield "printed";
      }
      case "garbage" -> {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
          out.write(new byte[] {99, 99, 99, 99, 99, 99, 99, 99});
        }
        yield "never";
      }
      case "process" -> "process " + ProcessHandle.current().pid();
      case "throw" -> throw new IllegalStateException("text of a case");
      case "connect" -> denied(() -> new Socket("127.0.0.1", Integer.parseInt(detail)).close());
      case "write" -> denied(() -> Files.writeString(Path.of(detail), "leaked"));
      case "execute" -> denied(() -> new ProcessBuilder("true").start());
      case "environment" -> "environment " + System.getenv().size();
      default -> trouble;
    };
  }

  private interface Deed {
    void run() throws IOException;
  }

  private static String denied(Deed deed) {
    try {
      deed.run();
      return "done";
    } catch (IOException | SecurityException prevented) {
      return "denied";
    }
  }

  private record Said(String words) implements OpenDocument {
    @Override
    public List<Passage> passages() {
      return List.of(new Passage("said", new SensitiveText(words)));
    }

    @Override
    public List<String> notes() {
      return List.of();
    }

    @Override
    public byte[] save(Edits edits) {
      return edits.applied("said", words).getBytes(StandardCharsets.UTF_8);
    }
  }
}
