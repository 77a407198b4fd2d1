package io.heed.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Eight agents who know everything and answer their offers through this instance. */
public final class Colleagues implements AutoCloseable {
    /** What they do with what they are given, and how often they look. */
    private record Habit(String said, int budget, int pauseMillis, String accepted, String closed) {}

    private static final Habit HESITANT = new Habit(
            "8 agents who can do everything, every second of whom accepts",
            6,
            500,
            "select id from assignment where state = 'pending' and agent_id % 2 = 0 order by id",
            "select 0 where false");

    private static final Habit BRISK = new Habit(
            "8 agents who accept and close",
            4,
            200,
            "select id from assignment where state = 'pending' order by id limit 40",
            """
            select ticket_id from assignment where state = 'accepted' and answered_at < now() - interval '1 second'
            order by id limit 40
            """);

    private static final String HIRE = """
            with hired as (
                insert into person (username, name, role, password, budget, created_at)
                select 'colleague-' || n, 'Colleague ' || n, 'agent', '*', %d, now() from generate_series(1, 8) n
                returning id),
            taking as (
                insert into presence (person_id, state, since) select id, 'taking', now() from hired)
            insert into skill (person_id, name, level)
            select hired.id, known.name, 7
            from hired, (select distinct unnest(skills) as name from queue union select 'zh') known
            """;

    private final PackagedHeed heed;
    private final Habit habit;
    private final Thread thread = new Thread(this::work, "colleagues");
    private volatile boolean working = true;

    private Colleagues(PackagedHeed heed, Habit habit) {
        this.heed = heed;
        this.habit = habit;
    }

    /** Every second one accepts, the others leave it lying, and nobody closes anything. */
    public static Colleagues hesitant(PackagedHeed heed) throws IOException, SQLException {
        return hired(heed, HESITANT);
    }

    /** All accept and close a moment later, so that offers go on flowing. */
    public static Colleagues brisk(PackagedHeed heed) throws IOException, SQLException {
        return hired(heed, BRISK);
    }

    private static Colleagues hired(PackagedHeed heed, Habit habit) throws IOException, SQLException {
        try (Connection connection = heed.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(String.format(HIRE, habit.budget()));
        }
        Colleagues colleagues = new Colleagues(heed, habit);
        colleagues.thread.setDaemon(true);
        colleagues.thread.start();
        return colleagues;
    }

    @Override
    public String toString() {
        return habit.said();
    }

    private void work() {
        while (working) {
            try {
                TimeUnit.MILLISECONDS.sleep(habit.pauseMillis());
                for (long offer : ids(habit.accepted())) heed.api().accept(offer);
                for (long ticket : ids(habit.closed())) heed.api().close(ticket);
            } catch (IOException | SQLException | IndexOutOfBoundsException down) {
                // the program or its database is down for a moment, which is what some trials are about
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Long> ids(String sql) throws IOException, SQLException {
        try (Connection connection = heed.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) ids.add(rows.getLong(1));
            return ids;
        }
    }

    @Override
    public void close() {
        working = false;
        thread.interrupt();
    }
}
