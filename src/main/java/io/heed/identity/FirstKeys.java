package io.heed.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An empty installation gets one supervisor and one API key; what was generated is printed once and kept nowhere. */
@ApplicationScoped
class FirstKeys {
    private static final Logger LOG = Logger.getLogger(FirstKeys.class);
    private static final int SHORTEST_KEY = 16;
    private static final int SHORTEST_PASSWORD = 8;

    private final BootstrapConfig config;
    private final boolean demo;
    private final Clock clock;

    FirstKeys(BootstrapConfig config, @ConfigProperty(name = "heed.demo") boolean demo, Clock clock) {
        this.config = config;
        this.demo = demo;
        this.clock = clock;
    }

    @Transactional
    void make(@Observes @Priority(10) StartupEvent event) {
        if (ApiKey.count() == 0) makeKey();
        boolean wanted = !demo || config.password().isPresent();
        if (wanted && Person.withUsername("admin").isEmpty()) makeAdmin();
    }

    private void makeKey() {
        String key = config.apiKey().orElseGet(() -> generated("heed_"));
        if (key.length() < SHORTEST_KEY) warn("HEED_BOOTSTRAP_API_KEY", SHORTEST_KEY);
        ApiKey.of("bootstrap", key, clock.instant()).persist();
        if (config.apiKey().isEmpty()) tell("API key (Authorization: Bearer …)", key);
    }

    private void makeAdmin() {
        String password = config.password().orElseGet(() -> generated(""));
        if (password.length() < SHORTEST_PASSWORD) warn("HEED_BOOTSTRAP_PASSWORD", SHORTEST_PASSWORD);
        Person admin = new Person();
        admin.username = "admin";
        admin.name = "Admin";
        admin.title = "Administrator";
        admin.role = Role.ADMIN;
        admin.password = BcryptUtil.bcryptHash(password);
        admin.budget = BigDecimal.ZERO;
        admin.demo = demo;
        admin.createdAt = clock.instant();
        admin.persist();
        if (config.password().isEmpty()) tell("Password of the first person, admin", password);
    }

    /** Whoever installs decides; they are told what a guess would cost. */
    private static void warn(String setting, int shortest) {
        LOG.warnf(
                "%s is short enough to be guessed: give at least %d characters before others can reach Heed",
                setting, shortest);
    }

    private static String generated(String prefix) {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** To the terminal of whoever installs, not to the log, which others keep. */
    @SuppressWarnings("SystemOut")
    private static void tell(String what, String secret) {
        LOG.infof("Made the first %s; it is printed once on the terminal", what.toLowerCase(java.util.Locale.ROOT));
        System.out.println("    " + what + ": " + secret);
    }
}
