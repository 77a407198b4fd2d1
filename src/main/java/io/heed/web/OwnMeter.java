package io.heed.web;

/**
 * The signed-in person and how much of their attention is spoken for.
 *
 * @param presence taking, busy or away; null for someone who takes no tickets
 * @param meter null for someone who takes no tickets
 * @param away what they have said of their absence; null while they are there, or said nothing
 * @param goesHome when their shift ends, once that is near; else null
 */
public record OwnMeter(Face me, String presence, Meter meter, Away away, Moment goesHome) {

    public OwnMeter(Face me, String presence, Meter meter) {
        this(me, presence, meter, null, null);
    }

    /**
     * @param back null if they have not said
     * @param overdue whether that has passed
     * @param reason empty if they have not said
     */
    public record Away(Moment back, boolean overdue, String reason) {}
}
