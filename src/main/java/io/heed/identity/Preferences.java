package io.heed.identity;

import io.heed.web.Choice;
import io.heed.web.Choices;
import io.heed.web.Languages;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Keeps what people have chosen for their own pages. */
@ApplicationScoped
public class Preferences implements Choices {
    private final SecurityIdentity identity;
    private final SignedIn signedIn;
    private final Clock clock;

    Preferences(SecurityIdentity identity, SignedIn signedIn, Clock clock) {
        this.identity = identity;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Choice ofViewer() {
        // what is said before anybody is known, and what a program is told, follows the browser
        boolean person = !identity.isAnonymous() && !Program.is(identity);
        if (!person || !BlockingOperationControl.isBlockingAllowed()) return Choice.NONE;
        return of(signedIn.person().id);
    }

    public Choice of(long personId) {
        return Preference.<Preference>findByIdOptional(personId)
                .map(Preferences::choice)
                .orElse(Choice.NONE);
    }

    @Transactional
    public void keep(long personId, Choice chosen) {
        Preference row = Preference.<Preference>findByIdOptional(personId).orElseGet(Preference::new);
        row.personId = personId;
        row.language = chosen.language() == null ? null : chosen.language().toLanguageTag();
        row.zone = chosen.zone() == null ? null : chosen.zone().getId();
        row.keys = chosen.keys();
        row.sound = chosen.sound();
        row.notices = chosen.notices();
        row.changedAt = clock.instant();
        row.persist();
    }

    private static Choice choice(Preference row) {
        return new Choice(
                Languages.known(row.language).orElse(null),
                Optional.ofNullable(row.zone)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .orElse(null),
                row.keys,
                row.sound,
                row.notices);
    }
}
