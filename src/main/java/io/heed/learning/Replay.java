package io.heed.learning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The starter tickets of a language beside a house's own lessons: what the shipped heads were judged on judges here
 * too, and is never trained on. A scene is on one side only.
 */
record Replay(List<StarterTicket> training, List<StarterTicket> validation, List<StarterTicket> heldOut) {
    private static final int VALIDATION = 8;

    static Replay of(String language) {
        Split split = Split.of(Corpus.packaged(language).tickets());
        List<StarterTicket> training = new ArrayList<>();
        List<StarterTicket> validation = new ArrayList<>();
        for (StarterTicket ticket : split.training()) {
            CRC32 hash = new CRC32();
            hash.update(("replay " + ticket.scene()).getBytes(StandardCharsets.UTF_8));
            (hash.getValue() % VALIDATION == 0 ? validation : training).add(ticket);
        }
        return new Replay(training, validation, split.validation());
    }
}
