package io.heed.bench;

import io.heed.launch.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Looks many times a second for new readings and notes how long after its storing each became visible, by the
 * database's own clock. What the row itself says is when the reading began.
 */
final class ReadingWatch implements AutoCloseable {
    /** Two readers may commit in another order than they took their ids. */
    private static final int LOOK_BACK = 50;

    private static final String NEW_ONES = """
            select u.id, extract(epoch from clock_timestamp() - i.received_at) * 1000 as millis
            from understanding u join inbox i on i.id = u.message_id where u.id > ?
            """;

    private final Database database;
    private final Map<Long, Double> millis = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::watch, "reading-watch");
    private volatile boolean watching = true;

    private ReadingWatch(Database database) {
        this.database = database;
    }

    static ReadingWatch on(Database database) {
        ReadingWatch watch = new ReadingWatch(database);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    Quantiles latency() {
        return Quantiles.of(new ArrayList<>(List.copyOf(millis.values())));
    }

    private void watch() {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(NEW_ONES)) {
            long newest = 0;
            while (watching) {
                query.setLong(1, newest - LOOK_BACK);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        millis.putIfAbsent(rows.getLong(1), rows.getDouble(2));
                        newest = Math.max(newest, rows.getLong(1));
                    }
                }
                TimeUnit.MILLISECONDS.sleep(40);
            }
        } catch (SQLException lost) {
            System.err.println("The watch on readings ended early: " + lost.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watching = false;
    }
}
