package io.heed.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.dispatch.RoutingRule;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a simulation before any of it is run, and names the fields. */
final class SimulationCheck {
    static final int MOST_ARRIVALS = 100_000;
    static final int MOST_AGENTS = 1000;
    private static final int MOST_FAULTS = 20;
    private static final int MOST_WEIGHTS = 8;
    private static final double A_MONTH = 31 * 86_400.0;
    private static final double MUCH = 1e6;
    private static final int LONGEST_NAME = 200;

    private final List<Problem.FieldError> faults = new ArrayList<>();

    /** @throws ProblemException 400 with the first twenty faults */
    static void check(SimulationRequest request) {
        SimulationCheck check = new SimulationCheck();
        if (request == null)
            throw ProblemException.invalid("body", "must be an object with policies, and agents and arrivals or a day");
        if (request.weights() == null
                || request.policies() != null && !request.policies().isEmpty()) check.policies(request.policies());
        check.weights(request.weights());
        if (request.day() == null) {
            Set<String> known = check.agents(request.agents());
            check.arrivals(request.arrivals(), known);
        } else {
            String alone = "must stand without agents and arrivals: they are those of that day";
            check.require(request.agents() == null && request.arrivals() == null, "day", alone);
        }
        if (!check.faults.isEmpty()) throw new ProblemException(Problem.invalid(check.faults));
    }

    private void policies(List<String> policies) {
        if (!sized(policies, "policies", RoutingRule.values().length)) return;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < policies.size(); i++) {
            String at = "policies[" + i + "]";
            String policy = policies.get(i);
            if (require(
                    policy != null && RoutingRule.named(policy).isPresent(),
                    at,
                    "must be one of " + RoutingRule.known()))
                require(seen.add(policy), at, "must be another one: " + policy + " came before");
        }
    }

    private void weights(List<SimulationRequest.Weighed> weights) {
        if (weights == null || !sized(weights, "weights", MOST_WEIGHTS)) return;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < weights.size(); i++) {
            String at = "weights[" + i + "]";
            SimulationRequest.Weighed one = weights.get(i);
            if (!require(one != null && one.set() != null, at, "must be an object with a name and a set of weights"))
                continue;
            if (name(one.name(), at + ".name"))
                require(seen.add(one.name()), at + ".name", "must be unique: " + one.name() + " came before");
        }
    }

    /** The skills that somebody has. */
    private Set<String> agents(List<SimulationRequest.Agent> agents) {
        Set<String> known = new HashSet<>();
        if (!sized(agents, "agents", MOST_AGENTS)) return known;
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < agents.size() && !full(); i++) {
            String at = "agents[" + i + "]";
            SimulationRequest.Agent agent = agents.get(i);
            if (!require(agent != null, at, "must not be null")) continue;
            if (name(agent.id(), at + ".id"))
                require(ids.add(agent.id()), at + ".id", "must be unique: " + agent.id() + " came before");
            number(agent.budget(), at + ".budget", false, 1000, true);
            if (skills(agent.skills(), at + ".skills"))
                known.addAll(SimulationReader.levels(agent.skills()).keySet());
            shifts(agent.shifts(), at + ".shifts");
        }
        return known;
    }

    private boolean skills(JsonNode skills, String at) {
        if (skills == null || skills.isNull()) return true;
        if (!require(
                skills.isArray() || skills.isObject(), at, "must be a list of names, or an object of name to level"))
            return false;
        for (JsonNode skill : skills) {
            boolean named =
                    skills.isArray() && skill.isTextual() && !skill.asText().isBlank();
            boolean level = skills.isObject() && skill.isNumber() && skill.asDouble() >= 0 && skill.asDouble() <= 10;
            if (!require(named || level, at, "must hold names, or levels from 0 to 10")) return false;
        }
        return true;
    }

    private void shifts(List<SimulationRequest.Shift> shifts, String at) {
        if (shifts == null) return;
        if (!require(shifts.size() <= 100, at, "must be at most 100 shifts")) return;
        for (int i = 0; i < shifts.size(); i++) {
            String place = at + "[" + i + "]";
            SimulationRequest.Shift shift = shifts.get(i);
            if (!require(shift != null, place, "must not be null")
                    || !number(shift.from(), place + ".from", true, A_MONTH, true)
                    || !number(shift.to(), place + ".to", false, A_MONTH, true)) return;
            require(shift.from() < shift.to(), place + ".to", "must be after from");
            for (SimulationRequest.Shift before : shifts.subList(0, i))
                require(
                        shift.to() <= before.from() || shift.from() >= before.to(),
                        place,
                        "must not overlap another shift of the same agent");
        }
    }

    private void arrivals(List<SimulationRequest.Arrival> arrivals, Set<String> known) {
        if (!sized(arrivals, "arrivals", MOST_ARRIVALS)) return;
        for (int i = 0; i < arrivals.size() && !full(); i++) {
            String at = "arrivals[" + i + "]";
            SimulationRequest.Arrival arrival = arrivals.get(i);
            if (!require(arrival != null, at, "must not be null")) continue;
            number(arrival.at(), at + ".at", true, A_MONTH, true);
            name(arrival.queue(), at + ".queue");
            number(arrival.weight(), at + ".weight", true, MUCH, false);
            number(arrival.patienceSeconds(), at + ".patienceSeconds", true, A_MONTH, false);
            number(arrival.handleSeconds(), at + ".handleSeconds", false, A_MONTH, true);
            number(arrival.attentionPoints(), at + ".attentionPoints", false, 1000, false);
            number(arrival.promiseSeconds(), at + ".promiseSeconds", false, A_MONTH, true);
            number(arrival.abandonmentPenalty(), at + ".abandonmentPenalty", true, MUCH, false);
            number(arrival.urgency(), at + ".urgency", true, 1, false);
            number(arrival.heat(), at + ".heat", true, 1, false);
            if (arrival.tier() != null) name(arrival.tier(), at + ".tier");
            if (arrival.skills() != null)
                for (String skill : arrival.skills())
                    require(
                            skill != null && known.contains(skill),
                            at + ".skills",
                            "must be skills that some agent has; nobody has " + shown(skill));
        }
    }

    private static String shown(String name) {
        return name == null ? "null" : name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private boolean sized(Collection<?> list, String field, int most) {
        return require(
                list != null && !list.isEmpty() && list.size() <= most,
                field,
                "must be a list of 1 to " + most + (list == null ? "" : ", not " + list.size()));
    }

    private boolean name(String name, String field) {
        return require(
                name != null && !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0,
                field,
                "must be a name of 1 to " + LONGEST_NAME + " characters");
    }

    private boolean number(Double number, String field, boolean orZero, double most, boolean needed) {
        if (number == null) return require(!needed, field, "is needed");
        boolean fine = Double.isFinite(number) && (number > 0 || orZero && number == 0) && number <= most;
        return require(fine, field, "must be " + (orZero ? "from 0" : "more than 0") + " up to " + (long) most);
    }

    private boolean full() {
        return faults.size() >= MOST_FAULTS;
    }

    private boolean require(boolean fine, String field, String message) {
        if (!fine && !full()) faults.add(new Problem.FieldError(field, message));
        return fine;
    }
}
