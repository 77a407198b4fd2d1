package io.heed.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Who writes next, and about what. */
final class Casting {
    /** Of a hundred messages so many are idle, wishes, about being blocked, and about harm: a busy but sane day. */
    private static final int[] SHARES = {16, 40, 30, 14};

    private static final double CHINESE = 0.16;
    private static final Duration INCIDENT = Duration.ofSeconds(50);
    private static final double ABOUT_THE_INCIDENT = 0.6;
    private static final int TRIES = 60;

    /** Nobody says what somebody else has said among the last so many; a third of all there is to say. */
    private static final int REMEMBERED = 55;

    private final Script script;
    private final Company company;
    private final Dice dice;
    private final Duration incidents;
    private final RandomGenerator random;
    private final Deque<Scene.Opening> lately = new ArrayDeque<>();
    private long last;

    Casting(Script script, Company company, Dice dice, Duration incidents, RandomGenerator random) {
        this.script = script;
        this.company = company;
        this.dice = dice;
        this.incidents = incidents;
        this.random = random;
    }

    /** A story by somebody who is not writing already; empty when nearly everybody is. */
    Optional<Story> next(Set<String> busy, Instant now) {
        Optional<Scene> incident = incident(now);
        for (int i = 0; i < TRIES; i++) {
            Scene scene = incident.isPresent() && random.nextDouble() < ABOUT_THE_INCIDENT ? incident.get() : scene();
            int opening = random.nextInt(scene.openings().size());
            boolean wanted = random.nextInt(SHARES[1])
                    < SHARES[scene.openings().get(opening).urgency()];
            if (!wanted) continue;
            Optional<Story> story = by(scene, opening, busy, now);
            if (story.isPresent()) return story;
        }
        return Optional.empty();
    }

    /** A pressing story for somebody who has just come and knows these queues. */
    Optional<Story> pressing(Set<String> queues, Set<String> busy, Instant now) {
        List<Scene> fitting = script.scenes().stream()
                .filter(scene ->
                        queues.contains(scene.queue()) && scene.language().equals("en"))
                .filter(scene -> scene.openings().stream().anyMatch(opening -> opening.urgency() >= 2))
                .toList();
        for (int i = 0; i < TRIES && !fitting.isEmpty(); i++) {
            Scene scene = fitting.get(random.nextInt(fitting.size()));
            int opening = random.nextInt(scene.openings().size());
            if (scene.openings().get(opening).urgency() < 2) continue;
            Optional<Story> story = by(scene, opening, busy, now);
            if (story.isPresent()) return story;
        }
        return Optional.empty();
    }

    private Optional<Story> by(Scene scene, int opening, Set<String> busy, Instant now) {
        Scene.Opening words = scene.openings().get(opening);
        if (lately.contains(words)) return Optional.empty();
        List<Patron> free = company.patrons().stream()
                .filter(scene::suits)
                .filter(patron -> !busy.contains(patron.id()))
                .toList();
        if (free.isEmpty()) return Optional.empty();
        lately.addLast(words);
        if (lately.size() > REMEMBERED) lately.removeFirst();
        last = Math.max(last + 1, now.toEpochMilli());
        return Optional.of(Story.begin(scene, free.get(random.nextInt(free.size())), opening, last, dice));
    }

    private Scene scene() {
        String language = random.nextDouble() < CHINESE ? "zh" : "en";
        List<Scene> scenes = script.scenes().stream()
                .filter(scene -> scene.language().equals(language))
                .toList();
        return scenes.get(random.nextInt(scenes.size()));
    }

    /** What is broken at this moment: each stretch of time has its incident somewhere, the first one not at once. */
    private Optional<Scene> incident(Instant now) {
        long stretch = now.toEpochMilli() / incidents.toMillis();
        List<Scene> breakable = script.scenes().stream().filter(Scene::incident).toList();
        if (breakable.isEmpty()) return Optional.empty();
        Instant begins = Instant.ofEpochMilli(stretch * incidents.toMillis())
                .plus(dice.between(Duration.ZERO, incidents.minus(INCIDENT), "incident", stretch));
        boolean on = !now.isBefore(begins) && now.isBefore(begins.plus(INCIDENT));
        return on ? Optional.of(dice.one(breakable, "broken", stretch)) : Optional.empty();
    }
}
