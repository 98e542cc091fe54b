package org.caseveil;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages of docs/architecture.md: who may import whom, and the walls. */
final class ArchitectureTest {

  private static final String ROOT = "org.caseveil.";

  /** Each package with what its line in the table names; what those import is allowed too. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", Set.of()),
              Map.entry("language", Set.of("text")),
              Map.entry("document", Set.of("language")),
              Map.entry("identify", Set.of("language")),
              Map.entry("conceal", Set.of("identify")),
              Map.entry("theme", Set.of("conceal")),
              Map.entry("brief", Set.of("theme")),
              Map.entry("casework", Set.of("document", "conceal", "brief")),
              Map.entry("vault", Set.of("casework")),
              Map.entry("route", Set.of("casework")),
              Map.entry("eval", Set.of("casework")),
              Map.entry("cli", Set.of("casework", "brief", "eval"))));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The training code of the models module stands outside the house.
          .withImportOption(location -> !location.contains("/org/caseveil/models/"))
          .importPackages("org.caseveil");

  @TestFactory
  List<DynamicTest> eachPackageImportsOnlyWhatItsLineNames() {
    return MAY_IMPORT.keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Set<String> others = new TreeSet<>(MAY_IMPORT.keySet());
                      others.add("app");
                      others.removeAll(reachable(name));
                      ArchRule rule =
                          noClasses()
                              .that()
                              .resideInAPackage(ROOT + name + "..")
                              .should()
                              .dependOnClassesThat()
                              .resideInAnyPackage(
                                  others.stream().map(o -> ROOT + o + "..").toArray(String[]::new))
                              .allowEmptyShould(true);
                      rule.check(CLASSES);
                    }))
        .toList();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void foreignLibrariesStayBehindTheirWalls() {
    wall(List.of("org.apache.camel.."), "route..", "app..");
    wall(List.of("org.apache.tika..", "org.apache.poi..", "org.jsoup.."), "document.format..");
    wall(
        List.of("org.apache.pdfbox..", "org.apache.fontbox.."), "document.format..", "brief.pdf..");
    wall(List.of("org.bytedeco.."), "document.scan..");
    wall(List.of("com.openhtmltopdf.."), "brief.pdf..");
    wall(List.of("edu.stanford.."), "identify.corenlp..");
    wall(List.of("opennlp.."), "identify.opennlp..", "language..");
    wall(List.of("ai.onnxruntime..", "ai.djl.."), "identify.encoder..", "theme..", "language..");
    wall(List.of("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb.."), "vault..");
    wall(List.of("picocli.."), "cli..", "app..");
  }

  @Test
  void textNeedsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage(ROOT + "text..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ROOT + "text..", "java..", "org.jspecify.annotations.."))
        .check(CLASSES);
  }

  @Test
  void onlyConcealMakesDeidentifiedText() {
    constructors()
        .that()
        .areDeclaredInClassesThat()
        .haveFullyQualifiedName(ROOT + "conceal.DeidentifiedText")
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  private static void wall(List<String> libraries, String... homes) {
    String[] allowed = new String[homes.length];
    for (int i = 0; i < homes.length; i++) {
      allowed[i] = ROOT + homes[i];
    }
    noClasses()
        .that(JavaClass.Predicates.resideOutsideOfPackages(allowed))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries.toArray(String[]::new))
        .check(CLASSES);
  }

  private static Set<String> reachable(String name) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(MAY_IMPORT.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }
}
