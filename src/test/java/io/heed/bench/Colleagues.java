package io.heed.bench;

import io.heed.launch.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A handful of agents who know everything; every second one accepts what is offered, the others leave it lying. */
public final class Colleagues implements AutoCloseable {
    private static final String HIRE = """
            with hired as (
                insert into person (username, name, role, password, budget, created_at)
                select 'colleague-' || n, 'Colleague ' || n, 'agent', '*', 6.0, now() from generate_series(1, 8) n
                returning id),
            taking as (
                insert into presence (person_id, state, since) select id, 'taking', now() from hired)
            insert into skill (person_id, name, level)
            select hired.id, known.name, 7
            from hired, (select distinct unnest(skills) as name from queue union select 'zh') known
            """;
    private static final String OFFERED =
            "select id from assignment where state = 'pending' and agent_id % 2 = 0 order by id";

    private final PackagedHeed heed;
    private final Thread thread = new Thread(this::work, "colleagues");
    private volatile boolean working = true;

    private Colleagues(PackagedHeed heed) {
        this.heed = heed;
    }

    public static Colleagues hiredFor(PackagedHeed heed) throws IOException, SQLException {
        execute(heed.database(), HIRE);
        Colleagues colleagues = new Colleagues(heed);
        colleagues.thread.setDaemon(true);
        colleagues.thread.start();
        return colleagues;
    }

    @Override
    public String toString() {
        return "8 agents who can do everything";
    }

    private void work() {
        while (working) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
                for (long offer : offered(heed.database())) heed.api().accept(offer);
            } catch (IOException | SQLException | IndexOutOfBoundsException down) {
                // the program or its database is down for a moment, which is what some trials are about
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static List<Long> offered(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OFFERED)) {
            List<Long> offers = new ArrayList<>();
            while (rows.next()) offers.add(rows.getLong(1));
            return offers;
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        working = false;
        thread.interrupt();
    }
}
