package io.heed.desk;

import io.heed.ticket.Actor;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Keeps macros: everybody's, which supervisors and programs change, and people's own. */
@ApplicationScoped
class MacroShelf {
    private final Clock clock;

    MacroShelf(Clock clock) {
        this.clock = clock;
    }

    /** @param owner null for everybody */
    record Wanted(String name, String text, boolean note, MacroActions actions, Long owner) {}

    @Transactional
    public Macro make(Wanted wanted, Actor by) {
        Macro macro = new Macro();
        macro.ownerId = wanted.owner();
        return written(macro, wanted, by);
    }

    @Transactional
    public Macro change(Macro macro, Wanted wanted, Actor by) {
        return written(macro, wanted, by);
    }

    private Macro written(Macro macro, Wanted wanted, Actor by) {
        String name = MacroCheck.name(wanted.name());
        boolean taken = Macro.<Macro>list("lower(name) = lower(?1)", name).stream()
                .anyMatch(other -> !other.id.equals(macro.id) && Objects.equals(other.ownerId, macro.ownerId));
        if (taken) throw ProblemException.invalid("name", "must be another: there is a macro of that name");
        macro.name = name;
        macro.text = MacroCheck.text(wanted.text());
        macro.note = wanted.note();
        macro.actions = MacroCheck.actions(wanted.actions());
        if (macro.text.isEmpty() && macro.actions.isNone())
            throw ProblemException.invalid("text", "must not be empty where the macro does nothing else");
        macro.madeBy = by.name();
        macro.changedAt = clock.instant();
        macro.persist();
        return macro;
    }
}
