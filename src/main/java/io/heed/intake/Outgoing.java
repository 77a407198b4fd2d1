package io.heed.intake;

import java.util.List;
import java.util.UUID;

/**
 * A reply on its way out.
 *
 * @param key stays the same over all tries, for channels that recognise a repeat by it
 * @param recipient the customer's id on the channel
 * @param inReplyTo the provider's id of the customer's last message, null if unknown
 * @param files what goes along; always empty on channels that take none
 */
public record Outgoing(
        UUID key,
        String recipient,
        String conversation,
        String subject,
        String text,
        String inReplyTo,
        List<File> files) {

    /** @param content its bytes; nobody changes them */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, String mediaType, byte[] content) {}

    public Outgoing {
        files = List.copyOf(files);
    }

    public Outgoing(UUID key, String recipient, String conversation, String subject, String text, String inReplyTo) {
        this(key, recipient, conversation, subject, text, inReplyTo, List.of());
    }
}
