package io.heed.board;

import java.util.List;
import java.util.Locale;

/** An SVG path through points from left to right, smooth without ever rising above or falling below what it joins. */
final class Curve {

    record Place(double x, double y) {}

    private Curve() {}

    static String through(List<Place> places) {
        if (places.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder("M" + text(places.get(0)));
        for (int at = 1; at < places.size(); at++) {
            Place from = places.get(at - 1);
            Place to = places.get(at);
            double third = (to.x() - from.x()) / 3;
            path.append(" C")
                    .append(text(new Place(from.x() + third, from.y() + third * slope(places, at - 1))))
                    .append(' ')
                    .append(text(new Place(to.x() - third, to.y() - third * slope(places, at))))
                    .append(' ')
                    .append(text(to));
        }
        return path.toString();
    }

    /** Fritsch and Butland's harmonic mean (1984): flat at every turn, so the curve stays between its points. */
    private static double slope(List<Place> places, int at) {
        if (at == 0 || at == places.size() - 1) {
            return 0;
        }
        double before = steepness(places.get(at - 1), places.get(at));
        double after = steepness(places.get(at), places.get(at + 1));
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    private static double steepness(Place from, Place to) {
        double run = to.x() - from.x();
        return run == 0 ? 0 : (to.y() - from.y()) / run;
    }

    private static String text(Place place) {
        return String.format(Locale.ROOT, "%.1f %.1f", place.x(), place.y());
    }
}
