package io.heed.identity;

/** Role names as the security layer knows them; they stand in annotations, so they are constants. */
public final class Role {
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMIN = "admin";
    /** Whoever comes with an API key. */
    public static final String API = "api";

    private Role() {}
}
