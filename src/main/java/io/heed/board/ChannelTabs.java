package io.heed.board;

/**
 * The pages about channels, beside each other.
 *
 * @param page accounts, unreadable, letters or webhooks: the open one
 */
public record ChannelTabs(String page, long unreadable, long letters) {}
