package io.heed.intake;

import io.heed.web.Problem;
import java.io.IOException;
import java.time.Duration;
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

    /** What is wrong with the settings as somebody has entered them, beyond one that is missing. */
    default Optional<Problem.FieldError> fault(Map<String, String> settings) {
        return Optional.empty();
    }

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

    /**
     * Whether this account has reason to believe a proof that {@link #read} found. By default none is believed; an
     * adapter that checks a signed identity itself, in {@link #refusal}, may believe its own.
     */
    default boolean proves(Incoming.Proof proof, Account account) {
        return false;
    }

    /** How fast the provider lets this account send, by its documentation. */
    default Pace pace(Account account) {
        return Pace.FREE;
    }

    /** Whom the provider counts messages by, beside the account; null where it does not. */
    default String peer(String conversation, String recipient) {
        return null;
    }

    /** Whether files can go along with a reply. */
    default boolean takesFiles() {
        return false;
    }

    /** Hands a reply to the provider. Whatever it answers, or does not answer, is a delivery and no exception. */
    Delivery send(Outgoing reply, Account account, Wire wire);

    /** How long a customer is shown that somebody is writing to them before it fades; zero where the provider cannot. */
    default Duration typingShown() {
        return Duration.ZERO;
    }

    /**
     * Shows the customer that somebody is writing to them.
     *
     * @throws IOException if the provider does not want to; nothing follows from it
     */
    default void typing(Composing composing, Account account, Wire wire) throws IOException {}

    /**
     * Whether the account works, as far as a question that changes nothing can show. Asked when somebody presses a button.
     * A channel without a provider behind it has nobody to ask.
     */
    default Checkup check(Account account, Wire wire) {
        return Checkup.fine("Nobody has to be asked: whoever calls proves themselves with the account's secret");
    }

    /** The body of a 200. */
    record Answer(String mediaType, String body) {
        public static final Answer EMPTY = new Answer("text/plain", "");
    }
}
