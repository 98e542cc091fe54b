package org.caseveil.identify.pattern;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every check, by the name it has in {@code config/identifiers}. Immutable. */
final class Checks {

  private static final Map<String, Check> BY_ID = byId();

  private Checks() {}

  private static Map<String, Check> byId() {
    Map<String, Check> checks = new TreeMap<>();
    for (Check check :
        List.of(
            new AustralianBusinessNumberCheck(),
            new ChiNumberCheck(),
            new DniCheck(),
            new IbanCheck(),
            new LuhnCheck(),
            new MedicareAustraliaCheck(),
            new NhiCheck(),
            new NhsNumberCheck(),
            new NpiCheck(),
            new NricCheck(),
            new PeselCheck(),
            new PpsCheck(),
            new SsnCheck(),
            new TaxFileNumberCheck(),
            new VerhoeffCheck())) {
      checks.put(check.id(), check);
    }
    return Map.copyOf(checks);
  }

  /**
   * The check of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Check named(String id) {
    Check check = BY_ID.get(id);
    if (check == null) {
      throw new IllegalArgumentException(
          "no check \"" + id + "\"; there are " + String.join(", ", new TreeSet<>(BY_ID.keySet())));
    }
    return check;
  }
}
