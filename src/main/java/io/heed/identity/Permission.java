package io.heed.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that somebody may do or not. A role is a set of these, and so is what a key may do. */
public enum Permission {
    SEND_MESSAGES(May.SEND_MESSAGES),
    SEE_TICKETS(May.SEE_TICKETS),
    WORK_TICKETS(May.WORK_TICKETS),
    /** Those of other teams too. */
    SEE_ALL_TICKETS(May.SEE_ALL_TICKETS),
    TAKE_OFFERS(May.TAKE_OFFERS),
    SEE_BOARD(May.SEE_BOARD),
    STEER_TEAM(May.STEER_TEAM),
    STEER_WEIGHTS(May.STEER_WEIGHTS),
    /** Plans, readings and simulations, which change nothing. */
    TRY_PLANS(May.TRY_PLANS),
    SEE_REPORTS(May.SEE_REPORTS),
    MANAGE_MODELS(May.MANAGE_MODELS),
    /** With their promises, calendars, routing, fields and shared macros. */
    MANAGE_QUEUES(May.MANAGE_QUEUES),
    MANAGE_CHANNELS(May.MANAGE_CHANNELS),
    /** Imports, exports and the erasure of a customer. */
    MANAGE_HISTORY(May.MANAGE_HISTORY),
    MANAGE_PEOPLE(May.MANAGE_PEOPLE),
    GRANT_ROLES(May.GRANT_ROLES),
    MANAGE_KEYS(May.MANAGE_KEYS),
    SEE_AUDIT(May.SEE_AUDIT);

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    /** As routes, keys and programs name it: "tickets.work". */
    public String label() {
        return label;
    }

    public static Optional<Permission> named(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public static Set<String> labels(Set<Permission> permissions) {
        return permissions.stream().map(Permission::label).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }
}
