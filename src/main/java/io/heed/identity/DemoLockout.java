package io.heed.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * In production no demo account can be used, even in a database that a demo has used before: its people lose password,
 * user name and presence. The user name goes too because a session cookie is only a name; it would outlive the password.
 */
@ApplicationScoped
class DemoLockout {
    private static final Logger LOG = Logger.getLogger(DemoLockout.class);
    private static final String LOCKED = "demo-locked-";

    private final boolean demo;
    private final Presences presences;

    DemoLockout(@ConfigProperty(name = "heed.demo") boolean demo, Presences presences) {
        this.demo = demo;
        this.presences = presences;
    }

    void lock(@Observes @Priority(5) StartupEvent event) {
        if (!demo) lockEverybodyOfTheDemo();
    }

    /** How many were locked now; who is locked already does not count again. */
    @Transactional
    int lockEverybodyOfTheDemo() {
        List<Person> people = Person.list("demo = true and username not like ?1", LOCKED + "%");
        if (people.isEmpty()) return 0;
        String nobodyKnows = BcryptUtil.bcryptHash(random());
        for (Person person : people) {
            presences.set(person, Presence.State.away);
            person.username = LOCKED + person.id;
            person.password = nobodyKnows;
            person.email = null;
            PersonLink.delete("personId", person.id);
        }
        LOG.warnf(
                "This database has been used by the demo: its people (%d) are locked out now. Give production a "
                        + "database of its own",
                people.size());
        return people.size();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
