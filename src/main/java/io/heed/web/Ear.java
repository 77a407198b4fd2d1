package io.heed.web;

import io.heed.ticket.Topic;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One open connection. It hears each ring once, whether as news or as what it had missed. */
final class Ear {
    private final Listener who;
    private final MultiEmitter<? super LiveStream.Ring> out;
    private final Map<Topic, Long> heard = new EnumMap<>(Topic.class);

    Ear(Listener who, MultiEmitter<? super LiveStream.Ring> out) {
        this.who = who;
        this.out = out;
    }

    boolean showsBoard() {
        return who.board();
    }

    synchronized void catchUp(List<LiveStream.Ring> missed) {
        missed.forEach(this::hear);
    }

    synchronized void hear(LiveStream.Ring ring) {
        if (ring.topic() != null) {
            if (heard.getOrDefault(ring.topic(), -1L) >= ring.mark().number()) return;
            boolean all = ring.audience() == null || who.equals(Listener.PROGRAM);
            if (!all && !ring.audience().concerns(who.person(), who.ticket())) return;
            heard.put(ring.topic(), ring.mark().number());
        }
        out.emit(ring);
    }

    void fail(Throwable why) {
        out.fail(why);
    }
}
