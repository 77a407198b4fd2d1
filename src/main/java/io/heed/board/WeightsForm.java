package io.heed.board;

import io.heed.web.Moment;
import java.util.List;

/**
 * Six weights, as they are in force or as this supervisor would have them.
 *
 * @param draft whether any differs from what is in force
 * @param effect what the draft would do; null without a draft
 * @param history latest first
 */
public record WeightsForm(List<Slider> sliders, boolean draft, Effect effect, List<Change> history) {

    /**
     * @param factor words, waiting, promise, customer, topic or again; also the form field's name
     * @param was the value in force
     */
    public record Slider(String factor, int value, int was, int max) {

        public boolean moved() {
            return value != was;
        }

        /** Hundredths of the track to the left of the thumb. */
        public double filled() {
            return Math.round(1000.0 * value / max) / 10.0;
        }
    }

    /**
     * @param move tickets that would be offered or ranked otherwise
     * @param next whom the draft puts first, null if unchanged
     * @param fewerLate how many fewer of the waiting would probably be begun later than promised; below 0 more
     */
    public record Effect(int move, int of, String next, int fewerLate) {
        public int moreLate() {
            return -fewerLate;
        }
    }

    /** @param why null when nothing was said */
    public record Change(Moment at, String who, String why, List<Turned> turned) {}

    public record Turned(String factor, int from, int to) {}

    public WeightsForm {
        sliders = List.copyOf(sliders);
        history = List.copyOf(history);
    }
}
