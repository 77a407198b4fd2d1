package io.heed.intake;

import java.time.Instant;
import java.util.List;

/** What one delivery turned out to be, once somebody had the time to read it. */
public sealed interface Incoming {

    /**
     * A customer said something.
     *
     * @param providerId the provider's own id of this message, by which edits and answers name it; null if it has none
     * @param conversation null for a message that is a conversation of its own
     * @param inReplyTo provider ids of messages this one answers, the nearest first
     * @param sentAt null if the provider does not say
     * @param proof that an address is the sender's, null where nothing proves it
     */
    record Said(
            String providerId,
            String conversation,
            IncomingMessage.Sender customer,
            String subject,
            String text,
            Instant sentAt,
            String queue,
            List<String> inReplyTo,
            List<File> files,
            Proof proof)
            implements Incoming {

        public static Said of(String conversation, IncomingMessage.Sender customer, String text) {
            return new Said(null, conversation, customer, null, text, null, null, List.of(), List.of(), null);
        }

        public Said known(String id, Instant at) {
            return new Said(id, conversation, customer, subject, text, at, queue, inReplyTo, files, proof);
        }

        public Said with(List<File> enclosed) {
            return new Said(
                    providerId, conversation, customer, subject, text, sentAt, queue, inReplyTo, enclosed, proof);
        }

        public Said about(String line) {
            return new Said(providerId, conversation, customer, line, text, sentAt, queue, inReplyTo, files, proof);
        }

        public Said into(String named) {
            return new Said(providerId, conversation, customer, subject, text, sentAt, named, inReplyTo, files, proof);
        }

        /** What the channel can vouch for; {@link ChannelAdapter#proves} decides whether it is believed. */
        public Said proving(Proof that) {
            return new Said(providerId, conversation, customer, subject, text, sentAt, queue, inReplyTo, files, that);
        }

        public Said answering(List<String> earlier) {
            return new Said(providerId, conversation, customer, subject, text, sentAt, queue, earlier, files, proof);
        }
    }

    /**
     * That an address is the sender's.
     *
     * @param by who says so, such as the name a mail provider signs its check with
     */
    record Proof(String by, String address) {}

    /** The customer put other words in the place of an earlier message's. */
    record Edited(String conversation, String providerId, String text) implements Incoming {}

    /** The customer took an earlier message back. */
    record Removed(String conversation, String providerId) implements Incoming {}

    /** How far a reply of ours has come; a reason only when it failed. */
    record Report(String providerId, State state, String reason, Instant at) implements Incoming {
        public enum State {
            sent,
            delivered,
            read,
            failed
        }
    }

    /** Nothing for a ticket, and why: an echo of our own words, a joining, a kind that carries no words. */
    record Nothing(String why) implements Incoming {}

    /**
     * Something enclosed. Most providers only name it: then its bytes stay with them until somebody wants to see them.
     *
     * @param kind image, audio, video, document, sticker or other
     * @param bytes its size, null if unknown
     * @param reference what the channel needs to fetch it
     * @param content its bytes where they came along; else null
     * @param kept the attachment that has waited for this message, where it was brought before; else null
     */
    record File(String kind, String name, String mediaType, Long bytes, String reference, byte[] content, Long kept) {
        public File(String kind, String name, String mediaType, Long bytes, String reference) {
            this(kind, name, mediaType, bytes, reference, null, null);
        }

        public File holding(byte[] bytes) {
            return new File(kind, name, mediaType, (long) bytes.length, reference, bytes, kept);
        }

        public static File kept(long attachment) {
            return new File("other", "file", "application/octet-stream", null, "", null, attachment);
        }
    }
}
