package io.heed.radar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is watched, ticket by ticket. Plain: tickets in, alerts out; moments come in order. */
final class Radar {
    /** Words of danger or law raise an alarm with the first urgent ticket; complaints only when they surge. */
    private static final double URGENT = 0.5;

    private final SurgeWatch surges;
    private final SensitiveWords words;
    private final int most;
    private final double falseAlarmsPerDay;
    private final Map<String, Topics> topics = new HashMap<>();

    Radar(ZoneId zone, SurgeWatch.Terms terms, int topics, SensitiveWords words) {
        this.surges = new SurgeWatch(zone, terms);
        this.words = words;
        this.most = topics;
        this.falseAlarmsPerDay = terms.falseAlarmsPerDay();
    }

    SurgeWatch surges() {
        return surges;
    }

    List<Alert> arrived(Arrival ticket) {
        List<Alert> alerts = new ArrayList<>();
        // the part before the whole: a surge is told of where it is
        if (ticket.queue() != null) alerts.addAll(surges(surges.arrived(ticket.queue(), ticket.at())));
        alerts.addAll(surges(surges.arrived(SurgeWatch.ALL, ticket.at())));
        words(ticket, alerts);
        if (ticket.embedding() != null) topic(ticket, alerts);
        return alerts;
    }

    /** A ticket of the past: its topic is a little more usual. */
    void learn(Arrival ticket) {
        if (ticket.embedding() != null) topic(ticket, new ArrayList<>());
    }

    List<Alert> until(Instant now) {
        return surges(surges.until(now));
    }

    private List<Alert> surges(List<SurgeWatch.News> news) {
        return news.stream().map(this::surge).toList();
    }

    private Alert surge(SurgeWatch.News news) {
        boolean words = news.line().startsWith("words ");
        String line = words ? news.line().substring(6) : news.line();
        return new Alert(
                words ? Alert.Kind.words : Alert.Kind.surge,
                line,
                news.raised(),
                news.since(),
                List.of(),
                surges.usualInAnHour(news.line()));
    }

    private void words(Arrival ticket, List<Alert> alerts) {
        for (SensitiveWords.Matter matter : words.in(ticket.text())) {
            if (matter == SensitiveWords.Matter.complaint) {
                alerts.addAll(surges(surges.arrived("words " + matter, ticket.at())));
                alerts.add(joins(matter, ticket));
            } else if (ticket.urgency() != null && ticket.urgency() >= URGENT) {
                alerts.add(new Alert(Alert.Kind.words, matter.name(), true, ticket.at(), List.of(ticket.ticket()), 0));
            }
        }
    }

    /** One complaint is no alarm; while there is one, it is a part of it. */
    private static Alert joins(SensitiveWords.Matter matter, Arrival ticket) {
        return new Alert(Alert.Kind.words, matter.name(), true, null, List.of(ticket.ticket()), 0);
    }

    private void topic(Arrival ticket, List<Alert> alerts) {
        Topics.Rise rise = topics.computeIfAbsent(ticket.encoder(), encoder -> new Topics(most, falseAlarmsPerDay))
                .add(
                        new Topics.Seen(ticket.ticket(), ticket.customer(), ticket.at()),
                        ticket.embedding(),
                        surges.tide(SurgeWatch.ALL));
        if (rise == null) return;
        alerts.add(new Alert(
                Alert.Kind.topic,
                Long.toString(rise.leader()),
                true,
                rise.tickets().get(0).at(),
                rise.tickets().stream().map(Topics.Seen::ticket).toList(),
                rise.usualInAnHour()));
    }
}
