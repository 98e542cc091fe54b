package org.caseveil.language;

/** What a title, a relation or a pronoun says of the person it stands for. */
public enum Gender {
  FEMALE,
  MALE
}
