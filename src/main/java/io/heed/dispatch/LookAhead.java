package io.heed.dispatch;

import java.time.Instant;
import java.util.List;

/** What looks ahead: hears of arrivals, and says what serving and attention will be worth. */
public interface LookAhead {
    /** Knows nothing of the future: generalised cμ decides. */
    LookAhead NONE = new LookAhead() {
        @Override
        public void arrived(Waiting ticket, Instant at) {
            // there is nothing to learn for
        }

        @Override
        public AttentionPrices look(List<Waiting> waiting, List<AgentFacts> agents, Instant now) {
            return AttentionPrices.none(now, "");
        }
    };

    /** A ticket came in. */
    void arrived(Waiting ticket, Instant at);

    /** Prices for the next minutes; called every few minutes and when the state jumps. */
    AttentionPrices look(List<Waiting> waiting, List<AgentFacts> agents, Instant now);
}
