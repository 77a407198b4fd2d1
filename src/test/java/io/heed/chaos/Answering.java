package io.heed.chaos;

import io.heed.bench.PackagedHeed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Answers every ticket once, under a key, and asks again until it hears that it is written. */
final class Answering implements AutoCloseable {
    private static final String UNANSWERED = """
            select t.id from ticket t
            where not exists (select 1 from message m where m.ticket_id = t.id and m.kind = 'reply')
            order by t.id limit 20
            """;

    private final PackagedHeed heed;
    private final Thread thread = new Thread(this::work, "answering");
    private final List<String> refused = new ArrayList<>();
    private volatile boolean working = true;

    Answering(PackagedHeed heed) {
        this.heed = heed;
        thread.setDaemon(true);
        thread.start();
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    private void work() {
        while (working) {
            try {
                List<Long> tickets = unanswered();
                for (long ticket : tickets) answer(ticket);
                if (tickets.isEmpty()) TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException | SQLException | IndexOutOfBoundsException down) {
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** 409 says that the first call with this key may still be running: a crash leaves that open for a minute. */
    private void answer(long ticket) throws InterruptedException {
        while (working) {
            try {
                int status = heed.api().reply(ticket, "answer-" + ticket);
                if (status / 100 == 2) return;
                if (status != 409 && status < 500) {
                    synchronized (this) {
                        refused.add("ticket " + ticket + ": " + status);
                    }
                    return;
                }
            } catch (IOException down) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private List<Long> unanswered() throws IOException, SQLException {
        try (Connection connection = heed.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(UNANSWERED)) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) ids.add(rows.getLong(1));
            return ids;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            working = false;
        }
    }

    @Override
    public void close() {
        working = false;
        thread.interrupt();
    }
}
