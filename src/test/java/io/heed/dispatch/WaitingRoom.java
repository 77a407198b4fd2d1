package io.heed.dispatch;

import io.heed.launch.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/** Asks dispatch's own rules, past the running program, why each waiting ticket waits. */
public final class WaitingRoom {
    private final Backlog backlog;
    private final Staff staff;

    private WaitingRoom(PGSimpleDataSource source) {
        backlog = new Backlog(source, Clock.systemUTC());
        staff = new Staff(source, new Usual());
    }

    public static WaitingRoom of(Database database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.username());
        source.setPassword(database.password());
        return new WaitingRoom(source);
    }

    public Map<WaitReason, Long> byReason() {
        List<AgentFacts> everybody = staff.everybody(Clock.systemUTC().instant());
        return backlog.waiting().stream()
                .collect(Collectors.groupingBy(
                        ticket -> WaitReason.of(ticket, everybody), TreeMap::new, Collectors.counting()));
    }

    /** The shipped settings; only the rests after an offer matter here. */
    private record Usual() implements DispatchConfig {
        @Override
        public Duration offerFor() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration declineRest() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int silentOffers() {
            return 2;
        }

        @Override
        public Duration outlook() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration deadline() {
            return Duration.ofMillis(200);
        }

        @Override
        public double explore() {
            return 0;
        }

        @Override
        public double fairness() {
            return 0;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(4);
        }

        @Override
        public Duration rampIn() {
            return Duration.ofSeconds(20);
        }
    }
}
