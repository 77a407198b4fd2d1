package io.heed.board;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.Alarms;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Outlook;
import io.heed.dispatch.Prices;
import io.heed.dispatch.Staff;
import io.heed.dispatch.Staffing;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Head, figures and price chart of the board. */
@ApplicationScoped
class BoardViews {
    /** Above this price of attention too little is left for what is urgent. */
    private static final int CALL_FOR_HELP = 60;

    private static final Duration CHART = Duration.ofHours(5);

    private final Backlog backlog;
    private final Staff staff;
    private final Market market;
    private final Today today;
    private final Alarms alarms;
    private final Staffing staffing;
    private final ChartEvents events;
    private final Viewing viewing;
    private final Purviews purviews;
    private final Clock clock;

    BoardViews(
            Backlog backlog,
            Staff staff,
            Market market,
            Today today,
            Alarms alarms,
            Staffing staffing,
            ChartEvents events,
            Viewing viewing,
            Purviews purviews,
            Clock clock) {
        this.purviews = purviews;
        this.backlog = backlog;
        this.staff = staff;
        this.market = market;
        this.today = today;
        this.alarms = alarms;
        this.staffing = staffing;
        this.events = events;
        this.viewing = viewing;
        this.clock = clock;
    }

    BoardHead head() {
        Instant now = clock.instant();
        long taking =
                theirs(staff.everybody(now)).stream().filter(AgentFacts::taking).count();
        return new BoardHead(
                viewing.moment(now),
                seen(backlog.notAccepted()).size(),
                (int) taking,
                alarms.open(purviews.own()).size());
    }

    List<Figure> figures() {
        Instant now = clock.instant();
        List<TicketFacts> waiting = seen(backlog.notAccepted());
        List<Prices.Point> hour = market.since(now.minus(Duration.ofHours(1)), Duration.ofMinutes(2));
        Set<String> hidden = purviews.own().hidden();
        return new Figures(now, hour)
                .of(
                        waiting,
                        theirs(staff.everybody(now)),
                        market.price(),
                        today.replies(now, hidden),
                        today.atRisk(now, hidden));
    }

    /** A lead's figures are of their own teams. */
    private List<TicketFacts> seen(List<TicketFacts> tickets) {
        Purview purview = purviews.own();
        return tickets.stream().filter(ticket -> purview.sees(ticket.queue())).toList();
    }

    private List<AgentFacts> theirs(List<AgentFacts> agents) {
        Purview purview = purviews.own();
        return agents.stream().filter(agent -> purview.leads(agent.id())).toList();
    }

    PriceChart price() {
        Instant now = clock.instant();
        List<PriceSketch.Point> past = market.since(now.minus(CHART), market.bucket()).stream()
                .map(point -> new PriceSketch.Point(point.at(), point.price(), (int) Math.round(point.waiting())))
                .toList();
        return PriceSketch.draw(
                past, expected(past, now), events.since(now.minus(CHART)), CALL_FOR_HELP, now, viewing.zone());
    }

    /** From the price there is now, as the look-ahead says that attention will grow dearer or cheaper. */
    private List<PriceSketch.Expected> expected(List<PriceSketch.Point> past, Instant now) {
        if (past.isEmpty()) return List.of();
        Outlook outlook = new OwnPart(purviews.own(), staff.everybody(now)).of(staffing.ahead());
        double price = past.get(past.size() - 1).price();
        double[] mid = outlook.course(Outlook.Pool::price);
        double[] low = outlook.course(Outlook.Pool::low);
        double[] high = outlook.course(Outlook.Pool::high);
        List<PriceSketch.Expected> expected = new ArrayList<>();
        for (int t = 0; t < mid.length; t++)
            expected.add(new PriceSketch.Expected(
                    now.plus(Duration.ofMinutes((long) t * Outlook.BUCKET_MINUTES)),
                    price * mid[t],
                    price * low[t],
                    price * high[t]));
        return expected;
    }
}
