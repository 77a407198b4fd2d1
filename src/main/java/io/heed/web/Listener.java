package io.heed.web;

/**
 * Who listens: a page, or a program.
 *
 * @param person who looks at the page; null for a program, which hears everything
 * @param ticket the one that is open on it, null if none is
 * @param board whether it shows what a supervisor sees, and looks again whenever that changes
 */
public record Listener(Long person, Long ticket, boolean board) {
    public static final Listener PROGRAM = new Listener(null, null, false);
}
