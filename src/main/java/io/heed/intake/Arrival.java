package io.heed.intake;

import java.util.List;

/**
 * What came through the door in one call: a body over REST, or a provider's raw bytes under each of the ids they carry.
 *
 * @param ids without repeats
 * @param body null when it is raw
 * @param raw null when it is a body
 */
record Arrival(String channel, String account, List<String> ids, String body, byte[] raw) {
    static Arrival overRest(String channel, String account, String id, String body) {
        return new Arrival(channel, account, List.of(id), body, null);
    }

    static Arrival raw(String channel, String account, List<String> ids, byte[] raw) {
        return new Arrival(channel, account, List.copyOf(ids), null, raw);
    }

    long bytes() {
        return raw != null ? raw.length : 2L * body.length();
    }
}
