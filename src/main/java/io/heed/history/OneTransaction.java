package io.heed.history;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A piece of work on a connection of its own: what it has not committed by its end is undone. */
final class OneTransaction {
    private OneTransaction() {}

    interface Work {
        boolean go(Connection connection) throws SQLException;
    }

    /** @param trouble what to say when the database does not play along */
    static boolean of(DataSource database, String trouble, Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.go(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(trouble, failure);
        }
    }
}
