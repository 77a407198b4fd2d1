package io.heed.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the tables themselves. */
@ApplicationScoped
class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    long count(String sql, Object... values) {
        List<Long> found = longs(sql, values);
        if (found.size() != 1) throw new AssertionError(found.size() + " rows of: " + sql);
        return found.get(0);
    }

    List<Long> longs(String sql, Object... values) {
        return texts(sql, values).stream()
                .map(text -> text == null ? null : Long.valueOf(text))
                .toList();
    }

    String text(String sql, Object... values) {
        List<String> found = texts(sql, values);
        if (found.size() != 1) throw new AssertionError(found.size() + " rows of: " + sql);
        return found.get(0);
    }

    List<String> texts(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) query.setObject(i + 1, values[i]);
            List<String> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    void change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) update.setObject(i + 1, values[i]);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
