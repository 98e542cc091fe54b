package org.caseveil.identify.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each check with the specimen number of the body that gives it out, or one worked by its rule. */
final class ChecksTest {

  private record Specimen(String check, String valid, String invalid) {}

  private static final List<Specimen> SPECIMENS =
      List.of(
          new Specimen("abn", "51 824 753 556", "51 824 753 557"),
          new Specimen("chi", "0101901003", "9901901003"),
          new Specimen("dni", "12345678Z", "12345678A"),
          new Specimen("iban", "GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 33"),
          new Specimen("luhn", "046 454 286", "046 454 287"),
          new Specimen("medicare-au", "2123 45670 1", "2123 45671 1"),
          new Specimen("mod11-nhs", "943 476 5919", "943 476 5918"),
          new Specimen("nhi", "ZAC5361", "ZAC5362"),
          new Specimen("npi", "1234567893", "1234567890"),
          new Specimen("nric", "S1234567D", "S1234567A"),
          new Specimen("pesel", "44051401359", "44051401358"),
          new Specimen("pps", "1234567FA", "1234567GA"),
          new Specimen("ssn", "219-09-9999", "666-09-9999"),
          new Specimen("tfn", "123 456 782", "123 456 783"),
          new Specimen("verhoeff", "2363", "2364"));

  @TestFactory
  Stream<DynamicTest> passesTheSpecimenAndRefusesAWrongDigit() {
    return SPECIMENS.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.check(),
                    () -> {
                      assertThat(Checks.named(one.check()).passes(one.valid())).isTrue();
                      assertThat(Checks.named(one.check()).passes(one.invalid())).isFalse();
                      assertThat(Checks.named(one.check()).passes("")).isFalse();
                      assertThat(Checks.named(one.check()).passes("١٢٣٤٥٦٧٨٩٠")).isFalse();
                    }));
  }

  @Test
  void unknownNameIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Checks.named("mod7"));
  }
}
