package io.heed.identity.oidc;

import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.identity.Secret;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes on who comes for the first time: an agent like any other, who gets tickets once they have skills. */
@ApplicationScoped
class Newcomers {
    private static final BigDecimal USUAL_BUDGET = BigDecimal.valueOf(4);
    private static final int LONGEST = 50;

    private final AuditLog log;
    private final Clock clock;

    Newcomers(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    Person takeOn(String email, Claims claims, Optional<String> role) {
        Person person = new Person();
        person.username = free(email);
        person.email = email;
        person.name = claims.name();
        person.title = "";
        person.role = role.orElse(Role.AGENT);
        person.budget = USUAL_BUDGET;
        // nobody knows it
        person.password = BcryptUtil.bcryptHash(Secret.random());
        person.createdAt = clock.instant();
        person.persistAndFlush();
        log.wrote(
                person.username,
                "person.made",
                person.username,
                null,
                Map.of("name", person.name, "role", person.role, "email", email, "door", "company"));
        return person;
    }

    private static String free(String email) {
        String wish = wish(email);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? wish : wish + "-" + n)
                .filter(name -> Person.withUsername(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    static String wish(String email) {
        String local = email.substring(0, email.indexOf('@'))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String wish = local.isEmpty() ? "colleague" : local;
        return wish.length() > LONGEST ? wish.substring(0, LONGEST) : wish;
    }
}
