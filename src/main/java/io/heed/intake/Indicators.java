package io.heed.intake;

import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets providers show their customers that somebody is writing to them. A courtesy: it is left out where the account is
 * in trouble or there is too much to do, and whatever becomes of it changes nothing.
 */
@ApplicationScoped
class Indicators {
    private static final Logger LOG = Logger.getLogger(Indicators.class);
    private static final int MOST_WAITING = 100;

    /** After a refusal the account is left alone for so long. */
    private static final Duration REST = Duration.ofMinutes(5);

    private final Channels channels;
    private final Accounts accounts;
    private final SendingPace paces;
    private final HttpWire wire;
    private final Clock clock;
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor caller = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "indicators"),
            new ThreadPoolExecutor.DiscardPolicy());

    Indicators(Channels channels, Accounts accounts, SendingPace paces, HttpWire wire, Clock clock) {
        this.channels = channels;
        this.accounts = accounts;
        this.paces = paces;
        this.wire = wire;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        caller.shutdownNow();
    }

    /** Returns at once. */
    void show(long ticketId, String by) {
        if (isQuiet("ticket " + ticketId)) return;
        caller.execute(() -> {
            try {
                QuarkusTransaction.requiringNew().call(() -> due(ticketId, by)).ifPresent(this::call);
            } catch (RuntimeException fault) {
                LOG.debugf(fault, "Nobody is told that ticket %d is being answered", ticketId);
            }
        });
    }

    private record Due(ChannelAdapter adapter, Account account, Composing composing) {}

    private Optional<Due> due(long ticketId, String by) {
        // several strokes may have come before the first of them got here
        if (isQuiet("ticket " + ticketId)) return Optional.empty();
        Optional<Ticket> ticket = Ticket.byId(ticketId).filter(Ticket::isOpen);
        Optional<ChannelAdapter> adapter = ticket.flatMap(one -> channels.named(one.channel));
        Duration shown = adapter.map(ChannelAdapter::typingShown).orElse(Duration.ZERO);
        if (shown.isZero()) {
            quiet("ticket " + ticketId, REST);
            return Optional.empty();
        }
        // anew a little before it fades
        quiet("ticket " + ticketId, shown.multipliedBy(4).dividedBy(5));
        return accounts.open(ticket.get().channel, ticket.get().account)
                .filter(account -> !isQuiet(account.toString()) && !paces.isQuiet(account, clock.instant()))
                .map(account -> new Due(
                        adapter.get(),
                        account,
                        new Composing(
                                by,
                                ticket.get().customer.externalId,
                                ticket.get().conversation,
                                Message.lastHeard(ticketId)
                                        .map(message -> message.providerId)
                                        .orElse(null))));
    }

    private void call(Due due) {
        try {
            due.adapter().typing(due.composing(), due.account(), wire);
        } catch (IOException refused) {
            LOG.debugf("%s does not show that somebody is writing: %s", due.account(), refused.getMessage());
            quiet(due.account().toString(), REST);
        }
    }

    private boolean isQuiet(String what) {
        return quietUntil.getOrDefault(what, Instant.MIN).isAfter(clock.instant());
    }

    private void quiet(String what, Duration length) {
        Instant now = clock.instant();
        quietUntil.values().removeIf(until -> until.isBefore(now));
        quietUntil.put(what, now.plus(length));
    }
}
