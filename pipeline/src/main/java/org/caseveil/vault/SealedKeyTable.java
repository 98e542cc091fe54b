package org.caseveil.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.caseveil.casework.CaseRecord.KeyEntry;
import org.caseveil.casework.CaseReference;
import org.caseveil.casework.KeyTable;
import org.caseveil.casework.OwnerKey;
import org.caseveil.casework.RunFailure;
import org.caseveil.identify.IdentifierType;
import org.caseveil.text.SensitiveText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Key table whose originals are sealed with AES-256-GCM under a random key of the case, which is
 * itself sealed under a key derived from the owner's: whoever destroys the case's key has destroyed
 * its originals. Each seal is bound to its case and place. Thread safe.
 */
final class SealedKeyTable implements KeyTable {

  private static final int KEY_BYTES = 32;

  private final Jdbi jdbi;
  private final OwnerKey owner;

  SealedKeyTable(Jdbi jdbi, OwnerKey owner) {
    this.jdbi = jdbi;
    this.owner = owner;
  }

  @Override
  public void save(CaseReference reference, List<KeyEntry> entries) {
    jdbi.useTransaction(
        handle -> {
          Aead caseKey = aead(caseKey(handle, reference));
          handle.execute("DELETE FROM key_entry WHERE reference = ?", reference.id());
          int number = 1;
          for (KeyEntry entry : entries) {
            byte[] sealed =
                seal(
                    caseKey,
                    entry.original().reveal().getBytes(StandardCharsets.UTF_8),
                    place(reference, number));
            handle.execute(
                "INSERT INTO key_entry (reference, number, entity, type, replacement, original)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                reference.id(),
                number++,
                entry.entity(),
                entry.type().name(),
                entry.replacement(),
                sealed);
          }
        });
  }

  @Override
  public void destroy(CaseReference reference) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM case_key WHERE reference = ?", reference.id());
          handle.execute("DELETE FROM key_entry WHERE reference = ?", reference.id());
        });
  }

  @Override
  public List<KeyEntry> entries(CaseReference reference) {
    return jdbi.withHandle(
        handle -> {
          Optional<byte[]> key = keptKey(handle, reference);
          if (key.isEmpty()) {
            return List.of();
          }
          Aead caseKey = aead(key.get());
          return handle
              .select(
                  "SELECT number, entity, type, replacement, original FROM key_entry"
                      + " WHERE reference = ? ORDER BY number",
                  reference.id())
              .map(
                  (row, context) ->
                      new KeyEntry(
                          row.getString("entity"),
                          IdentifierType.valueOf(row.getString("type")),
                          row.getString("replacement"),
                          new SensitiveText(
                              new String(
                                  open(
                                      caseKey,
                                      row.getBytes("original"),
                                      place(reference, row.getInt("number"))),
                                  StandardCharsets.UTF_8))))
              .list();
        });
  }

  /** The case's own key, made when it is first needed. */
  private byte[] caseKey(Handle handle, CaseReference reference) {
    Optional<byte[]> kept = keptKey(handle, reference);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    handle.execute(
        "INSERT INTO case_key (reference, wrapped) VALUES (?, ?)",
        reference.id(),
        seal(wrapping(), fresh, keyPlace(reference)));
    return fresh;
  }

  private Optional<byte[]> keptKey(Handle handle, CaseReference reference) {
    return handle
        .select("SELECT wrapped FROM case_key WHERE reference = ?", reference.id())
        .mapTo(byte[].class)
        .findOne()
        .map(wrapped -> open(wrapping(), wrapped, keyPlace(reference)));
  }

  private Aead wrapping() {
    return aead(owner.hmac("case-key-wrapping", new byte[0]));
  }

  private static byte[] keyPlace(CaseReference reference) {
    return reference.id().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] place(CaseReference reference, int number) {
    return (reference.id() + "/" + number).getBytes(StandardCharsets.UTF_8);
  }

  private static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static byte[] seal(Aead aead, byte[] plain, byte[] place) {
    try {
      return aead.encrypt(plain, place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  private static byte[] open(Aead aead, byte[] sealed, byte[] place) {
    try {
      return aead.decrypt(sealed, place);
    } catch (GeneralSecurityException e) {
      throw new RunFailure(
          "an entry of the key table does not open with this owner's key; put back the key it was"
              + " sealed with",
          e);
    }
  }
}
