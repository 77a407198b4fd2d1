package io.heed.desk;

/**
 * How much of a conversation is shown: its newest messages, so that one of thousands opens as fast as any other.
 *
 * @param messages at most so many
 * @param more whether there are earlier ones
 */
public record Stretch(int messages, boolean more) {
    static final Stretch USUAL = new Stretch(200, false);
    private static final int MOST = 5_000;

    /** @param asked how many messages somebody who has read upwards wants to see */
    static Stretch of(String asked) {
        if (asked == null || !asked.matches("\\d{1,9}")) return USUAL;
        return new Stretch(Math.min(MOST, Math.max(USUAL.messages, Integer.parseInt(asked))), false);
    }

    /** How many to ask for to see earlier ones as well; 0 when there are none, or no more than one page can bear. */
    public int next() {
        return more && messages < MOST ? Math.min(MOST, 2 * messages) : 0;
    }

    public boolean usual() {
        return messages == USUAL.messages;
    }
}
