package io.heed.intake;

/**
 * What a harmless question to the provider has shown about an account. Of its answer only names and error codes are
 * told, cut short: whoever may enter an address must not read through us what lies there.
 *
 * @param said one sentence, without its full stop
 * @param wayOut what a person can do; empty when all is well
 */
public record Checkup(boolean works, String said, String wayOut) {
    private static final int LONGEST = 300;

    public Checkup {
        said = cut(said);
        wayOut = cut(wayOut);
    }

    public static Checkup fine(String said) {
        return new Checkup(true, said, "");
    }

    public static Checkup wrong(String said, String wayOut) {
        return new Checkup(false, said, wayOut);
    }

    private static String cut(String text) {
        String line = Texts.storable(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
