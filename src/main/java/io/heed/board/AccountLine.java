package io.heed.board;

/**
 * One account in the list.
 *
 * @param state fine, trouble, off or untested
 * @param trouble one sentence, null when there is none
 */
public record AccountLine(
        String channel,
        String account,
        String state,
        Ago lastCall,
        Ago lastReply,
        int refusals,
        String trouble,
        String wayOut) {}
