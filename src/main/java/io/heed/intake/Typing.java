package io.heed.intake;

import io.heed.intake.TypingNow.Hand;
import io.heed.ticket.Bell;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import io.heed.ticket.Whispers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Who is writing in a ticket at this moment, on either side of it. Known on every instance, stored nowhere, forgotten
 * after some seconds. {@link Topic#TYPING} rings here when it has changed; open pages hear it as {@code sse:typing}.
 *
 * <p>Of the customers' side our own chat tells, and whoever calls the REST interface: the webhooks of Telegram, Meta,
 * LINE and Twilio and Slack's Events API have no such event. Ours is shown by our chat, Telegram, Messenger, WhatsApp and
 * LINE; Slack shows it for assistants only, SMS and letters have nothing of the kind.
 */
@ApplicationScoped
public class Typing {
    private static final String ABOUT = "typing";
    private static final int LONGEST_NAME = 200;
    private static final int FORGET_MILLIS = 1000;

    private final TypingNow now = new TypingNow();
    private final Indicators indicators;
    private final Whispers whispers;
    private final Clock clock;
    private final Bell bell;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "typing"));

    Typing(Indicators indicators, Whispers whispers, Clock clock, Bell bell) {
        this.indicators = indicators;
        this.whispers = whispers;
        this.clock = clock;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        whispers.on(ABOUT, this::hear);
        timer.scheduleWithFixedDelay(this::forget, FORGET_MILLIS, FORGET_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Whether the ticket's customer is writing, as far as their channel tells us. */
    public boolean customerTypes(long ticketId) {
        return now.isWriting(new Hand(ticketId, null), clock.instant());
    }

    /** The names of those who are writing to the customer, so that two do not answer at once. */
    public List<String> agentsTyping(long ticketId) {
        return now.agents(ticketId, clock.instant());
    }

    /**
     * An agent is writing a reply, no note: to be said every three seconds while they do. Colleagues see it, and the
     * customer too where their channel can show it.
     */
    public void agentTypes(long ticketId, String personName) {
        say('+', ticketId, personName);
        indicators.show(ticketId, personName);
    }

    /** They have sent it, or emptied the field. */
    public void agentRests(long ticketId, String personName) {
        say('-', ticketId, personName);
    }

    /** A channel tells that somebody is writing in a conversation; no news while there is no open ticket of it. */
    @Transactional
    public void heard(String channel, String account, String conversation) {
        Optional<Ticket> found = Ticket.latestOf(channel, account, conversation);
        while (found.isPresent() && found.get().mergedIntoId != null) found = Ticket.byId(found.get().mergedIntoId);
        found.filter(Ticket::isOpen).ifPresent(ticket -> customerWrites(ticket.id));
    }

    /** The same where the ticket is known. */
    void customerWrites(long ticketId) {
        say('+', ticketId, "");
    }

    /** What they were writing is here. */
    void arrived(@Observes CustomerReplied replied) {
        if (customerTypes(replied.ticketId())) say('-', replied.ticketId(), "");
    }

    private void say(char what, long ticket, String name) {
        if (name == null || name.length() > LONGEST_NAME) return;
        whispers.say(ABOUT, what + " " + ticket + " " + name);
    }

    private void hear(String words) {
        String[] parts = words.split(" ", 3);
        if (parts.length < 3 || !parts[1].matches("\\d{1,18}")) return;
        Hand hand = new Hand(Long.parseLong(parts[1]), parts[2].isEmpty() ? null : parts[2]);
        boolean news = parts[0].equals("+") ? now.writes(hand, clock.instant()) : now.rests(hand);
        if (news) bell.ringHere(Topic.TYPING);
    }

    private void forget() {
        if (now.forget(clock.instant())) bell.ringHere(Topic.TYPING);
    }
}
