package io.heed.identity;

import java.net.URI;

/** Where somebody wanted to go before they were sent to the door: a page of ours, never another site. */
public final class ReturnPath {
    public static final String HOME = "/";
    private static final int LONGEST = 500;

    private ReturnPath() {}

    /** @param location an address, of whatever kind; what is not plainly a path of ours leads home */
    public static String of(String location) {
        if (location == null || location.length() > 4 * LONGEST) return HOME;
        try {
            URI uri = URI.create(location);
            String query = uri.getRawQuery();
            return safe(query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
        } catch (IllegalArgumentException notAnAddress) {
            return HOME;
        }
    }

    private static String safe(String path) {
        boolean plain = path != null
                && path.length() <= LONGEST
                && path.matches("/(?!/)[A-Za-z0-9._~%/?&=+:,@-]*")
                && !path.startsWith("/sign-");
        return plain ? path : HOME;
    }
}
