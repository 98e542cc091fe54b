package org.caseveil.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.caseveil.document.Extraction;
import org.caseveil.document.PassageEdit;
import org.caseveil.document.Refusal.Reason;
import org.caseveil.document.Writing;
import org.caseveil.document.format.FormatDocuments;
import org.caseveil.document.format.TestLimits;
import org.caseveil.text.Edit;
import org.caseveil.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChildDocumentsIT {

  @TempDir private Path folder;

  private ChildDocuments documents;
  private Set<Long> before;

  @BeforeAll
  void start() {
    before = children();
    documents =
        new ChildDocuments(
            new SandboxSettings(2, 128L << 20, Duration.ofSeconds(20), 50), TestLimits.usual());
  }

  @AfterAll
  void leavesNoProcessAndNoFolderBehind() throws IOException {
    documents.close();
    Set<Long> left = children();
    left.removeAll(before);
    assertThat(left).isEmpty();
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path trouble(String words) throws IOException {
    return file(words.replaceAll("\\W", "-") + ".trouble", "FWS " + words);
  }

  private static String text(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return ((Extraction.Extracted) extraction).document().joined().reveal();
  }

  private static Reason reason(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extraction.Refused.class);
    return ((Extraction.Refused) extraction).refusal().reason();
  }

  private void stillReads() throws IOException {
    assertThat(text(documents.read(file("fine.txt", "She waited.")))).isEqualTo("She waited.");
  }

  @Test
  void readsAndWritesAsInProcess() throws IOException {
    Path file = file("case \u0416 1.txt", "Ms Quillfeather waited.\uD83D\uDE00");
    Extraction extraction = documents.read(file);
    try (FormatDocuments here = new FormatDocuments(TestLimits.usual())) {
      assertThat(extraction).isEqualTo(here.read(file));
    }
    assertThat(documents.extensionWritten("txt")).isEqualTo("txt");
    Path target = folder.resolve("out.txt");
    PassageEdit edit = new PassageEdit("text", new Edit(new Span(3, 15), "[PATIENT]"));
    assertThat(documents.write(file, List.of(edit), target)).isInstanceOf(Writing.Written.class);
    assertThat(Files.readString(target)).isEqualTo("Ms [PATIENT] waited.\uD83D\uDE00");
    assertThat(documents.write(file, List.of(edit), target)).isInstanceOf(Writing.Refused.class);
  }

  @Test
  void refusesAFileWhoseChildCrashes() throws IOException {
    assertThat(reason(documents.read(trouble("halt")))).isEqualTo(Reason.CRASHED);
    stillReads();
  }

  @Test
  void refusesAFileThatEatsAllMemory() throws IOException {
    assertThat(reason(documents.read(trouble("memory")))).isIn(Reason.CRASHED, Reason.HOSTILE);
    stillReads();
  }

  @Test
  void refusesAFileThatNeverEnds() throws IOException {
    try (ChildDocuments impatient =
        new ChildDocuments(
            new SandboxSettings(1, 64L << 20, Duration.ofSeconds(8), 50), TestLimits.usual())) {
      assertThat(reason(impatient.read(trouble("loop")))).isEqualTo(Reason.TIMEOUT);
      assertThat(text(impatient.read(trouble("process")))).startsWith("process ");
    }
  }

  @Test
  void refusesAFileWhoseChildBreaksTheProtocol() throws IOException {
    assertThat(reason(documents.read(trouble("garbage")))).isEqualTo(Reason.CRASHED);
    stillReads();
  }

  @Test
  void keepsWhatLibrariesPrintOutOfTheProtocol() throws IOException {
    assertThat(text(documents.read(trouble("print")))).isEqualTo("printed");
  }

  @Test
  void turnsAnExceptionIntoARefusalWithoutItsMessage() throws IOException {
    Extraction extraction = documents.read(trouble("throw"));
    assertThat(reason(extraction)).isEqualTo(Reason.CORRUPT);
    assertThat(extraction.toString()).doesNotContain("text of a case");
  }

  @Test
  void replacesAChildAfterItsShareOfFiles() throws IOException {
    try (ChildDocuments brief =
        new ChildDocuments(
            new SandboxSettings(1, 64L << 20, Duration.ofSeconds(20), 2), TestLimits.usual())) {
      Path who = trouble("process");
      String first = text(brief.read(who));
      assertThat(text(brief.read(who))).isEqualTo(first);
      assertThat(text(brief.read(who))).isNotEqualTo(first);
    }
  }

  @Test
  void keepsTheChildFromNetworkProgramsAndTheDisk() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      assertThat(text(documents.read(trouble("connect " + server.getLocalPort()))))
          .isEqualTo("denied");
    }
    if (Confinement.isPossible()) {
      Path leak = folder.resolve("leak");
      assertThat(text(documents.read(trouble("write " + leak)))).isEqualTo("denied");
      assertThat(leak).doesNotExist();
      assertThat(text(documents.read(trouble("execute")))).isEqualTo("denied");
    }
    assertThat(text(documents.read(trouble("environment")))).isEqualTo("environment 1");
  }

  @Test
  void servesManyThreadsWithFewChildren() throws Exception {
    Path file = file("many.txt", "She waited.");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Extraction>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(threads.submit(() -> documents.read(file)));
      }
      for (Future<Extraction> answer : answers) {
        assertThat(text(answer.get())).isEqualTo("She waited.");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void keepsAChildThatTookLongOverAFile() throws IOException {
    try (ChildDocuments one =
        new ChildDocuments(
            new SandboxSettings(1, 64L << 20, Duration.ofSeconds(20), 50), TestLimits.usual())) {
      String first = text(one.read(trouble("slow 2")));
      for (int i = 0; i < 3; i++) {
        assertThat(text(one.read(trouble("process")))).isEqualTo(first);
      }
      assertThat(text(one.read(trouble("slow 1")))).isEqualTo(first);
    }
  }

  @Test
  void takesNoOtherFileAlongWhenAChildFails() throws Exception {
    List<String> troubles = List.of("halt", "loop", "garbage", "memory");
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (ChildDocuments two =
        new ChildDocuments(
            new SandboxSettings(2, 64L << 20, Duration.ofSeconds(8), 50), TestLimits.usual())) {
      List<Future<Extraction>> fine = new ArrayList<>();
      List<Future<Extraction>> failing = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Path file = file("beside " + i + ".txt", "She waited " + i + ".");
        fine.add(threads.submit(() -> two.read(file)));
        if (i % 25 == 0) {
          Path trouble = trouble(troubles.get(i / 25 % troubles.size()));
          failing.add(threads.submit(() -> two.read(trouble)));
        }
      }
      for (int i = 0; i < fine.size(); i++) {
        assertThat(text(fine.get(i).get())).isEqualTo("She waited " + i + ".");
      }
      assertThat(failing).hasSize(8);
      for (int i = 0; i < failing.size(); i++) {
        Reason reason = reason(failing.get(i).get());
        switch (troubles.get(i % troubles.size())) {
          case "loop" -> assertThat(reason).isEqualTo(Reason.TIMEOUT);
          case "memory" -> assertThat(reason).isIn(Reason.CRASHED, Reason.HOSTILE);
          default -> assertThat(reason).isEqualTo(Reason.CRASHED);
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void endsTheChildWhenItsInputEnds() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("own"));
    SandboxSettings settings = new SandboxSettings(1, 64L << 20, Duration.ofSeconds(20), 2);
    Process process =
        new ProcessBuilder(new ChildCommand(settings, temporary).line())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    WireWriter out = new WireWriter(process.getOutputStream());
    Wire.send(TestLimits.usual(), out);
    Wire.send(
        new Wire.Request(
            Wire.READ, "trouble", "FWS loop".getBytes(StandardCharsets.UTF_8), List.of()),
        out);
    process.getOutputStream().close();
    assertThat(process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusesWithoutAskingTheChild() throws IOException {
    assertThat(reason(documents.read(folder.resolve("nothing.txt")))).isEqualTo(Reason.UNREADABLE);
    assertThat(reason(documents.read(file("empty.txt", "")))).isEqualTo(Reason.EMPTY);
    Path huge = folder.resolve("huge.txt");
    try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    assertThat(reason(documents.read(huge))).isEqualTo(Reason.TOO_LARGE);
  }
}
