package io.heed.history;

/**
 * A record as it was cut out of the file, not yet read.
 *
 * @param line where it begins, 1 for the first
 * @param kind null when it could not even be told what it is
 * @param body JSON: the object, or the cells by their columns; empty when it was refused
 * @param refused why nothing can be made of it, null otherwise
 */
record Cut(int line, Kind kind, String body, Unfit refused) {
    static Cut refused(int line, String reason) {
        return new Cut(line, null, "", new Unfit("", reason));
    }
}
