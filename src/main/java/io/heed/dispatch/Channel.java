package io.heed.dispatch;

import java.util.Set;

/** What is to be known of a channel when its tickets are offered. */
final class Channel {
    /** Here somebody sits at the other end and sees each minute; everywhere else they have put the matter down. */
    private static final Set<String> LIVE = Set.of("chat", "web", "phone", "voice");

    private Channel() {}

    static boolean asynchronous(String channel) {
        return !LIVE.contains(channel);
    }
}
