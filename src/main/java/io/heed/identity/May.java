package io.heed.identity;

/** What somebody may do, as routes name it; they stand in annotations, so they are constants. */
public final class May {
    public static final String SEND_MESSAGES = "messages.send";
    public static final String SEE_TICKETS = "tickets.see";
    public static final String WORK_TICKETS = "tickets.work";
    public static final String SEE_ALL_TICKETS = "tickets.see-all";
    public static final String TAKE_OFFERS = "offers.take";
    public static final String SEE_BOARD = "board.see";
    public static final String STEER_TEAM = "team.steer";
    public static final String STEER_WEIGHTS = "weights.steer";
    public static final String TRY_PLANS = "plans.try";
    public static final String SEE_REPORTS = "reports.see";
    public static final String MANAGE_MODELS = "models.manage";
    public static final String MANAGE_QUEUES = "queues.manage";
    public static final String MANAGE_CHANNELS = "channels.manage";
    public static final String MANAGE_HISTORY = "history.manage";
    public static final String MANAGE_PEOPLE = "people.manage";
    public static final String GRANT_ROLES = "roles.grant";
    public static final String MANAGE_KEYS = "keys.manage";
    public static final String SEE_AUDIT = "audit.see";

    private May() {}
}
