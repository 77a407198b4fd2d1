package io.heed.intake;

import java.util.UUID;

/**
 * A reply on its way out.
 *
 * @param key stays the same over all tries, for channels that recognise a repeat by it
 * @param recipient the customer's id on the channel
 * @param inReplyTo the provider's id of the customer's last message, null if unknown
 */
public record Outgoing(
        UUID key, String recipient, String conversation, String subject, String text, String inReplyTo) {}
