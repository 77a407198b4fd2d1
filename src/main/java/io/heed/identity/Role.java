package io.heed.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Role names as they are kept, and what each may do. Routes ask for a permission ({@link May}), not for a role. */
public final class Role {
    public static final String AGENT = "agent";
    /** Sees and steers their own teams. */
    public static final String LEAD = "lead";
    /** Sees and steers everything; gives no keys and makes nobody an admin. */
    public static final String SUPERVISOR = "supervisor";

    public static final String ADMIN = "admin";
    /** Whoever comes with an API key that may do everything. */
    public static final String API = "api";

    /** Those a person can have, the least first. */
    public static final List<String> OF_PEOPLE = List.of(AGENT, LEAD, SUPERVISOR, ADMIN);

    private static final Set<Permission> OF_AGENT =
            EnumSet.of(Permission.SEE_TICKETS, Permission.WORK_TICKETS, Permission.TAKE_OFFERS);

    private static final Set<Permission> OF_LEAD = EnumSet.of(
            Permission.SEE_TICKETS,
            Permission.WORK_TICKETS,
            Permission.SEE_BOARD,
            Permission.STEER_TEAM,
            Permission.SEE_REPORTS);

    /** Offers are for those who have a budget and a presence. */
    private static final Set<Permission> OF_ADMIN = EnumSet.complementOf(EnumSet.of(Permission.TAKE_OFFERS));

    private static final Set<Permission> OF_SUPERVISOR =
            EnumSet.complementOf(EnumSet.of(Permission.TAKE_OFFERS, Permission.GRANT_ROLES, Permission.MANAGE_KEYS));

    private Role() {}

    /** Empty for a role that is not a person's. */
    public static Set<Permission> permissions(String role) {
        return switch (role) {
            case AGENT -> Set.copyOf(OF_AGENT);
            case LEAD -> Set.copyOf(OF_LEAD);
            case SUPERVISOR -> Set.copyOf(OF_SUPERVISOR);
            case ADMIN -> Set.copyOf(OF_ADMIN);
            default -> Set.of();
        };
    }
}
