package io.heed.web;

/** A priority of 0 to 100 and the word people use for it. */
public record Urgency(int score) {

    public static Urgency of(double score) {
        return new Urgency((int) Math.round(Math.min(100, Math.max(0, score))));
    }

    /** critical, high, normal or low: names the colour and the word. */
    public String level() {
        if (score >= 85) {
            return "critical";
        }
        if (score >= 70) {
            return "high";
        }
        return score >= 40 ? "normal" : "low";
    }
}
