package io.heed.intake;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Counts who calls and who is turned away, in memory, and writes it down now and then: a flood costs no writes. */
@ApplicationScoped
class Traffic {
    private static final String ADD = """
            insert into channel_traffic as known
                (channel, account, hour, calls, refusals, last_call_at, last_refusal_at, refusal)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (channel, account, hour) do update set
                calls = known.calls + excluded.calls,
                refusals = known.refusals + excluded.refusals,
                last_call_at = greatest(known.last_call_at, excluded.last_call_at),
                last_refusal_at = greatest(known.last_refusal_at, excluded.last_refusal_at),
                refusal = coalesce(excluded.refusal, known.refusal)
            """;

    private record Door(String channel, String account) {}

    private record Tally(int calls, int refusals, Instant call, Instant refused, String why) {
        Tally and(Tally later) {
            return new Tally(
                    calls + later.calls,
                    refusals + later.refusals,
                    later.call == null ? call : later.call,
                    later.refused == null ? refused : later.refused,
                    later.why == null ? why : later.why);
        }
    }

    private static final Duration TIDY = Duration.ofHours(1);

    private final DataSource database;
    private final SendingPace paces;
    private final Clock clock;
    private final Worker worker;
    private final Map<Door, Tally> tallies = new ConcurrentHashMap<>();
    private Instant tidied = Instant.EPOCH;

    Traffic(DataSource database, SendingPace paces, Clock clock, IntakeConfig config) {
        this.database = database;
        this.paces = paces;
        this.clock = clock;
        this.worker = new Worker("traffic", config::trafficEvery, this::write);
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    void taken(String channel, String account) {
        add(new Door(channel, account), new Tally(1, 0, clock.instant(), null, null));
    }

    /** Only for accounts there are: whoever guesses names leaves nothing behind. */
    void refused(String channel, String account, String why) {
        add(new Door(channel, account), new Tally(0, 1, null, clock.instant(), why));
    }

    private void add(Door door, Tally one) {
        tallies.merge(door, one, Tally::and);
    }

    private boolean write() {
        Instant now = clock.instant();
        if (now.isAfter(tidied.plus(TIDY))) {
            paces.forget(now.minus(TIDY));
            tidied = now;
        }
        for (Door door : tallies.keySet()) {
            Tally tally = tallies.remove(door);
            if (tally == null) continue;
            try {
                write(door, tally);
            } catch (SQLException failure) {
                tallies.merge(door, tally, (since, before) -> before.and(since));
                throw new IllegalStateException("What came in could not be counted", failure);
            }
        }
        return false;
    }

    private void write(Door door, Tally tally) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, door.channel());
            add.setString(2, door.account());
            add.setTimestamp(3, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.HOURS)));
            add.setInt(4, tally.calls());
            add.setInt(5, tally.refusals());
            add.setTimestamp(6, timestamp(tally.call()));
            add.setTimestamp(7, timestamp(tally.refused()));
            add.setString(8, tally.why());
            add.executeUpdate();
        }
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
