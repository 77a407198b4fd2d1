package io.heed.learning;

import io.heed.understanding.Language;

/**
 * A text and what is known about it; what is not known teaches nothing.
 *
 * @param language ISO 639-1 code, null if it is to be detected
 * @param urgency 0..1, NaN if unknown
 * @param queue null if unknown
 * @param effortMinutes NaN if unknown
 * @param weight how much it counts, 1 as a rule
 */
public record Labelled(
        String text, String language, double urgency, String queue, double effortMinutes, double weight) {
    public Labelled {
        if (urgency < 0 || urgency > 1) {
            throw new IllegalArgumentException("Urgency must be 0 to 1 or NaN, not " + urgency);
        }
        if (effortMinutes <= 0 || Double.isInfinite(effortMinutes)) {
            throw new IllegalArgumentException("Effort must be some minutes or NaN, not " + effortMinutes);
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A weight must be 0 or more, not " + weight);
        }
    }

    /** By this the lessons of one encoder are told from another's. */
    public String languageOrDetected() {
        return language == null ? Language.of(text).code() : language;
    }
}
