package io.heed.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Sorts tickets into topics by their embeddings as they come, and tells when one of them rises above its usual rate. A
 * ticket joins the topic whose leader it is most like, or leads one of its own (leader clustering, Hartigan 1975). Counts
 * fade by half in a week; when all places are taken the topic that counts least makes room, so that memory is bounded.
 *
 * <p>How like is like enough depends on the encoder, so it is learned: far above what two tickets that follow each other
 * have in common.
 */
final class Topics {
    private static final double FADES_IN_MINUTES = Duration.ofDays(7).toMinutes() / Math.log(2);
    /** Before a day, or so many tickets, nobody can say what is usual. */
    private static final double A_DAY = Duration.ofDays(1).toMinutes();

    private static final int TICKETS_TO_KNOW = 3000;
    private static final double LEAST_WATCHED = Duration.ofHours(6).toMinutes();
    private static final double RATIO = 5;
    /** A topic is never rarer than this, in tickets a minute: two strangers with the same question are no incident. */
    private static final double LEAST_A_MINUTE = 0.01;

    private static final double DEVIATIONS_APART = 4;
    private static final double LIKE_UNTIL_KNOWN = 0.65;
    private static final double MOST_LIKE = 0.9;
    private static final int PAIRS_TO_KNOW = 60;
    private static final int CUSTOMERS = 3;
    private static final int TICKETS_KEPT = 300;

    private final int most;
    private final double falseAlarmsPerDay;
    private final List<Topic> topics = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private Instant began;
    private long tickets;
    private long pairs;
    private double likeSum;
    private double likeSquares;

    /** @param most topics at a time */
    Topics(int most, double falseAlarmsPerDay) {
        this.most = most;
        this.falseAlarmsPerDay = falseAlarmsPerDay;
    }

    record Seen(long ticket, long customer, Instant at) {}

    /**
     * @param leader the ticket that this topic began with
     * @param tickets of the rise, oldest first
     * @param usualInAnHour how many of this topic usually come
     */
    record Rise(long leader, List<Seen> tickets, double usualInAnHour) {}

    private static final class Topic {
        final long leaderId;
        final float[] leader;
        final Deque<Seen> rise = new ArrayDeque<>();
        double weight;
        double score;
        Instant at;
        boolean raised;

        Topic(long leaderId, float[] leader, Instant at) {
            this.leaderId = leaderId;
            this.leader = leader;
            this.at = at;
        }

        double rate(double watched) {
            return Math.max(
                    LEAST_A_MINUTE,
                    weight / (FADES_IN_MINUTES * (1 - Math.exp(-Math.max(LEAST_WATCHED, watched) / FADES_IN_MINUTES))));
        }
    }

    int size() {
        return topics.size();
    }

    /**
     * @param embedding of length 1
     * @param tide how busy this time of the day is, 1 for as usual
     * @return the rise it belongs to, null for none
     */
    Rise add(Seen ticket, float[] embedding, double tide) {
        if (began == null) began = ticket.at();
        tickets++;
        Topic topic = nearest(embedding);
        if (topic == null) topic = lead(ticket, embedding);
        double minutes = Math.max(0, minutes(topic.at, ticket.at()));
        double rate = topic.rate(minutes(began, ticket.at())) * tide;
        topic.score -= (RATIO - 1) * rate * minutes;
        if (topic.score <= 0) {
            topic.score = 0;
            topic.rise.clear();
            topic.raised = false;
        }
        topic.score += Math.log(RATIO);
        topic.weight = topic.weight * Math.exp(-minutes / FADES_IN_MINUTES) + 1;
        topic.at = ticket.at();
        topic.rise.add(ticket);
        if (topic.rise.size() > TICKETS_KEPT) topic.rise.removeFirst();
        double threshold = SurgeChart.threshold(falseAlarmsPerDay, busy(ticket.at()));
        boolean known = tickets >= TICKETS_TO_KNOW || minutes(began, ticket.at()) >= A_DAY;
        if (known && topic.score >= threshold && customers(topic) >= CUSTOMERS) topic.raised = true;
        topic.score = Math.min(topic.score, threshold);
        return topic.raised ? new Rise(topic.leaderId, List.copyOf(topic.rise), 60 * rate) : null;
    }

    /** The lower bound of false alarms counts those that are common enough to raise one by chance. */
    private int busy(Instant now) {
        double watched = minutes(began, now);
        return (int) topics.stream()
                .filter(topic -> topic.rate(watched) > LEAST_A_MINUTE)
                .count();
    }

    private static long customers(Topic topic) {
        Set<Long> customers = new HashSet<>();
        for (Seen one : topic.rise) customers.add(one.customer());
        return customers.size();
    }

    private Topic nearest(float[] embedding) {
        Topic best = null;
        double bestLike = -1;
        for (Topic topic : topics) {
            double like = dot(topic.leader, embedding);
            if (like > bestLike) {
                bestLike = like;
                best = topic;
            }
        }
        boolean like = best != null && bestLike >= enough();
        if (!topics.isEmpty()) note(dot(topics.get(random.nextInt(topics.size())).leader, embedding));
        return like ? best : null;
    }

    private void note(double like) {
        pairs++;
        likeSum += like;
        likeSquares += like * like;
    }

    double enough() {
        if (pairs < PAIRS_TO_KNOW) return LIKE_UNTIL_KNOWN;
        double mean = likeSum / pairs;
        double deviation = Math.sqrt(Math.max(0, likeSquares / pairs - mean * mean));
        return Math.min(MOST_LIKE, mean + DEVIATIONS_APART * deviation);
    }

    private Topic lead(Seen ticket, float[] embedding) {
        Instant at = ticket.at();
        Topic topic = new Topic(ticket.ticket(), embedding.clone(), at);
        if (topics.size() < most) {
            topics.add(topic);
            return topic;
        }
        int least = 0;
        for (int i = 1; i < topics.size(); i++) if (faded(topics.get(i), at) < faded(topics.get(least), at)) least = i;
        topics.set(least, topic);
        return topic;
    }

    private static double faded(Topic topic, Instant now) {
        return topic.weight * Math.exp(-minutes(topic.at, now) / FADES_IN_MINUTES);
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    private static double dot(float[] one, float[] other) {
        float sum = 0;
        int length = Math.min(one.length, other.length);
        for (int i = 0; i < length; i++) sum += one[i] * other[i];
        return sum;
    }
}
