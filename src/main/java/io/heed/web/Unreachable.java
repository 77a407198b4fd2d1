package io.heed.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that does not answer from every other failure. */
final class Unreachable {
    private Unreachable() {}

    static boolean isBehind(Throwable fault) {
        return cause(fault) != null;
    }

    static String reason(Throwable fault) {
        SQLException cause = cause(fault);
        return cause == null ? "unknown" : cause.getMessage();
    }

    private static SQLException cause(Throwable fault) {
        for (Throwable one = fault; one != null; one = one.getCause())
            if (one instanceof SQLException sql && meansGone(sql)) return sql;
        return null;
    }

    /** Class 08 is a lost connection, 57P a server that is stopping, starting or has crashed; the pool has no code. */
    private static boolean meansGone(SQLException failure) {
        String state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException) return true;
        if (state == null)
            return failure.getMessage() != null && failure.getMessage().contains("Acquisition timeout");
        return state.startsWith("08") || state.startsWith("57P");
    }
}
