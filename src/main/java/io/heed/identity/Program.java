package io.heed.identity;

import io.quarkus.security.identity.SecurityIdentity;

/** Whether a request comes from a program with a key, which is in no team and has no pages. */
public final class Program {
    static final String KEY = "key";

    private Program() {}

    public static boolean is(SecurityIdentity identity) {
        return identity.getAttribute(KEY) != null;
    }
}
