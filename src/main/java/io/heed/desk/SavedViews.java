package io.heed.desk;

import io.heed.identity.AuditLog;
import io.heed.ticket.Actor;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps searches under names, and says how much is in each without looking at all of it. */
@ApplicationScoped
class SavedViews {
    /** "99+" says enough; to count on would cost more the less it says. */
    static final int COUNTED = 99;

    private static final int MOST_OF_ONE = 30;
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Search search;
    private final AuditLog log;
    private final Clock clock;
    private final Map<Whose, Count> counts = new ConcurrentHashMap<>();

    SavedViews(Search search, AuditLog log, Clock clock) {
        this.log = log;
        this.search = search;
        this.clock = clock;
    }

    /** "me" in a query is whoever looks. */
    private record Whose(String query, long viewer) {}

    private record Count(int number, Instant at) {}

    /** At most one above what is counted; a few seconds old at most. */
    int count(SavedView view, long viewer) {
        Instant now = clock.instant();
        Whose whose = new Whose(view.query, viewer);
        Count known = counts.get(whose);
        if (known != null && known.at().plus(FRESH).isAfter(now)) return known.number();
        int number = search.count(Asked.of(view.query, Field.names()), viewer, COUNTED);
        if (counts.size() > 5000) counts.clear();
        counts.put(whose, new Count(number, now));
        return number;
    }

    /** @param owner null for everybody */
    @Transactional
    public SavedView keep(String name, String query, Long owner, Actor by) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > SavedView.LONGEST_NAME || plain.indexOf('\0') >= 0)
            throw ProblemException.invalid("name", "must be 1 to " + SavedView.LONGEST_NAME + " characters");
        String wanted = query == null ? "" : query.replace("\0", " ").strip();
        if (wanted.length() > Asked.LONGEST)
            throw ProblemException.invalid("query", "must be at most " + Asked.LONGEST + " characters");
        Asked asked = Asked.of(wanted, Field.names());
        if (asked.nothing()) throw ProblemException.invalid("query", "must have a word or a filter to look for");
        if (!asked.faults().isEmpty()) {
            Asked.Fault fault = asked.faults().get(0);
            throw ProblemException.invalid("query", fault.filter() + ": " + fault.message());
        }
        SavedView view = SavedView.<SavedView>list("lower(name) = lower(?1)", plain).stream()
                .filter(known -> Objects.equals(known.ownerId, owner))
                .findFirst()
                .orElseGet(() -> fresh(owner));
        Map<String, Object> before = view.id == null ? null : told(view);
        view.name = plain;
        view.query = wanted;
        view.madeBy = by.name();
        view.madeAt = clock.instant();
        view.persist();
        if (owner == null) log.wrote(before == null ? "view.made" : "view.changed", view.name, before, told(view));
        return view;
    }

    @Transactional
    public void remove(SavedView view) {
        if (view.ownerId == null) log.wrote("view.removed", view.name, told(view), null);
        view.delete();
    }

    private static Map<String, Object> told(SavedView view) {
        return Map.of("name", view.name, "query", view.query);
    }

    private static SavedView fresh(Long owner) {
        long known = owner == null ? SavedView.count("ownerId is null") : SavedView.count("ownerId", owner);
        if (known >= MOST_OF_ONE)
            throw ProblemException.conflict("There are " + MOST_OF_ONE + " views: remove one first");
        SavedView view = new SavedView();
        view.ownerId = owner;
        return view;
    }
}
