package io.heed.board;

import io.heed.dispatch.Outlook;
import io.heed.dispatch.SkillPrices;
import io.heed.dispatch.Staff;
import io.heed.dispatch.Staffing;
import io.heed.dispatch.StaffingChange;
import io.heed.identity.Purviews;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page of prices shows: the past by skill, the next two hours by pool and queue, and a staffing to try. */
@ApplicationScoped
class AheadViews {
    private static final Duration HISTORY = Duration.ofHours(8);

    private final BoardViews board;
    private final SkillPrices skillPrices;
    private final Staffing staffing;
    private final Staff staff;
    private final Purviews purviews;
    private final Clock clock;

    AheadViews(
            BoardViews board, SkillPrices skillPrices, Staffing staffing, Staff staff, Purviews purviews, Clock clock) {
        this.staff = staff;
        this.purviews = purviews;
        this.board = board;
        this.skillPrices = skillPrices;
        this.staffing = staffing;
        this.clock = clock;
    }

    AheadView page(StaffingFields fields) {
        OwnPart own = new OwnPart(purviews.own(), staff.everybody(clock.instant()));
        Outlook outlook = own.of(staffing.withHours());
        String problem = null;
        AheadView.Tried tried = null;
        if (fields.asked() && outlook.known()) {
            try {
                Outlook after = own.of(staffing.under(checked(fields, own)));
                if (after.known()) tried = tried(outlook, after, own.wholeHouse());
                else problem = after.notice();
            } catch (ProblemException refused) {
                problem = DecisionViews.said(refused);
            }
        }
        return new AheadView(
                board.price(),
                outlook.known() ? null : outlook.notice(),
                problem,
                skills(own),
                outlook.pools().stream().map(AheadViews::pool).toList(),
                outlook.queues().stream().map(AheadViews::queue).toList(),
                form(fields, outlook, own),
                tried);
    }

    /** Nobody tries out other people than their own. */
    private static StaffingChange checked(StaffingFields fields, OwnPart own) {
        StaffingChange change = fields.change();
        if (!own.has(change.pool())) throw ProblemException.invalid("pool", "must be people from the list");
        if (!own.sees(fields.shown("learns")))
            throw ProblemException.invalid("learns", "must be a queue from the list");
        return change;
    }

    private List<AheadView.Skill> skills(OwnPart own) {
        List<AheadView.Skill> skills = new ArrayList<>();
        for (SkillPrices.OfSkill one : skillPrices.at(clock.instant(), HISTORY).skills()) {
            if (!own.knows(one.skill())) continue;
            double[] past =
                    one.history().stream().mapToDouble(SkillPrices.Point::price).toArray();
            skills.add(new AheadView.Skill(
                    one.skill(),
                    one.now() == null ? null : price(one.now()),
                    price(Arrays.stream(past).min().orElse(0)),
                    price(Arrays.stream(past).max().orElse(0)),
                    past.length < 2
                            ? null
                            : Spark.of(Arrays.stream(past).boxed().toList())));
        }
        return skills;
    }

    private static AheadView.Pool pool(Outlook.Pool pool) {
        Outlook.Hour hour = pool.hour();
        return new AheadView.Pool(
                String.join(",", pool.skills()),
                String.join(", ", pool.skills()),
                pool.agents(),
                figure(pool.points()),
                price(pool.now()),
                price(Arrays.stream(pool.low()).min().orElse(0)),
                price(Arrays.stream(pool.high()).max().orElse(0)),
                hour == null ? null : whole(hour.minutes()),
                hour == null ? null : whole(hour.low()),
                hour == null ? null : whole(hour.high()));
    }

    private static AheadView.Queue queue(Outlook.Queue queue) {
        return new AheadView.Queue(
                queue.name(),
                queue.language(),
                queue.backlog(),
                whole(queue.comes()),
                figure(queue.meanWait()),
                whole(queue.promise()),
                whole(queue.left()),
                queue.late());
    }

    private static AheadView.Form form(StaffingFields fields, Outlook outlook, OwnPart own) {
        return new AheadView.Form(
                fields.shown("kind"),
                outlook.pools().stream()
                        .map(pool -> choice(
                                String.join(",", pool.skills()),
                                String.join(", ", pool.skills()),
                                fields.shown("pool")))
                        .toList(),
                Optional.of(fields.shown("people"))
                        .filter(text -> !text.isEmpty())
                        .orElse("1"),
                Optional.of(fields.shown("points"))
                        .filter(text -> !text.isEmpty())
                        .orElse("4"),
                io.heed.ticket.Queue.<io.heed.ticket.Queue>list("order by title").stream()
                        .filter(queue -> own.sees(queue.name))
                        .map(queue -> choice(queue.name, queue.title, fields.shown("learns")))
                        .toList(),
                Optional.of(fields.shown("minutes"))
                        .filter(text -> !text.isEmpty())
                        .orElse("60"));
    }

    private static AheadView.Choice choice(String value, String title, String chosen) {
        return new AheadView.Choice(value, title.isEmpty() ? "–" : title, value.equals(chosen));
    }

    static AheadView.Tried tried(Outlook before, Outlook after, boolean wholeHouse) {
        List<AheadView.Side> pools = new ArrayList<>();
        for (Outlook.Pool pool : before.pools())
            pools.add(new AheadView.Side(
                    String.join(", ", pool.skills()),
                    price(pool.now()),
                    after.pools().stream()
                            .filter(one -> one.skills().equals(pool.skills()))
                            .findFirst()
                            .map(one -> price(one.now()))
                            .orElse("–")));
        List<AheadView.Wait> queues = new ArrayList<>();
        for (Outlook.Queue queue : before.queues())
            after.queues().stream()
                    .filter(one -> one.name() != null
                            && one.name().equals(queue.name())
                            && one.language().equals(queue.language())
                            && one.backlog() == queue.backlog()
                            && one.comes() == queue.comes())
                    .findFirst()
                    .ifPresent(one -> queues.add(new AheadView.Wait(
                            queue.name(),
                            queue.language(),
                            figure(queue.meanWait()),
                            figure(one.meanWait()),
                            whole(queue.promise()),
                            queue.late(),
                            one.late())));
        int change = before.cost() <= 0 ? 0 : (int) Math.round(100 * (after.cost() / before.cost() - 1));
        return new AheadView.Tried(
                wholeHouse,
                whole(before.cost()),
                whole(after.cost()),
                change,
                pools,
                queues,
                (int) before.queues().stream().filter(Outlook.Queue::late).count(),
                (int) after.queues().stream().filter(Outlook.Queue::late).count());
    }

    private static String price(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
