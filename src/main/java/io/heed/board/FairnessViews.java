package io.heed.board;

import io.heed.dispatch.Alarms;
import io.heed.dispatch.EffortLedger;
import io.heed.dispatch.EffortShare;
import io.heed.dispatch.Starvation;
import io.heed.dispatch.StarvationAlarm;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.web.Face;
import io.heed.web.Span;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The page of fairness. */
@ApplicationScoped
class FairnessViews {
    private static final List<Integer> CHOICES = List.of(1, 7, 31);
    private static final int ALARMS = 50;

    /** Less than this above or beneath is even. */
    private static final double EVEN = 10;

    private final EffortLedger ledger;
    private final Starvation starvation;
    private final Alarms alarms;
    private final Viewing viewing;
    private final Purviews purviews;
    private final Clock clock;

    FairnessViews(
            EffortLedger ledger,
            Starvation starvation,
            Alarms alarms,
            Viewing viewing,
            Purviews purviews,
            Clock clock) {
        this.purviews = purviews;
        this.ledger = ledger;
        this.starvation = starvation;
        this.alarms = alarms;
        this.viewing = viewing;
        this.clock = clock;
    }

    FairnessView of(String asked) {
        int days = CHOICES.stream()
                .filter(choice -> choice.toString().equals(asked))
                .findFirst()
                .orElse(7);
        Purview purview = purviews.own();
        // what somebody carries is measured against everybody, whoever looks
        List<EffortShare> shares = ledger.of(days, viewing.zone()).stream()
                .filter(share -> purview.leads(share.agentId()))
                .toList();
        double most = shares.stream().mapToDouble(EffortShare::effort).max().orElse(0);
        Starvation.Seen seen = starvation.over(Duration.ofDays(days), purview);
        double ratio = alarms.oldestToBound();
        return new FairnessView(
                days,
                CHOICES,
                shares.stream().map(share -> share(share, most)).toList(),
                Span.of(seen.limit()),
                seen.worst() == null ? null : Span.of(seen.worst()),
                Span.of(seen.longestNow()),
                Double.isNaN(ratio) || !purview.wholeHouse() ? null : (int) Math.round(100 * ratio),
                seen.aged().stream()
                        .map(one -> new FairnessView.Aged(
                                one.ticket(),
                                Span.of(one.waited()),
                                one.within() == null
                                        ? null
                                        : Span.of(one.waited().plus(one.within())),
                                one.servable()))
                        .toList(),
                alarms.since(clock.instant().minus(Duration.ofDays(days)), ALARMS, purview).stream()
                        .map(this::alarm)
                        .toList());
    }

    private FairnessView.Alarm alarm(StarvationAlarm one) {
        return new FairnessView.Alarm(
                one.ticketId,
                viewing.moment(one.at),
                Span.of(Duration.ofSeconds(one.waitedSeconds)),
                Span.of(Duration.ofSeconds(one.boundSeconds)),
                one.endedAt == null ? null : viewing.moment(one.endedAt));
    }

    static FairnessView.Share share(EffortShare share, double most) {
        long carried = Math.round(share.carryOver());
        return new FairnessView.Share(
                Face.of(share.name()),
                String.format(Locale.ROOT, "%,.0f", share.effort()),
                most <= 0 ? 0 : (int) Math.round(100 * share.effort() / most),
                share.tickets(),
                share.hard(),
                share.interruptions(),
                String.format(Locale.ROOT, "%.1f", share.hours()),
                String.format(Locale.ROOT, "%.0f", share.perHour()),
                (carried > 0 ? "+" : carried < 0 ? "−" : "") + Math.abs(carried),
                share.carryOver() > EVEN ? "over" : share.carryOver() < -EVEN ? "under" : "even");
    }
}
