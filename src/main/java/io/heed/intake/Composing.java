package io.heed.intake;

/**
 * Somebody of ours is writing to a customer.
 *
 * @param by their name, for channels that show it
 * @param recipient the customer's id on the channel
 * @param inReplyTo the provider's id of the customer's last message, null if unknown
 */
public record Composing(String by, String recipient, String conversation, String inReplyTo) {}
