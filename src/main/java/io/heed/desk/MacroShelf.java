package io.heed.desk;

import io.heed.identity.AuditLog;
import io.heed.ticket.Actor;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Keeps macros: everybody's, which supervisors and programs change, and people's own. */
@ApplicationScoped
class MacroShelf {
    private final AuditLog log;
    private final Clock clock;

    MacroShelf(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** @param owner null for everybody */
    record Wanted(String name, String text, boolean note, MacroActions actions, Long owner) {}

    @Transactional
    public Macro make(Wanted wanted, Actor by) {
        Macro macro = new Macro();
        macro.ownerId = wanted.owner();
        written(macro, wanted, by);
        if (isEverybodys(macro)) log.wrote("macro.made", macro.name, null, told(macro));
        return macro;
    }

    @Transactional
    public Macro change(Macro macro, Wanted wanted, Actor by) {
        Map<String, Object> before = told(macro);
        written(macro, wanted, by);
        if (isEverybodys(macro)) log.wrote("macro.changed", macro.name, before, told(macro));
        return macro;
    }

    @Transactional
    public void remove(Macro macro) {
        if (isEverybodys(macro)) log.wrote("macro.removed", macro.name, told(macro), null);
        macro.delete();
    }

    /** What people keep for themselves is nobody else's affair. */
    private static boolean isEverybodys(Macro macro) {
        return macro.ownerId == null;
    }

    private static Map<String, Object> told(Macro macro) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", macro.name);
        told.put("text", macro.text);
        told.put("note", macro.note);
        told.put("actions", macro.actions);
        return told;
    }

    private void written(Macro macro, Wanted wanted, Actor by) {
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
    }
}
