package io.heed.launch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Heed runs in: its database, its keys, and the system properties that tell Quarkus of them. */
final class Surroundings implements AutoCloseable {
    private static final String DATABASE = "heed";

    /** Demonstration accounts live in a database of their own and so can never turn up among real ones. */
    private static final String DEMO_DATABASE = "heed_demo";

    private final Settings settings;
    private final Optional<EmbeddedPostgres> postgres;
    private final Map<String, String> handed = new TreeMap<>();

    private Surroundings(Settings settings, Optional<EmbeddedPostgres> postgres) {
        this.settings = settings;
        this.postgres = postgres;
    }

    static Surroundings prepare(Settings settings) {
        NativeLibraries.behave();
        DataDirectory data = DataDirectory.open(settings.dataDirectory());
        settings.external().ifPresent(ExternalDatabase::check);
        Surroundings surroundings = new Surroundings(
                settings,
                settings.external().isPresent()
                        ? Optional.empty()
                        : Optional.of(EmbeddedPostgres.start(settings.dataDirectory())));
        boolean ready = false;
        try {
            surroundings.handOver(data);
            ready = true;
            return surroundings;
        } finally {
            if (!ready) {
                surroundings.close();
            }
        }
    }

    private void handOver(DataDirectory data) {
        hand(Settings.DATA_DIR, data.path().toString());
        hand(Settings.DEMO, String.valueOf(settings.demo()));
        if (settings.sessionKey().isEmpty()) {
            hand(Settings.SESSION_KEY, InstallationKey.keptIn(data.secret("session")));
        }
        if (settings.secretsKey().isEmpty()) {
            hand(Settings.SECRETS_KEY, InstallationKey.keptIn(data.secret("channels")));
        }
        postgres.ifPresent(server -> {
            Database database = server.database(settings.demo() ? DEMO_DATABASE : DATABASE);
            hand(Settings.JDBC_URL, database.jdbcUrl());
            hand(Settings.USERNAME, database.username());
            hand(Settings.PASSWORD, database.password());
        });
    }

    private void hand(String name, String value) {
        System.setProperty(name, value);
        handed.put(name, value);
    }

    /** Takes the properties back too: after a live reload they would pass for the user's own settings. */
    @Override
    public void close() {
        handed.keySet().forEach(System::clearProperty);
        postgres.ifPresent(EmbeddedPostgres::close);
    }

    @Override
    public String toString() {
        String database = settings.external().map(Database::address).orElse("its own PostgreSQL there");
        return "Heed keeps its data in " + settings.dataDirectory() + " and uses " + database
                + (settings.demo() ? ", as a demonstration" : "");
    }
}
