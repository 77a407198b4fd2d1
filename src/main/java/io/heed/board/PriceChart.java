package io.heed.board;

import io.heed.radar.RadarView;
import java.util.List;

/**
 * The price of attention over time, ready to be drawn: all numbers are places in a box of 840 by 280.
 *
 * @param now null without a price yet; then nothing but the axes is drawn
 */
public record PriceChart(
        List<Tick> hours,
        List<Tick> levels,
        String line,
        String waiting,
        String expected,
        String band,
        List<Mark> marks,
        Threshold help,
        Now now) {

    public record Tick(String at, String label) {}

    /**
     * @param kind weights, alarm, incident or over
     * @param name who put the weights into force, or the incident; null of an alarm
     * @param flip whether its label stands to the left of it
     */
    public record Mark(
            String x,
            String y,
            String labelX,
            String labelY,
            String clock,
            String kind,
            String name,
            RadarView.Alarm alarm,
            boolean flip) {}

    /** Above this price there is too little attention for what is urgent. */
    public record Threshold(int price, String y, String height) {}

    /** @param boxX and the rest: where its label stands, beside the line and inside the chart */
    public record Now(String x, String y, String boxX, String boxY, String textX, int price) {}

    public PriceChart {
        hours = List.copyOf(hours);
        levels = List.copyOf(levels);
        marks = List.copyOf(marks);
    }
}
