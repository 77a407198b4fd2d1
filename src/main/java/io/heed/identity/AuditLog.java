package io.heed.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes down who changed the set-up, in the transaction that changes it. */
@ApplicationScoped
public class AuditLog {
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final SecurityIdentity caller;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(SecurityIdentity caller, CurrentVertxRequest request, ObjectMapper json, Clock clock) {
        this.caller = caller;
        this.request = request;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Nothing is written when nothing differs.
     *
     * @param action "person.changed"
     * @param about whose: a user name, a queue, the name of a key
     * @param before and after, without secrets and without customers' words; null where there was or is nothing
     */
    @Transactional
    public void wrote(String action, String about, Object before, Object after) {
        wrote(who(), action, about, before, after);
    }

    /** @param by who did it, where nobody is signed in yet */
    @Transactional
    public void wrote(String by, String action, String about, Object before, Object after) {
        Map<String, Object> was = map(before);
        Map<String, Object> is = map(after);
        if (was != null && is != null) {
            Map<String, Object> all = Map.copyOf(present(was));
            was.entrySet().removeIf(one -> Objects.equals(one.getValue(), is.get(one.getKey())));
            is.entrySet().removeIf(one -> Objects.equals(one.getValue(), all.get(one.getKey())));
            if (was.isEmpty() && is.isEmpty()) return;
        }
        AuditRow row = new AuditRow();
        row.at = clock.instant();
        row.byName = by;
        row.origin = origin();
        row.action = action;
        row.about = about;
        row.before = was;
        row.after = is;
        row.persist();
    }

    private static Map<String, Object> present(Map<String, Object> map) {
        Map<String, Object> present = new LinkedHashMap<>(map);
        present.values().removeIf(Objects::isNull);
        return present;
    }

    private Map<String, Object> map(Object value) {
        return value == null ? null : json.convertValue(value, MAP);
    }

    private String who() {
        try {
            return caller.isAnonymous()
                    ? "the installation"
                    : caller.getPrincipal().getName();
        } catch (ContextNotActiveException nobody) {
            return "the installation";
        }
    }

    private String origin() {
        try {
            return Address.of(request.getCurrent());
        } catch (ContextNotActiveException nowhere) {
            return "";
        }
    }
}
