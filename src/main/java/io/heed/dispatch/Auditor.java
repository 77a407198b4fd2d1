package io.heed.dispatch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.AuditLog;
import io.heed.identity.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** Writes down what somebody did by hand, in the transaction that does it. */
@ApplicationScoped
class Auditor {
    private final Clock clock;
    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final AuditLog log;

    Auditor(Clock clock, ObjectMapper json, SecurityIdentity caller, AuditLog log) {
        this.log = log;
        this.clock = clock;
        this.json = json;
        this.caller = caller;
    }

    String caller() {
        return caller.getPrincipal().getName();
    }

    /** @param about says what it was done to; before and after are null where there was or is nothing */
    void wrote(Audit.Action action, String byName, Object before, Object after, Consumer<Audit> about) {
        Audit row = Audit.of(action, byName, clock.instant());
        row.before = map(before);
        row.after = map(after);
        about.accept(row);
        row.persist();
        // what is done to one ticket is not set-up
        if (row.ticketId == null) log.wrote(of(action), about(row), row.before, row.after);
    }

    private static String of(Audit.Action action) {
        return action == Audit.Action.routingChanged ? "queue.rerouted" : "agent." + action.name();
    }

    private static String about(Audit row) {
        if (row.queue != null) return row.queue;
        return Person.<Person>findByIdOptional(row.agentId)
                .map(person -> person.username)
                .orElse("");
    }

    private Map<String, Object> map(Object value) {
        return value == null ? null : json.convertValue(value, new TypeReference<>() {});
    }
}
