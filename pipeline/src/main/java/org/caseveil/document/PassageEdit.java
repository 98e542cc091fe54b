package org.caseveil.document;

import org.caseveil.text.Edit;

/**
 * One replacement inside one passage.
 *
 * @param passageId the {@link Passage#id()}
 * @param edit where and what, in UTF-16 units of the passage's text
 */
public record PassageEdit(String passageId, Edit edit) {}
