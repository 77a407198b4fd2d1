package io.heed.board;

import java.util.List;

/**
 * The page of prices.
 *
 * @param notice why nothing can be looked ahead for, null where it can
 * @param problem why a staffing was refused, null when none was
 * @param tried what a staffing would change, null until one is tried
 */
public record AheadView(
        PriceChart chart,
        String notice,
        String problem,
        List<Skill> skills,
        List<Pool> pools,
        List<Queue> queues,
        Form form,
        Tried tried) {

    /** What an hour more is worth takes longer than a page waits. */
    public boolean unfinished() {
        return pools.stream().anyMatch(pool -> pool.hour() == null);
    }

    /** @param now null where it is not known; spark null while there is little history */
    public record Skill(String name, String now, String lowest, String highest, Spark spark) {}

    /**
     * @param hour minutes of customers' waiting that an hour more of one of them would save
     * @param low and high: by the luck that eight days in ten stay within
     */
    public record Pool(
            String key,
            String skills,
            int agents,
            String points,
            String price,
            String least,
            String most,
            String hour,
            String low,
            String high) {}

    public record Queue(
            String name,
            String language,
            int backlog,
            String comes,
            String meanWait,
            String promise,
            String left,
            boolean late) {}

    public record Choice(String value, String title, boolean chosen) {}

    public record Form(
            String kind, List<Choice> pools, String people, String points, List<Choice> learns, String minutes) {}

    /**
     * @param wholeHouse whether the cost is the viewer's to see: it is of everybody who waits
     * @param change of the cost in percent, below 0 for cheaper
     */
    public record Tried(
            boolean wholeHouse,
            String before,
            String after,
            int change,
            List<Side> pools,
            List<Wait> queues,
            int lateBefore,
            int lateAfter) {
        public boolean cheaper() {
            return change < 0;
        }

        public int percent() {
            return Math.abs(change);
        }
    }

    public record Side(String skills, String before, String after) {}

    public record Wait(
            String queue,
            String language,
            String before,
            String after,
            String promise,
            boolean lateBefore,
            boolean lateAfter) {}

    public AheadView {
        skills = List.copyOf(skills);
        pools = List.copyOf(pools);
        queues = List.copyOf(queues);
    }
}
