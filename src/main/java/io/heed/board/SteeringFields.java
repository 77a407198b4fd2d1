package io.heed.board;

import io.heed.dispatch.ClassWeights;
import io.heed.web.ProblemException;
import jakarta.ws.rs.FormParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tiers and queues count, as the form sends it; an empty field leaves them as they are set up. */
public class SteeringFields {
    @FormParam("tierName")
    List<String> tierNames;

    @FormParam("tierWeight")
    List<String> tierWeights;

    @FormParam("queueName")
    List<String> queueNames;

    @FormParam("queueWeight")
    List<String> queueWeights;

    ClassWeights classes() {
        Map<String, Integer> tiers = named("tierWeight", tierNames, tierWeights);
        if (!ClassWeights.TIERS.containsAll(tiers.keySet()))
            throw ProblemException.invalid("tierName", "must be one of " + ClassWeights.TIERS);
        // a tier at its usual weight is not named, so that it follows when the usual changes
        tiers.entrySet().removeIf(tier -> tier.getValue() == ClassWeights.usual(tier.getKey()));
        return new ClassWeights(tiers, named("queueWeight", queueNames, queueWeights));
    }

    private static Map<String, Integer> named(String field, List<String> names, List<String> weights) {
        Map<String, Integer> named = new HashMap<>();
        if (names == null || weights == null) return named;
        for (int i = 0; i < Math.min(names.size(), weights.size()); i++) {
            String text = weights.get(i).strip();
            if (text.isEmpty() || names.get(i).indexOf('\0') >= 0) continue;
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100)
                throw ProblemException.invalid(field, "must be a whole number between 0 and 100");
            named.put(names.get(i), Integer.parseInt(text));
        }
        return named;
    }
}
