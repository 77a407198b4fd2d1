package io.heed.setup;

/**
 * The pages of the set-up, beside each other.
 *
 * @param page people, teams, queues, keys or audit: the open one
 * @param keys whether the viewer may see that one
 */
public record SetupTabs(String page, boolean keys) {}
