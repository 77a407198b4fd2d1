package io.heed.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one provider speaks. Adapters keep nothing between two calls: the account, the bytes and the time are handed in.
 * The first three questions are asked before the sender is answered and must be quick; the others afterwards.
 */
public interface ChannelAdapter {
    /** As it stands in the address: {@code /hooks/{channel}/{account}}. */
    String channel();

    /** What an account needs, in the order a person fills it in. */
    List<Setting> settings();

    /**
     * Looks at what an account would have, all together, before it is kept.
     *
     * @throws io.heed.web.ProblemException naming the setting that is not as it has to be
     */
    default void check(Map<String, String> settings) {}

    /** Why this call is not from the provider; empty when its signature is right and fresh. */
    Optional<String> refusal(Hook hook, Account account, Instant now);

    /** What the provider wants to hear when it only tests the line; nothing is stored then. */
    default Optional<Answer> greeting(Hook hook, Account account) {
        return Optional.empty();
    }

    /**
     * The provider's ids of what this call carries, in order: a redelivery has the same ones.
     *
     * @throws UnreadableException if it carries no id; the call is then kept under its checksum and shown
     */
    List<String> identify(Hook hook) throws UnreadableException;

    /** What the provider hears when everything is on disk. */
    default Answer thanks() {
        return Answer.EMPTY;
    }

    /** Reads what one id of {@link #identify} stands for out of the body it came in. */
    Incoming read(byte[] body, String externalId) throws UnreadableException;

    /** Hands a reply to the provider. Whatever it answers, or does not answer, is a delivery and no exception. */
    Delivery send(Outgoing reply, Account account, Wire wire);

    /** The body of a 200. */
    record Answer(String mediaType, String body) {
        public static final Answer EMPTY = new Answer("text/plain", "");
    }
}
