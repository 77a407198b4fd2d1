package io.heed.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** How PostgreSQL goes about a search, line by line, for benches. */
@ApplicationScoped
public class SearchPlans {
    private final DataSource database;

    SearchPlans(DataSource database) {
        this.database = database;
    }

    public List<String> of(String typed) throws SQLException {
        SearchStatement statement = SearchStatement.of(Asked.of(typed, List.of()), null, null, 26);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("explain " + statement.sql())) {
            query.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < statement.values().size(); i++)
                query.setObject(i + 1, statement.values().get(i));
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
