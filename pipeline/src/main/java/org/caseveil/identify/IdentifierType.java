package org.caseveil.identify;

/** The twelve kinds of identifier of the annotation guidelines, each with its usual class. */
public enum IdentifierType {
  PERSON(IdentifierClass.DIRECT),
  AGE(IdentifierClass.QUASI),
  DATE(IdentifierClass.QUASI),
  LOCATION(IdentifierClass.QUASI),
  ORGANIZATION(IdentifierClass.QUASI),
  PROFESSION(IdentifierClass.QUASI),
  DEMOGRAPHIC(IdentifierClass.QUASI),
  PHONE(IdentifierClass.DIRECT),
  EMAIL(IdentifierClass.DIRECT),
  URL(IdentifierClass.DIRECT),
  ID(IdentifierClass.DIRECT),
  UNIQUE(IdentifierClass.QUASI);

  private final IdentifierClass usualClass;

  IdentifierType(IdentifierClass usualClass) {
    this.usualClass = usualClass;
  }

  public IdentifierClass usualClass() {
    return usualClass;
  }
}
