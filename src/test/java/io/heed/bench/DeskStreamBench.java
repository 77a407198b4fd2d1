package io.heed.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.launch.Database;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What open desks cost: {@code -Dheed.desks} agents, each with a ticket open in a page that listens and fetches its slots
 * as a browser does, and {@code -Dheed.rate} customers' messages a second, each in one of those tickets. From the
 * message's call until the fetched conversation shows it, and the processor's share beside the same messages with nobody
 * looking.
 *
 * <pre>nice -n 15 mvn -q -Pbench -Dbench=io.heed.bench.DeskStreamBench -Dheed.desks=200 -Dheed.rate=20 -Dheed.seconds=40</pre>
 */
public final class DeskStreamBench {
    private static final double GOAL_P95_MILLIS = 500;
    private static final String PASSWORD = "harbour-pine-7";

    private DeskStreamBench() {}

    public static void main(String... args) throws Exception {
        int desks = Integer.getInteger("heed.desks", 200);
        double perSecond = Double.parseDouble(System.getProperty("heed.rate", "20"));
        int seconds = Integer.getInteger("heed.seconds", 40);
        int events = (int) (seconds * perSecond);
        boolean met;
        try (PackagedHeed heed = PackagedHeed.withFreshData("desks");
                OpenDesks open = new OpenDesks(heed.api())) {
            heed.start();
            List<Long> people = people(heed.database(), desks);
            for (int desk = 0; desk < desks; desk++)
                open.takeSeat("desk-" + desk, PASSWORD, ticket(heed.api(), desk, people.get(desk)));
            settle(heed);
            System.out.printf("%-52s %9s %11s%n", "share of one processor, %", "Heed", "PostgreSQL");
            measure(
                    heed,
                    perSecond + " messages a second, nobody looks",
                    () -> talk(heed.api(), open, 0, events, perSecond));
            settle(heed);
            open.listen();
            settle(heed);
            measure(heed, "idle, " + desks + " desks are open", () -> TimeUnit.SECONDS.sleep(seconds));
            measure(
                    heed,
                    perSecond + " messages a second, " + desks + " desks are open",
                    () -> talk(heed.api(), open, events, events, perSecond));
            settle(heed);
            Quantiles shown = Quantiles.of(open.shown());
            System.out.printf(
                    Locale.ROOT,
                    "said -> shown %s of %d; %d slots fetched, %d of them failed; goal p95 <= %.0f ms %s%n",
                    shown,
                    events,
                    open.fetched(),
                    open.failed(),
                    GOAL_P95_MILLIS,
                    shown.p95() <= GOAL_P95_MILLIS ? "met" : "NOT met");
            met = shown.count() == events && shown.p95() <= GOAL_P95_MILLIS;
        }
        System.exit(met ? 0 : 1);
    }

    /** They take tickets and know nothing that any queue asks for, so that all they have is what they are given here. */
    private static List<Long> people(Database database, int count) throws SQLException {
        List<Long> people = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        with one as (
                            insert into person (username, name, role, password, budget, created_at)
                            select 'desk-' || n, 'Agent ' || n, 'agent', ?, 4, now() from generate_series(0, ?) n
                            returning id, username),
                        there as (
                            insert into presence (person_id, state, since) select id, 'taking', now() from one)
                        select id from one order by substr(username, 6)::int
                        """)) {
            insert.setString(1, BcryptUtil.bcryptHash(PASSWORD, 4));
            insert.setInt(2, count - 1);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) people.add(row.getLong(1));
            }
        }
        return people;
    }

    private static long ticket(Api api, int desk, long person) throws IOException, InterruptedException {
        say(api, desk, "first-" + desk, "Where is my parcel?");
        JsonNode found;
        do {
            TimeUnit.MILLISECONDS.sleep(20);
            found = api.get("/api/v1/tickets?externalId=first-" + desk).required("items");
        } while (found.isEmpty());
        long ticket = found.get(0).required("id").asLong();
        api.post("/api/v1/tickets/" + ticket + "/assignment", "application/json", "{\"agent\":" + person + "}");
        return ticket;
    }

    private static void say(Api api, int desk, String id, String text) throws IOException, InterruptedException {
        api.post("/api/v1/messages", "application/json", """
                {"channel": "chat", "externalId": "%s", "conversation": "talk-%d", "queue": "security",
                 "customer": {"externalId": "customer-%d", "name": "Customer %d"}, "text": "%s"}
                """.formatted(id, desk, desk, desk, text));
    }

    private static void talk(Api api, OpenDesks open, int first, int events, double perSecond)
            throws InterruptedException {
        long began = System.nanoTime();
        for (int event = first; event < first + events; event++) {
            long planned = began + (long) ((event - first) / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, planned - System.nanoTime()));
            open.said(event);
            try {
                say(api, event % open.seats(), "event-" + event, "event-" + event + " says no connection");
            } catch (IOException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private interface Phase {
        void run() throws InterruptedException;
    }

    private static void measure(PackagedHeed heed, String name, Phase phase) throws IOException, InterruptedException {
        Footprint before = heed.footprint();
        long began = System.nanoTime();
        phase.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        Footprint after = heed.footprint();
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.1f %11.1f%n",
                name,
                100 * (after.seconds() - before.seconds()) / seconds,
                100 * (after.databaseSeconds() - before.databaseSeconds()) / seconds);
    }

    private static void settle(PackagedHeed heed) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (heed.api().ledger().required("pending").asLong() > 0 && System.nanoTime() < giveUpAt)
            TimeUnit.MILLISECONDS.sleep(500);
        TimeUnit.SECONDS.sleep(3);
    }
}
