package io.heed.intake.slack;

import java.util.Optional;

/** A conversation on Slack: a channel and the message that began the thread. */
record SlackPlace(String channel, Optional<String> thread) {
    static String conversation(String channel, String threadStart) {
        return channel + ":" + threadStart;
    }

    static SlackPlace of(String conversation) {
        int colon = conversation.indexOf(':');
        return colon < 0
                ? new SlackPlace(conversation, Optional.empty())
                : new SlackPlace(conversation.substring(0, colon), Optional.of(conversation.substring(colon + 1)));
    }
}
