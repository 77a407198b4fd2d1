package io.heed.simulation;

import io.heed.dispatch.ClassTerms;
import io.heed.dispatch.LookAhead;
import java.util.Map;

/** Makes what looks ahead for one simulated day; it must not read the scenario's future, only its roster. */
@FunctionalInterface
public interface Pricing {
    /** The rounds decide by the plain index. */
    Pricing NONE = (scenario, terms) -> LookAhead.NONE;

    /** @param terms by class of ticket, {@link io.heed.dispatch.AttentionPrices#classOf} */
    LookAhead of(Scenario scenario, Map<String, ClassTerms> terms);
}
