package io.heed.intake.web;

/** An account's colour, and which of black and white is read better on it. */
final class Colour {
    static final String PINE = "#0d5c56";

    private Colour() {}

    static boolean isOne(String text) {
        return text.matches("#[0-9a-fA-F]{6}");
    }

    /** Of the two the better always has a contrast of 4.5 or more (WCAG 2.2, 1.4.3). */
    static String ink(String colour) {
        double luminance = luminance(colour);
        return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? "#000000" : "#ffffff";
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
