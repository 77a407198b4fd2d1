package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The prices that were looked ahead for, by skill. */
@ApplicationScoped
public class SkillPrices {
    /**
     * The newest look ahead.
     *
     * @param at when it was made, null where nobody has looked ahead yet
     * @param source "fluid", or "gcmu" while rounds decide without one
     * @param notice why there is none
     * @param classes what serving one more ticket of each kind now is worth
     * @param pools what a minute of a point of attention costs, by the skills of those who have it
     * @param skills the same by skill, with its history
     */
    @Schema(name = "PricesAhead")
    public record Ahead(
            @Schema(examples = "2026-03-02T10:05:00Z") Instant at,
            @Schema(examples = "fluid") String source,
            @Schema(examples = "") String notice,
            List<ClassPrice> classes,
            List<PoolPrice> pools,
            List<OfSkill> skills) {}

    /** What a minute of a point of attention costs of those with a skill: mean over their points. */
    @Schema(name = "SkillPrice")
    public record OfSkill(
            @Schema(examples = "payments") String skill,
            @Schema(examples = "1.9") Double now,
            List<Point> history) {}

    @Schema(name = "SkillPricePoint")
    public record Point(
            Instant at, @Schema(examples = "1.9") double price) {}

    public Ahead at(Instant now, Duration history) {
        List<PriceRow> rows = PriceRow.since(now.minus(history));
        PriceRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        boolean old = last != null && last.at.plus(PriceClock.GOOD_FOR).isBefore(now);
        if (last == null || old) {
            AttentionPrices none = PriceClock.stillGood(last == null ? null : AttentionPrices.none(last.at, ""), now);
            return new Ahead(
                    last == null ? null : last.at,
                    none.source(),
                    none.notice(),
                    List.of(),
                    List.of(),
                    skills(rows, null));
        }
        return new Ahead(last.at, last.source, last.notice, last.classes, last.pools, skills(rows, last));
    }

    static List<OfSkill> skills(List<PriceRow> rows, PriceRow now) {
        Map<String, List<Point>> history = new TreeMap<>();
        for (PriceRow row : rows)
            bySkill(row.pools)
                    .forEach((skill, price) -> history.computeIfAbsent(skill, name -> new ArrayList<>())
                            .add(new Point(row.at, price)));
        Map<String, Double> current = now == null ? Map.of() : bySkill(now.pools);
        return history.entrySet().stream()
                .map(one -> new OfSkill(one.getKey(), current.get(one.getKey()), one.getValue()))
                .toList();
    }

    private static Map<String, Double> bySkill(List<PoolPrice> pools) {
        Map<String, Double> points = new TreeMap<>();
        Map<String, Double> cost = new TreeMap<>();
        for (PoolPrice pool : pools)
            for (String skill : pool.skills()) {
                points.merge(skill, pool.points(), Double::sum);
                cost.merge(skill, pool.points() * pool.price(), Double::sum);
            }
        points.values().removeIf(have -> have <= 0);
        cost.keySet().retainAll(points.keySet());
        cost.replaceAll((skill, sum) -> sum / points.get(skill));
        return cost;
    }
}
