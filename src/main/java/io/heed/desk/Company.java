package io.heed.desk;

import io.heed.intake.Typing;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Whispers;
import io.heed.web.Attention;
import io.heed.web.Listener;
import io.heed.web.LiveStream;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Who has a ticket open just now, on this instance and on the others. Kept in memory and forgotten within seconds;
 * instances tell each other by whispers. Only the pages at a ticket hear that its company has changed.
 */
@ApplicationScoped
public class Company {
    private static final Logger LOG = Logger.getLogger(Company.class);
    private static final String ABOUT = "company";
    private static final int REMIND_SECONDS = 5;

    private final Whispers whispers;
    private final LiveStream stream;
    private final Typing typing;
    private final Bell bell;
    private final Clock clock;
    private final Guests guests = new Guests();
    private final String house = UUID.randomUUID().toString().substring(0, 8);
    private final Map<Listener, Integer> here = new HashMap<>();
    private final Map<Long, String> writing = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "company"));

    Company(Whispers whispers, LiveStream stream, Typing typing, Bell bell, Clock clock) {
        this.whispers = whispers;
        this.stream = stream;
        this.typing = typing;
        this.bell = bell;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        whispers.on(ABOUT, this::heard);
        bell.on(Topic.TYPING, this::lookWhoWrites);
        timer.scheduleWithFixedDelay(this::remind, REMIND_SECONDS, REMIND_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** An open page listens as long as somebody looks at it. Several windows of one person are one. */
    void attend(@Observes Attention change) {
        if (change.who().person() == null || change.who().ticket() == null) return;
        synchronized (here) {
            int windows = here.merge(change.who(), change.begins() ? 1 : -1, Integer::sum);
            if (windows <= 0) here.remove(change.who());
            if (windows > 1 || windows == 1 && !change.begins()) return;
        }
        say(change.begins() ? '+' : '-', change.who());
    }

    /** The ids of the others at a ticket. */
    List<Long> of(long ticket, long viewer) {
        return guests.of(ticket, viewer, clock.instant());
    }

    private void say(char what, Listener who) {
        whispers.say(ABOUT, what + " " + house + " " + who.person() + " " + who.ticket());
    }

    private void heard(String words) {
        String[] parts = words.split(" ");
        if (parts.length != 4) return;
        Guests.Seat seat = new Guests.Seat(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        boolean news = parts[0].equals("+") ? guests.looks(seat, clock.instant()) : guests.left(seat);
        if (news) stream.companyChanged(seat.ticket());
    }

    /** Somebody has begun to write somewhere, or has stopped: is it at a ticket that is open here? */
    private void lookWhoWrites() {
        Set<Long> open = tickets();
        writing.keySet().retainAll(open);
        for (long ticket : open) {
            String now = typing.customerTypes(ticket) + " " + typing.agentsTyping(ticket);
            if (!now.equals(writing.put(ticket, now))) stream.companyChanged(ticket);
        }
    }

    private Set<Long> tickets() {
        synchronized (here) {
            return here.keySet().stream().map(Listener::ticket).collect(Collectors.toSet());
        }
    }

    /** Whoever is still there says so again; who has not for a while is gone. */
    private void remind() {
        try {
            List<Listener> present;
            synchronized (here) {
                present = List.copyOf(here.keySet());
            }
            present.forEach(who -> say('+', who));
            guests.forget(clock.instant()).forEach(stream::companyChanged);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Who looks at which ticket is not told for a moment: %s", failure.getMessage());
        }
    }
}
