package io.heed.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One conversation as it will go on the customer's side. All of it follows from the conversation's own name, so what
 * stands in the tables is enough to go on after a restart.
 */
final class Story {
    /** Keeps the demo's conversations apart from what visitors send with their key. */
    static final String ACCOUNT = "tiller";

    private static final Duration TYPING = Duration.ofSeconds(9);
    private static final Duration LOOKING_ELSEWHERE = Duration.ofSeconds(38);
    private static final Duration IMPATIENT = Duration.ofSeconds(150);
    private static final Duration PATIENT = Duration.ofSeconds(420);

    /** So many of a hundred customers write again before they are answered at all; urgent ones twice as often. */
    private static final double NUDGES = 0.22;

    /** One draw for both, so that the answer is to the question. */
    private static final String QUESTION = "question";

    private static final List<String> ASKING =
            List.of("Any news on this?", "Hello? I wrote a while ago, is somebody looking at it?");
    private static final List<String> ASKING_CHINESE = List.of("请问有进展了吗？", "您好，还没有人回复吗？");

    private final String conversation;
    private final Scene scene;
    private final Patron patron;
    private final Map<String, String> props;
    private final Dice dice;
    private final long number;
    private final Scene.Opening opening;
    private final Scene.Lines lines;

    private Story(String conversation, Scene scene, Patron patron, int opening, long number, Dice dice) {
        this.conversation = conversation;
        this.scene = scene;
        this.patron = patron;
        this.opening = scene.openings().get(opening);
        this.lines = scene.after(this.opening);
        this.number = number;
        this.dice = dice;
        this.props = Props.of(patron, dice.of("props", number));
    }

    /** A new conversation; the number makes it its own. */
    static Story begin(Scene scene, Patron patron, int opening, long number, Dice dice) {
        String conversation = scene.name() + "." + opening + "." + patron.id() + "." + number;
        return new Story(conversation, scene, patron, opening, number, dice);
    }

    /** The story of this conversation, unless it is a visitor's, or from an older script. */
    static Optional<Story> of(OpenTicket ticket, Script script, Company company, Dice dice) {
        String[] parts = ticket.conversation().split("\\.");
        if (!ticket.account().equals(ACCOUNT) || parts.length != 4) return Optional.empty();
        Optional<Patron> patron = company.patron(parts[2]);
        int opening = Integer.parseInt(parts[1]);
        return script.named(parts[0])
                .filter(scene ->
                        patron.isPresent() && opening < scene.openings().size())
                .map(scene ->
                        new Story(ticket.conversation(), scene, patron.get(), opening, Long.parseLong(parts[3]), dice));
    }

    String conversation() {
        return conversation;
    }

    Scene scene() {
        return scene;
    }

    Patron patron() {
        return patron;
    }

    String subject() {
        return filled(opening.subject());
    }

    String opening() {
        return filled(opening.text());
    }

    /** What the customer writes now, if anything. */
    Optional<String> next(OpenTicket ticket, Instant now, double speed) {
        int said = ticket.said();
        if (ticket.lastIsReply()) {
            if (satisfied(ticket)) return Optional.empty();
            Duration pause = dice.between(TYPING, LOOKING_ELSEWHERE, "answers" + said, number);
            return after(ticket.lastAt(), pause, now, speed).map(due -> answer(ticket.saidSinceReply()));
        }
        if (ticket.replies() > 0 || said > nudges()) return Optional.empty();
        Duration pause = dice.between(IMPATIENT, PATIENT, "nudges" + said, number);
        return after(ticket.lastAt(), pause, now, speed).map(due -> line(waiting(), "waiting", said - 1));
    }

    /** The customer has said all they wanted to. */
    boolean satisfied(OpenTicket ticket) {
        return ticket.replies() > 0 && ticket.saidSinceReply() >= answers();
    }

    /** What a colleague answers: first to the opening, then to the one question a customer may have. */
    String reply(int earlierReplies) {
        if (earlierReplies == 0 || lines.answers().isEmpty()) return line(lines.first(), "first", 0);
        return line(lines.answers(), QUESTION, earlierReplies - 1);
    }

    Optional<String> note() {
        return lines.notes().isEmpty() ? Optional.empty() : Optional.of(line(lines.notes(), "note", 0));
    }

    String filled(String words) {
        return Props.filled(words, props);
    }

    /** None of seven goes silent once answered; most say thanks, a good third asks something first. */
    private int answers() {
        double fate = dice.chance("answers", number);
        if (fate < 0.15) return 0;
        return fate < 0.60 || lines.questions().isEmpty() ? 1 : 2;
    }

    private int nudges() {
        double urgent = opening.urgency() >= 2 ? 2 : 1;
        double fate = dice.chance("nudges", number);
        if (fate < NUDGES * urgent / 4) return Math.min(2, waiting().size());
        return fate < NUDGES * urgent ? 1 : 0;
    }

    private String answer(int given) {
        return given + 1 < answers() ? line(lines.questions(), QUESTION, 0) : line(lines.thanks(), "thanks", 0);
    }

    private List<String> waiting() {
        if (!lines.waiting().isEmpty()) return lines.waiting();
        return scene.language().equals("zh") ? ASKING_CHINESE : ASKING;
    }

    /** Starts anywhere in the list and then goes through it, so that nobody says the same line twice. */
    private String line(List<String> lines, String what, int turn) {
        int start = dice.of(what, number).nextInt(lines.size());
        return filled(lines.get((start + turn) % lines.size()));
    }

    private static Optional<Instant> after(Instant from, Duration pause, Instant now, double speed) {
        Instant due = from.plusMillis((long) (pause.toMillis() / speed));
        return now.isBefore(due) ? Optional.empty() : Optional.of(due);
    }
}
