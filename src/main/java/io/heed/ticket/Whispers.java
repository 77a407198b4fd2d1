package io.heed.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Words that matter for a moment only, such as that somebody is writing: every instance hears them, nothing keeps them,
 * and nobody misses one that is lost. What must not be lost belongs into a table, with a {@link Bell} to say so.
 */
@ApplicationScoped
public class Whispers {
    /** PostgreSQL carries 8,000 bytes. */
    private static final int LONGEST = 1000;

    private static final char BETWEEN = ' ';

    private final BellWire wire;
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();

    Whispers(BellWire wire) {
        this.wire = wire;
        wire.onWhisper(this::hear);
    }

    /** @param about one word; the listener must be quick and is the only one for it */
    public void on(String about, Consumer<String> listener) {
        listeners.put(about, listener);
    }

    /** Heard here at once and on the other instances within a moment; also from within a transaction that fails later. */
    public void say(String about, String words) {
        if (words.length() > LONGEST || words.indexOf('\0') >= 0) return;
        String all = about + BETWEEN + words;
        hear(all);
        wire.whisper(all);
    }

    private void hear(String all) {
        int end = all.indexOf(BETWEEN);
        Consumer<String> listener = end < 0 ? null : listeners.get(all.substring(0, end));
        if (listener != null) listener.accept(all.substring(end + 1));
    }
}
