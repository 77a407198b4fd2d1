package io.heed.testkit;

import io.heed.launch.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives each test application what {@code main} would give it: a real PostgreSQL, an empty database, a session key. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Database database = TestPostgres.emptyDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "quarkus.http.auth.session.encryption-key", "only-for-tests-0123456789-abcdefghij",
                "heed.data-dir", TestPostgres.DATA.toString());
    }

    /** The server stays for the next application and ends with the test process. */
    @Override
    public void stop() {}
}
