package io.heed.demo;

import io.heed.identity.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when a visitor sits down as somebody: the desk has room, and the next ticket finds it. */
final class Welcome {
    /** Room for an ordinary ticket and a half. */
    private static final double ROOM = 1.5;

    private final Speech speech;

    Welcome(Speech speech) {
        this.speech = speech;
    }

    /** Presence, and the wrapping up of as many of the simulated tickets as it takes; the rest stays theirs. */
    List<Move> moves(Desk desk) {
        List<Move> moves = new ArrayList<>();
        if (desk.state() != Presence.State.taking) moves.add(Move.be(Presence.State.taking));
        double free = desk.free();
        List<OpenTicket> nearlyDone = desk.tickets().stream()
                .filter(ticket -> !ticket.offered())
                .sorted(Comparator.comparing((OpenTicket ticket) -> !ticket.lastIsReply())
                        .thenComparing(OpenTicket::id))
                .toList();
        for (OpenTicket ticket : nearlyDone) {
            if (free >= ROOM) break;
            if (!ticket.lastIsReply()) moves.add(Move.reply(ticket.id(), speech.reply(ticket, desk.member())));
            moves.add(Move.close(ticket.id()));
            free += ticket.attention();
        }
        return moves;
    }

    /** Nothing has come within this time although there is room: somebody should write. */
    static boolean waitsInVain(Desk desk, Instant since, Instant now, Duration patience) {
        return desk.free() >= ROOM
                && now.isAfter(since.plus(patience))
                && desk.tickets().stream().noneMatch(OpenTicket::offered);
    }
}
