package io.heed.web;

/**
 * A place in the stream of one instance: what rang up to here is known.
 *
 * @param epoch differs between instances and after every restart: numbers of two epochs say nothing of each other
 */
record Mark(String epoch, long number) {

    /** As {@link #toString()} wrote it; a mark of no epoch if it is anything else, or nothing. */
    static Mark read(String text) {
        int dash = text == null ? -1 : text.lastIndexOf('-');
        if (dash < 1 || !text.substring(dash + 1).matches("\\d{1,18}")) return new Mark("", 0);
        return new Mark(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return epoch + "-" + number;
    }
}
