package io.heed.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where every message and every ticket is, counted at one moment, stage by stage from each stage's own rows. Four
 * equations must hold at every moment; one that does not means a message was lost or taken twice:
 *
 * <ol>
 *   <li>received = stored + duplicates
 *   <li>stored = threaded + noted + unreadable + unthreaded
 *   <li>threaded + imported = understood + failed + unread
 *   <li>tickets = waiting + offered + accepted + closed + unreadTickets
 * </ol>
 *
 * @param received deliveries that were acknowledged, repeats included
 * @param duplicates deliveries that repeated a message and changed nothing
 * @param stored messages on disk
 * @param unreadable set aside with a reason, for a retry
 * @param unthreaded stored, neither in a ticket nor set aside yet
 * @param noted no messages of their own: reports, edits, echoes
 * @param threaded standing in a ticket
 * @param understood read by the model
 * @param failed their reading failed; their tickets go on with neutral urgency
 * @param unread in a ticket, not read yet
 * @param pending still on their way: unthreaded and unread together
 * @param waiting open tickets that were read and are nobody's
 * @param offered open tickets that somebody is asked to take
 * @param accepted open tickets that somebody works on or wraps up
 * @param unreadTickets open tickets that are nobody's, with no message read yet
 * @param imported messages of customers that came with another system's open tickets, and are read like any other
 */
@Schema(name = "Ledger")
public record Ledger(
        long received,
        long duplicates,
        long stored,
        long unreadable,
        long unthreaded,
        long noted,
        long threaded,
        long understood,
        long failed,
        long unread,
        long pending,
        long tickets,
        long waiting,
        long offered,
        long accepted,
        long closed,
        long unreadTickets,
        long imported) {

    @JsonProperty
    public boolean balanced() {
        return received == stored + duplicates
                && stored == threaded + noted + unreadable + unthreaded
                && threaded + imported == understood + failed + unread
                && tickets == waiting + offered + accepted + closed + unreadTickets;
    }
}
