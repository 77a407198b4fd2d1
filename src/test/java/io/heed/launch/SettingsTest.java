package io.heed.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Map<String, String> properties = new HashMap<>(Map.of("user.home", "/home/ada"));
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void unset_they_are_those_of_an_ordinary_installation() {
        Settings settings = read(false);
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/home/ada/.heed"));
        assertThat(settings.demo()).isFalse();
        assertThat(settings.external()).isEmpty();
        assertThat(settings.sessionKey()).isEmpty();
        assertThat(settings.httpPort()).isEqualTo(8080);
    }

    @Test
    void a_developer_gets_the_demonstration_unless_told_otherwise() {
        assertThat(read(true).demo()).isTrue();
        environment.put("HEED_DEMO", "false");
        assertThat(read(true).demo()).isFalse();
        environment.put("HEED_DEMO", "yes");
        assertThatThrownBy(() -> read(false)).hasMessage("HEED_DEMO is 'yes'. Set it to true or to false.");
    }

    @Test
    void a_system_property_wins_over_the_environment_and_blank_is_unset() {
        environment.put("HEED_DATA_DIR", "/srv/heed");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", " ");
        assertThat(read(false).dataDirectory()).isEqualTo(Path.of("/srv/heed"));
        assertThat(read(false).external()).isEmpty();
        properties.put("heed.data-dir", "~/elsewhere");
        assertThat(read(false).dataDirectory()).isEqualTo(Path.of("/home/ada/elsewhere"));
    }

    @Test
    void an_address_in_the_environment_means_somebody_elses_database() {
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/heed");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "ada");
        assertThat(read(false).external()).contains(new Database("jdbc:postgresql://db/heed", "ada", ""));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        environment.put("QUARKUS_HTTP_PORT", "http");
        assertThatThrownBy(() -> read(false)).hasMessageContaining("QUARKUS_HTTP_PORT is 'http'");
        environment.remove("QUARKUS_HTTP_PORT");
        environment.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "short");
        assertThatThrownBy(() -> read(false)).hasMessageContaining("only 5 characters");
        environment.clear();
        properties.put("user.home", "?");
        assertThatThrownBy(() -> read(false)).hasMessageContaining("Set HEED_DATA_DIR");
    }

    private Settings read(boolean developing) {
        return Settings.read(properties::get, environment::get, developing);
    }
}
