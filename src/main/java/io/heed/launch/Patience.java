package io.heed.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Waits for what is only a matter of time. */
final class Patience {
    /** PostgreSQL's "cannot connect now": it is starting, recovering or stopping. */
    private static final String NOT_NOW = "57P03";

    private Patience() {}

    static Connection connect(Database database, Duration limit) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return database.connect();
            } catch (SQLException e) {
                if (!NOT_NOW.equals(e.getSQLState()) || System.nanoTime() - start > limit.toNanos()) {
                    throw e;
                }
                pause();
            }
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The start was interrupted", "Start Heed again", e);
        }
    }
}
