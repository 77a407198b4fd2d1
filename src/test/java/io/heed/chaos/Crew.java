package io.heed.chaos;

import io.heed.bench.Api;
import io.heed.launch.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Eight agents who accept whatever they are offered and close it a moment later, so that offers go on flowing. */
final class Crew implements AutoCloseable {
    private static final String HIRE = """
            with hired as (
                insert into person (username, name, role, password, budget, created_at)
                select 'crew-' || n, 'Crew ' || n, 'agent', '*', 4.0, now() from generate_series(1, 8) n
                returning id),
            taking as (
                insert into presence (person_id, state, since) select id, 'taking', now() from hired)
            insert into skill (person_id, name, level)
            select hired.id, known.name, 7
            from hired, (select distinct unnest(skills) as name from queue union select 'zh') known
            """;
    private static final String OFFERED = "select id from assignment where state = 'pending' order by id limit 40";
    private static final String HELD = """
            select ticket_id from assignment where state = 'accepted' and answered_at < now() - interval '1 second'
            order by id limit 40
            """;

    private final Database database;
    private final Api api;
    private final Thread thread = new Thread(this::work, "crew");
    private volatile boolean working = true;

    /** @param api of the instance that survives: people whose instance is gone sign in at another */
    Crew(Database database, Api api) throws SQLException {
        this.database = database;
        this.api = api;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(HIRE);
        }
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String toString() {
        return "8 agents who accept and close";
    }

    private void work() {
        while (working) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
                for (long offer : ids(OFFERED)) api.accept(offer);
                for (long ticket : ids(HELD)) api.close(ticket);
            } catch (IOException | SQLException slow) {
                // a request that timed out is simply made again
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private List<Long> ids(String sql) throws SQLException {
        try (Connection connection = database.connect();
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
