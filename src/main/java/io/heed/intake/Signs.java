package io.heed.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * All that may point to trouble with an account, and which of it to say: what stops everything before what stops some.
 * Of what has no cause here it is null or 0.
 *
 * @param quiet why the provider wants to be left alone for a while
 * @param mailbox why letters cannot be fetched
 * @param tested what the last test showed, null when the account has changed since
 * @param refusal why the last call was turned away
 * @param dead replies of the last day that nobody tries to send any more
 * @param failure why the last of them was not sent
 */
record Signs(
        boolean locked,
        String quiet,
        String mailbox,
        Checkup tested,
        String refusal,
        Instant refusedAt,
        Instant lastCall,
        int dead,
        String failure,
        String wayOut) {

    Optional<Trouble> trouble() {
        if (locked)
            return trouble(
                    "Its secrets were locked with another key than this installation's",
                    "Bring back secrets/channels from the backup, or enter the secrets again");
        if (mailbox != null) return trouble(mailbox, "Test the account and mend what it names");
        if (tested != null && !tested.works()) return trouble(tested.said(), tested.wayOut());
        if (quiet != null)
            return trouble(
                    "The provider wants a rest: " + quiet, "Nothing to do: replies wait and leave by themselves");
        // refused now and then is somebody guessing; refused and nothing taken since is our own mistake
        if (refusal != null && (lastCall == null || lastCall.isBefore(refusedAt)))
            return trouble("The last call was turned away: " + refusal, "Compare what is entered here and there");
        if (dead > 0)
            return trouble(
                    dead == 1 ? "A reply was not sent: " + failure : dead + " replies were not sent: " + failure,
                    wayOut == null ? "Look under dead letters" : wayOut);
        return Optional.empty();
    }

    private static Optional<Trouble> trouble(String reason, String wayOut) {
        return Optional.of(new Trouble(reason, wayOut));
    }
}
