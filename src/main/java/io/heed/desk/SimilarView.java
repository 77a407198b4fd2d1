package io.heed.desk;

import io.heed.web.Span;

/**
 * A ticket that reads alike.
 *
 * @param open not solved yet
 * @param solvedIn null while open
 * @param likeness 0 to 100
 * @param answered whether it has a reply to begin one's own with
 */
public record SimilarView(
        long id, String subject, boolean open, Span solvedIn, String solvedBy, int likeness, boolean answered) {

    public SimilarView(long id, String subject, boolean open, Span solvedIn, String solvedBy, int likeness) {
        this(id, subject, open, solvedIn, solvedBy, likeness, false);
    }
}
