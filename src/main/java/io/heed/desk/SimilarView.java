package io.heed.desk;

import io.heed.web.Span;

/**
 * A ticket that reads alike.
 *
 * @param open not solved yet
 * @param solvedIn null while open
 * @param likeness 0 to 100
 */
public record SimilarView(long id, String subject, boolean open, Span solvedIn, String solvedBy, int likeness) {}
