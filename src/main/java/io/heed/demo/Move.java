package io.heed.demo;

import io.heed.identity.Presence;

/**
 * Something a simulated colleague does.
 *
 * @param id the offer's for accept and decline, the ticket's for reply, note and close
 * @param words the reply, the note or the reason for declining
 */
record Move(Kind kind, long id, String words, Presence.State state) {
    enum Kind {
        accept,
        decline,
        reply,
        note,
        close,
        presence
    }

    static Move accept(long offer) {
        return new Move(Kind.accept, offer, null, null);
    }

    static Move decline(long offer, String reason) {
        return new Move(Kind.decline, offer, reason, null);
    }

    static Move reply(long ticket, String words) {
        return new Move(Kind.reply, ticket, words, null);
    }

    static Move note(long ticket, String words) {
        return new Move(Kind.note, ticket, words, null);
    }

    static Move close(long ticket) {
        return new Move(Kind.close, ticket, null, null);
    }

    static Move be(Presence.State state) {
        return new Move(Kind.presence, 0, null, state);
    }
}
