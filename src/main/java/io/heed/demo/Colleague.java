package io.heed.demo;

import io.heed.identity.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a simulated agent does next, given what lies on the desk and the time. Decides and changes nothing. */
final class Colleague {
    private static final double DECLINES = 0.04;
    private static final double LETS_LAPSE = 0.04;
    private static final double LEAVES_A_NOTE = 0.15;
    private static final double TAKES_A_BREAK = 0.2;

    private static final Duration QUICK_LOOK = Duration.ofSeconds(3);
    private static final Duration LONG_LOOK = Duration.ofSeconds(14);
    private static final Duration SHORTEST_REPLY = Duration.ofSeconds(8);
    private static final Duration LONGEST_REPLY = Duration.ofMinutes(5);
    private static final Duration WRAP_UP = Duration.ofSeconds(8);
    private static final Duration NOTHING_MORE_COMES = Duration.ofSeconds(35);

    /** A visitor's ticket has no story that says when it is done; silence for this long does. */
    private static final Duration VISITORS_SILENCE = Duration.ofMinutes(3);

    /** Breaks are looked at in stretches of six minutes; one lasts a quarter to a half of it. */
    private static final Duration STRETCH = Duration.ofMinutes(6);

    private static final Duration SHORT_BREAK = Duration.ofSeconds(75);
    private static final Duration LONG_BREAK = Duration.ofSeconds(170);

    /** Nobody comes and goes within a moment. */
    private static final Duration AT_LEAST = Duration.ofSeconds(40);

    private static final List<String> REASONS = List.of(
            "In a call, it would wait too long with me",
            "Not my strongest topic",
            "I have three like this open already",
            "About to take my break");

    private final DemoConfig config;
    private final Speech speech;
    private final Dice dice;

    Colleague(DemoConfig config, Speech speech, Dice dice) {
        this.config = config;
        this.speech = speech;
        this.dice = dice;
    }

    List<Move> moves(Desk desk, Instant now) {
        List<Move> moves = new ArrayList<>();
        Presence.State wanted = wanted(desk, now);
        if (wanted != desk.state() && now.isAfter(desk.since().plus(quicker(AT_LEAST)))) moves.add(Move.be(wanted));
        // who is away for a break does nothing; who has gone home finishes what is open first
        if (desk.state() == Presence.State.away && desk.onDuty()) return moves;
        for (OpenTicket ticket : desk.tickets()) move(desk, ticket, now).ifPresent(moves::add);
        return moves;
    }

    private Optional<Move> move(Desk desk, OpenTicket ticket, Instant now) {
        if (ticket.offered()) return answer(ticket, now);
        Optional<Story> story = speech.story(ticket);
        if (ticket.replies() > 0 && mayClose(ticket, story, now)) return Optional.of(Move.close(ticket.id()));
        boolean customersTurn = ticket.lastIsReply();
        boolean over = story.map(known -> known.satisfied(ticket)).orElse(false);
        if (customersTurn || over) return Optional.empty();
        Instant begun = latest(ticket.acceptedAt(), ticket.lastAt());
        Duration work = work(ticket);
        if (!now.isBefore(begun.plus(work)))
            return Optional.of(Move.reply(ticket.id(), speech.reply(ticket, desk.member())));
        boolean halfWay = !now.isBefore(begun.plus(work.dividedBy(2)));
        boolean notes = ticket.notes() == 0 && dice.chance("note", ticket.assignment()) < LEAVES_A_NOTE;
        return halfWay && notes ? speech.note(ticket).map(words -> Move.note(ticket.id(), words)) : Optional.empty();
    }

    private Optional<Move> answer(OpenTicket offer, Instant now) {
        Duration look = quicker(dice.between(QUICK_LOOK, LONG_LOOK, "look", offer.assignment()));
        if (now.isBefore(offer.offeredAt().plus(look))) return Optional.empty();
        double fate = dice.chance("offer", offer.assignment());
        if (fate < DECLINES)
            return Optional.of(Move.decline(offer.assignment(), dice.one(REASONS, "reason", offer.assignment())));
        return fate < DECLINES + LETS_LAPSE ? Optional.empty() : Optional.of(Move.accept(offer.assignment()));
    }

    private boolean mayClose(OpenTicket ticket, Optional<Story> story, Instant now) {
        Duration quiet = story.isPresent() ? NOTHING_MORE_COMES : VISITORS_SILENCE;
        boolean over = story.map(known -> known.satisfied(ticket)).orElse(ticket.lastIsReply());
        if (!over) return false;
        return !now.isBefore(ticket.lastAt().plus(quicker(ticket.lastIsReply() ? quiet : WRAP_UP)));
    }

    /** Like the work it stands for, a second answer takes less than the first. */
    private Duration work(OpenTicket ticket) {
        double mood = 0.6 + 0.7 * dice.chance("mood" + ticket.replies(), ticket.assignment());
        double share = ticket.replies() == 0 ? mood : 0.4 * mood;
        Duration work = Duration.ofMillis(
                (long) (ticket.effortMinutes() * share * config.effortMinute().toMillis()));
        if (work.compareTo(SHORTEST_REPLY) < 0) work = SHORTEST_REPLY;
        return quicker(work.compareTo(LONGEST_REPLY) > 0 ? LONGEST_REPLY : work);
    }

    private Presence.State wanted(Desk desk, Instant now) {
        if (!desk.onDuty()) return Presence.State.away;
        long stretch = now.toEpochMilli() / STRETCH.toMillis();
        String whose = "break" + desk.member().username();
        if (dice.chance(whose, stretch) >= TAKES_A_BREAK) return Presence.State.taking;
        Duration lasts = dice.between(SHORT_BREAK, LONG_BREAK, whose + "lasts", stretch);
        Instant begins = Instant.ofEpochMilli(stretch * STRETCH.toMillis())
                .plus(dice.between(Duration.ZERO, STRETCH.minus(lasts), whose + "begins", stretch));
        if (now.isBefore(begins) || !now.isBefore(begins.plus(lasts))) return Presence.State.taking;
        return dice.chance(whose + "kind", stretch) < 0.5 ? Presence.State.busy : Presence.State.away;
    }

    private Duration quicker(Duration written) {
        return Duration.ofMillis((long) (written.toMillis() / config.speed()));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
