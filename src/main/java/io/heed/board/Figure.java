package io.heed.board;

/**
 * One of the six figures.
 *
 * @param key waiting, longestWait, firstReply, atRisk, inUse or price: names label and definition
 * @param value as it is read: "42", "6:12"; "–" when there is nothing to count
 * @param unit minutes, percent or null
 * @param note null for none
 * @param spark null while there is no history
 */
public record Figure(String key, String value, String unit, Note note, Spark spark) {

    /**
     * @param key moreThanUsual, fewerThanUsual, asUsual, longerThan, shorterThan, goal, broken, noneBroken, ofPoints,
     *     rising, falling or steady: names the sentence
     * @param first its amount: "11", "8:00", "14.5", "68"
     * @param second what it is set against: "20.5", "09:50"; null for most
     * @param tone good, watch or calm
     */
    public record Note(String key, String first, String second, String tone) {}
}
