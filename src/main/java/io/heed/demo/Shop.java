package io.heed.demo;

import io.heed.identity.LastSeen;
import io.heed.identity.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A moment in the company's life: customers write and answer, colleagues do their next thing, visitors are welcomed. */
@ApplicationScoped
class Shop {
    private static final Duration WELCOME_PATIENCE = Duration.ofSeconds(12);

    private final DemoConfig config;
    private final Floor floor;
    private final Staffing staffing;
    private final Hands hands;
    private final Postman postman;
    private final LastSeen lastSeen;

    /** Visitors at their desks, and when they sat down or were last written to. */
    private final Map<Long, Instant> visitors = new HashMap<>();

    private Script script;
    private Company company;
    private Dice dice;
    private Flow flow;
    private Casting casting;
    private Colleague colleague;
    private Welcome welcome;
    private Instant start;

    Shop(DemoConfig config, Floor floor, Staffing staffing, Hands hands, Postman postman, LastSeen lastSeen) {
        this.config = config;
        this.floor = floor;
        this.staffing = staffing;
        this.hands = hands;
        this.postman = postman;
        this.lastSeen = lastSeen;
    }

    void open(Company tiller, Script texts, Instant now) {
        company = tiller;
        script = texts;
        start = now;
        dice = new Dice(config.seed());
        RandomGenerator random = new SplittableRandom(config.seed() ^ now.toEpochMilli());
        Speech speech = new Speech(script, company, dice);
        flow = new Flow(config, random, now);
        flow.alreadyThere(floor.open().size());
        casting = new Casting(script, company, dice, config.incidents(), random);
        colleague = new Colleague(config, speech, dice);
        welcome = new Welcome(speech);
    }

    void beat(Instant now) {
        List<OpenTicket> open = floor.open();
        List<Desk> desks = staffing.desks(company, open, start, now);
        customersWrite(open, desks, now);
        customersAnswer(open, now);
        for (Desk desk : desks) {
            if (lastSeen.lastSeen(desk.person()).isAfter(now.minus(config.humanFor()))) host(desk, open, now);
            else {
                visitors.remove(desk.person());
                for (Move move : colleague.moves(desk, now)) hands.make(move, desk.person());
            }
        }
    }

    private void customersWrite(List<OpenTicket> open, List<Desk> desks, Instant now) {
        int waiting =
                (int) open.stream().filter(ticket -> ticket.agent() == null).count();
        double attention = desks.stream()
                .filter(Desk::onDuty)
                .mapToDouble(desk -> desk.member().budget().doubleValue())
                .sum();
        Set<String> busy = busy(open);
        for (int i = flow.due(now, waiting, attention); i > 0; i--) write(casting.next(busy, now), busy);
    }

    private void customersAnswer(List<OpenTicket> open, Instant now) {
        for (OpenTicket ticket : open)
            Story.of(ticket, script, company, dice)
                    .ifPresent(story -> story.next(ticket, now, config.speed())
                            .ifPresent(text -> postman.bring(story, text, ticket.said())));
    }

    private void host(Desk desk, List<OpenTicket> open, Instant now) {
        Instant since = visitors.putIfAbsent(desk.person(), now);
        if (since == null) {
            for (Move move : welcome.moves(desk)) hands.make(move, desk.person());
            return;
        }
        if (staffing.wasSentAwayForSilence(desk.person())) hands.make(Move.be(Presence.State.taking), desk.person());
        if (!Welcome.waitsInVain(desk, since, now, WELCOME_PATIENCE)) return;
        Set<String> busy = busy(open);
        write(casting.pressing(desk.member().skills().keySet(), busy, now), busy);
        visitors.put(desk.person(), now);
    }

    private void write(Optional<Story> story, Set<String> busy) {
        story.ifPresent(begun -> {
            postman.open(begun);
            busy.add(begun.patron().id());
        });
    }

    private Set<String> busy(List<OpenTicket> open) {
        Set<String> busy = new HashSet<>();
        for (OpenTicket ticket : open)
            Story.of(ticket, script, company, dice)
                    .ifPresent(story -> busy.add(story.patron().id()));
        return busy;
    }
}
