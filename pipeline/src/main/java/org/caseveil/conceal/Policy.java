package org.caseveil.conceal;

import java.util.Map;
import org.caseveil.identify.IdentifierType;

/**
 * What to do with each type of identifier; one YAML file in {@code config/policies/}. Immutable.
 *
 * @param id the file's name without extension
 * @param version part of the work key: raise it when a rule changes
 * @param description one sentence for {@code --help}
 * @param rules the operator for each type; a type that is not named is masked, never kept
 */
public record Policy(
    String id, int version, String description, Map<IdentifierType, Operator> rules) {

  public Policy {
    rules = Map.copyOf(rules);
  }

  public Operator operatorFor(IdentifierType type) {
    return rules.getOrDefault(type, Operator.MASK);
  }
}
