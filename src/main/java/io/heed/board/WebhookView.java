package io.heed.board;

/**
 * One endpoint and how it does.
 *
 * @param state fine, waiting, dead or off: by the last thing it was told
 * @param off why it was switched off, null when it is on
 * @param events what it is told of; empty when it is told everything
 * @param twoKeys whether the former key still signs
 */
public record WebhookView(
        long id, String url, String state, String off, String events, String by, Ago made, boolean twoKeys, Told last) {

    /**
     * One thing it was told.
     *
     * @param status what it answered, null when nothing
     * @param next when it is tried again, null when it is not
     */
    public record Told(
            long id, String event, String state, int attempts, Integer status, String failure, Ago at, Ago next) {}
}
