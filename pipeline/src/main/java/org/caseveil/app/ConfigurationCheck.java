package org.caseveil.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseveil.identify.pattern.ExampleCheck;

/** Reads every file of the configuration and runs the examples in it. */
final class ConfigurationCheck {

  private final Configuration configuration;

  ConfigurationCheck(Configuration configuration) {
    this.configuration = configuration;
  }

  /** What is wrong, one line each; every part is read, whatever is wrong in another. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    List<Runnable> checks =
        List.of(
            () -> configuration.policy(configuration.pipeline().policy()),
            configuration::english,
            configuration::terms,
            configuration::surrogates,
            configuration::taxonomy,
            configuration::briefWords,
            configuration::keep,
            () -> faults.addAll(ExampleCheck.problems(configuration.identifiers())));
    checks.forEach(check -> fault(check).ifPresent(faults::add));
    return faults;
  }

  private static Optional<String> fault(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (ConfigurationFault e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
