package io.heed.dispatch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    Auditor(Clock clock, ObjectMapper json, SecurityIdentity caller) {
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
    }

    private Map<String, Object> map(Object value) {
        return value == null ? null : json.convertValue(value, new TypeReference<>() {});
    }
}
