package io.heed.understanding;

/**
 * A word that speaks for a ticket's urgency.
 *
 * @param start first UTF-16 index in the text
 * @param end index after its last character
 * @param weight its share of the urgency heads' attention, relative to the strongest word: 0..1
 */
public record WordWeight(String text, int start, int end, double weight) {}
