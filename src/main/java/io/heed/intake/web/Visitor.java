package io.heed.intake.web;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Somebody on a web page. The id is also the conversation: what they write stands in one ticket until it is closed.
 *
 * @param name null for a stranger
 * @param email null for a stranger
 * @param verified whether the site has made sure that the address is theirs
 */
record Visitor(String id, String name, String email, boolean verified) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    /** So much of a stranger's id tells them apart on a page. */
    private static final int SHOWN = 4;

    /** Whoever cannot guess 128 bits cannot be them. */
    static Visitor stranger() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return new Visitor("v/" + Base64.getUrlEncoder().withoutPadding().encodeToString(id), null, null, false);
    }

    /** Known to the site that embeds us; two sites may both have a user 42. */
    static Visitor known(String account, String userId, String name, String email, boolean verified) {
        return new Visitor("u/" + account + "/" + userId, name, email, verified && email != null);
    }

    boolean isKnown() {
        return id.startsWith("u/");
    }

    /** What agents call them. */
    String displayName() {
        if (isKnown()) return name;
        int from = id.indexOf('/') + 1;
        return "Visitor " + id.substring(from, Math.min(id.length(), from + SHOWN));
    }
}
