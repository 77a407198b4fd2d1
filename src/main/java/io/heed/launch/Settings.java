package io.heed.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What must be known before Quarkus, and with it the real configuration, is there. */
record Settings(
        Path dataDirectory,
        boolean demo,
        Optional<Database> external,
        Optional<String> sessionKey,
        Optional<String> secretsKey,
        String httpHost,
        int httpPort) {

    static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";
    static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";
    static final String SECRETS_KEY = "heed.secrets.key";
    static final String DATA_DIR = "heed.data-dir";
    static final String DEMO = "heed.demo";

    static Settings read(UnaryOperator<String> property, UnaryOperator<String> environment, boolean developing) {
        Source source = new Source(property, environment);
        return new Settings(
                dataDirectory(source, property.apply("user.home")),
                demo(source).orElse(developing),
                source.find(JDBC_URL)
                        .map(url -> new Database(
                                url,
                                source.find(USERNAME).orElse(""),
                                source.find(PASSWORD).orElse(""))),
                source.find(SESSION_KEY).map(key -> longEnough(key, "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY")),
                source.find(SECRETS_KEY).map(key -> longEnough(key, "HEED_SECRETS_KEY")),
                source.find("quarkus.http.host").orElse("0.0.0.0"),
                source.find("quarkus.http.port").map(Settings::port).orElse(8080));
    }

    private static Path dataDirectory(Source source, String home) {
        Optional<String> asked = source.find(DATA_DIR);
        boolean needsHome = asked.isEmpty() || asked.get().startsWith("~/");
        if (needsHome && (home == null || home.isBlank() || home.equals("?"))) {
            throw new Refusal(
                    "This user has no home directory to keep Heed's data in",
                    "Set HEED_DATA_DIR to a directory that it may write to");
        }
        Path path = asked.map(given -> needsHome ? Path.of(home, given.substring(2)) : Path.of(given))
                .orElseGet(() -> Path.of(home, ".heed"));
        return path.toAbsolutePath().normalize();
    }

    private static Optional<Boolean> demo(Source source) {
        return source.find(DEMO).map(given -> switch (given.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal("HEED_DEMO is '" + given + "'", "Set it to true or to false");
        });
    }

    private static int port(String given) {
        try {
            int port = Integer.parseInt(given);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same refusal as a number out of range.
        }
        throw new Refusal("QUARKUS_HTTP_PORT is '" + given + "'", "Set it to a number from 0 (any free port) to 65535");
    }

    private static String longEnough(String key, String name) {
        if (key.length() < 16) {
            throw new Refusal(
                    name + " has only " + key.length() + " characters",
                    "Give it at least 32 random ones, or unset it and Heed keeps one of its own");
        }
        return key;
    }

    /** A system property wins over its environment variable, as in Quarkus; blank is unset, as Compose passes it. */
    private record Source(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Optional<String> find(String name) {
            String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            return present(property.apply(name)).or(() -> present(environment.apply(variable)));
        }

        private static Optional<String> present(String value) {
            return Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
        }
    }
}
