package io.heed.web;

/** A run of a customer's text and how heavily it counted: 0 not at all, 1 lightly … 5 most of all. */
public record WordMark(String text, int step) {

    public static final int HEAVIEST = 5;

    public WordMark {
        if (step < 0 || step > HEAVIEST) {
            throw new IllegalArgumentException("a word counts in steps 0 to 5, not " + step);
        }
    }
}
