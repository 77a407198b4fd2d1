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

/** Four people who answer every ticket once, under a key, and ask again until they hear that it is written. */
final class Answering implements AutoCloseable {
    private static final String UNANSWERED = """
            select t.id from ticket t
            where t.id %% %d = %d
              and not exists (select 1 from message m where m.ticket_id = t.id and m.kind = 'reply')
            order by t.id limit 20
            """;
    private static final int PEOPLE = 4;

    private final PackagedHeed heed;
    private final List<Thread> people = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private volatile boolean working = true;

    Answering(PackagedHeed heed) {
        this.heed = heed;
        for (int person = 0; person < PEOPLE; person++) {
            int mine = person;
            Thread thread = new Thread(() -> work(mine), "answering-" + person);
            thread.setDaemon(true);
            people.add(thread);
            thread.start();
        }
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    private void work(int person) {
        while (working) {
            try {
                List<Long> tickets = unanswered(person);
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

    private List<Long> unanswered(int person) throws IOException, SQLException {
        try (Connection connection = heed.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.format(UNANSWERED, PEOPLE, person))) {
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
        people.forEach(Thread::interrupt);
    }
}
