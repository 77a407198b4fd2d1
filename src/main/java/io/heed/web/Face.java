package io.heed.web;

import java.util.Locale;

/** Someone's name, initials and one of six tints, the same on every page and after every restart. */
public record Face(String name, String initials, int tint) {

    private static final int TINTS = 6;

    public static Face of(String name) {
        String[] words = name.isBlank() ? new String[] {"?"} : name.strip().split("\\s+");
        String initials = first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
        return new Face(name, initials.toUpperCase(Locale.ROOT), tint(name));
    }

    /** Mixed once more, because the hashes of names of people alike fall on few tints. */
    private static int tint(String name) {
        int mixed = name.hashCode() * 109_689;
        return Math.floorMod(mixed ^ mixed >>> 15, TINTS);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    public String firstName() {
        return name.strip().split("\\s+")[0];
    }
}
