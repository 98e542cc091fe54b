package org.caseveil.identify;

/** How far an identifier gives a person away. */
public enum IdentifierClass {
  /** By itself: a name, a contact, a number, an exact address. */
  DIRECT,
  /** In combination with others. */
  QUASI
}
