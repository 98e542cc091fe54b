package org.caseveil.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.caseveil.casework.CaseState;
import org.caseveil.casework.RunFailure;
import org.junit.jupiter.api.Test;

final class EmbeddedVaultIT extends VaultContract {

  @Override
  StorePlace place() {
    return new StorePlace.Embedded(folder.resolve("data"));
  }

  @Test
  void noOriginalStandsInTheDatabasesBytes() throws IOException {
    try (Vault vault = open("key")) {
      vault.cases().save(record(), CaseState.RELEASED);
      vault.keys().save(REFERENCE, entries());
      vault.cases().saveBrief(REFERENCE, brief());
    }
    for (Path file : files(folder.resolve("data"))) {
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .doesNotContain(CANARY, "[PATIENT]");
    }
  }

  @Test
  void theKeyIsMadeOnceForItsOwnerOnly() throws IOException {
    FileOwnerKey first = key("key");
    FileOwnerKey second = key("key");
    assertThat(first.hmac("a", new byte[] {1})).isEqualTo(second.hmac("a", new byte[] {1}));
    assertThat(first.hmac("b", new byte[] {1})).isNotEqualTo(second.hmac("a", new byte[] {1}));
    assertThat(told).hasSize(1);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("key/owner.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedKeyIsToldAndNotReplaced() throws IOException {
    key("key");
    Files.writeString(folder.resolve("key/owner.key"), "not a key");
    assertThatThrownBy(() -> key("key")).isInstanceOf(RunFailure.class);
    assertThat(folder.resolve("key/owner.key")).hasContent("not a key");
  }

  @Test
  void aStoreThatIsInUseSaysNothingOfKeys() throws IOException {
    open("key").close();
    try (FileChannel file =
            FileChannel.open(folder.resolve("data/cases.mv.db"), StandardOpenOption.WRITE);
        FileLock taken = file.lock()) {
      assertThat(taken.isValid()).isTrue();
      assertThatThrownBy(() -> open("key"))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("another Caseveil is at work")
          .hasMessageNotContaining("owner's key");
    }
  }

  @Test
  void aDamagedStoreSaysThatItMayBeDamaged() throws IOException {
    open("key").close();
    Path file = folder.resolve("data/cases.mv.db");
    Files.write(file, new byte[(int) Files.size(file)]);
    assertThatThrownBy(() -> open("key"))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("its file is damaged");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
