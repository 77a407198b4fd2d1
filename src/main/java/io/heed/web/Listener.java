package io.heed.web;

/**
 * Who listens: a page, or a program.
 *
 * @param person who looks at the page; null for a program, which hears everything
 * @param ticket the one that is open on it, null if none is
 */
public record Listener(Long person, Long ticket) {
    public static final Listener PROGRAM = new Listener(null, null);
}
