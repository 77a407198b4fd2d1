package io.heed.board;

import io.heed.web.Moment;
import io.heed.web.Span;
import java.util.List;

/**
 * The page of weights.
 *
 * @param problem why something was refused, null when nothing was
 * @param version of the weights in force
 * @param until when they end by themselves, null for never
 * @param effect what the draft would do to the waiting; null without a draft
 */
public record SteeringView(
        String problem,
        long version,
        Moment until,
        boolean draft,
        List<WeightsForm.Slider> sliders,
        List<Tier> tiers,
        List<QueueHeat> queues,
        Effect effect,
        List<Change> history,
        Again again) {

    public record Tier(String name, int value, int was) {
        public boolean moved() {
            return value != was;
        }
    }

    /** @param value empty where it is as hot as it is set up, which is own */
    public record QueueHeat(String name, String title, String value, int own) {}

    public record Effect(int move, int of, int toOthers, int lateNow, int lateThen, List<Moved> moves) {
        public Effect {
            moves = List.copyOf(moves);
        }

        public int rest() {
            return move - moves.size();
        }

        public int fewerLate() {
            return lateNow - lateThen;
        }

        public int moreLate() {
            return lateThen - lateNow;
        }
    }

    /** @param whoNow who would probably get it, null for nobody */
    public record Moved(long ticket, String customer, int from, int to, String whoNow, String whoThen) {
        public boolean up() {
            return to < from;
        }

        public boolean other() {
            return whoThen != null && !whoThen.equals(whoNow);
        }
    }

    /**
     * @param newest it can be undone; the others can be gone back to
     * @param until when it ended or ends, null for never
     * @param back version that its undoing brings back, null for the first
     */
    public record Change(
            long version,
            Moment at,
            String who,
            String why,
            List<Turned> turned,
            Moment until,
            Long back,
            boolean newest) {
        public Change {
            turned = List.copyOf(turned);
        }
    }

    /** @param kind factor, tier or queue; from and to as text, "–" where it was not named */
    public record Turned(String kind, String name, String from, String to) {}

    /** @param date the day proposed, and latest the last there can be */
    public record Again(String date, String latest, String seed, List<Replayed> replays) {
        public Again {
            replays = List.copyOf(replays);
        }
    }

    /** @param comparison null until it is done, or where there was no draft to compare */
    public record Replayed(
            long id,
            String day,
            String seed,
            String by,
            Moment at,
            boolean running,
            int percent,
            String failure,
            List<Run> runs,
            Comparison comparison) {
        public Replayed {
            runs = List.copyOf(runs);
        }
    }

    public record Run(String name, int tickets, int broken, Span mean, Span longest, String cost) {}

    /** Of the draft beside what is in force. */
    public record Comparison(int fewerBroken, int moreBroken, Span longer, Span shorter) {}

    public SteeringView {
        sliders = List.copyOf(sliders);
        tiers = List.copyOf(tiers);
        queues = List.copyOf(queues);
        history = List.copyOf(history);
    }
}
