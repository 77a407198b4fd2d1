package io.heed.web;

/**
 * The signed-in person and how much of their attention is spoken for.
 *
 * @param role agent, lead, supervisor or admin
 * @param presence taking, busy or away; null for someone who takes no tickets
 * @param meter null for someone who takes no tickets
 * @param away what they have said of their absence; null while they are there, or said nothing
 * @param called notes that call them and that they have not seen; null when there are none
 * @param goesHome when their shift ends, once that is near; else null
 */
public record OwnMeter(Face me, String role, String presence, Meter meter, Away away, Moment goesHome, Called called) {

    public OwnMeter(Face me, String role, String presence, Meter meter) {
        this(me, role, presence, meter, null, null, null);
    }

    /**
     * @param count of notes
     * @param who wrote the newest of them
     * @param ticket it stands in
     */
    public record Called(int count, String who, long ticket) {}

    /**
     * @param back null if they have not said
     * @param overdue whether that has passed
     * @param reason empty if they have not said
     */
    public record Away(Moment back, boolean overdue, String reason) {}
}
