package io.heed.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a plan request before any work is done; an empty list means nothing. */
final class PlanRequestCheck {
    static final long MOST_PAIRS = 20_000_000;
    private static final int MOST_FAULTS = 20;
    /** Beyond these, sums and quotients lose what the numbers mean. */
    private static final double LARGEST = 1e12;

    private static final double LEAST_ATTENTION = 1e-9;

    private final List<PlanFault> faults = new ArrayList<>();

    static List<PlanFault> faults(PlanRequest request) {
        PlanRequestCheck check = new PlanRequestCheck();
        check.whole(request);
        return check.faults;
    }

    private void whole(PlanRequest request) {
        require(request != null && request.tickets() != null, "tickets", "must be a list");
        require(request != null && request.agents() != null, "agents", "must be a list");
        if (!faults.isEmpty()) {
            return;
        }
        long pairs = (long) request.tickets().size() * request.agents().size();
        if (!require(
                pairs <= MOST_PAIRS,
                "tickets",
                "tickets × agents is " + pairs + ", at most " + MOST_PAIRS + " fit one plan: send fewer tickets")) {
            return;
        }
        tickets(request.tickets());
        agents(request.agents());
        options(request);
        boolean minimise = "minimiseCost".equals(request.objective());
        matrix(request, request.attention(), "attention", true);
        matrix(request, request.value(), "value", false);
        matrix(request, request.cost(), "cost", false);
        require(!minimise || request.cost() != null, "cost", "minimiseCost needs a cost matrix, agents × tickets");
        require(minimise || request.cost() == null, "cost", "is only for minimiseCost; send value instead");
        require(!minimise || request.value() == null, "value", "is only for maximiseValue; send cost instead");
    }

    private void tickets(List<PlanRequest.Ticket> tickets) {
        Set<JsonNode> ids = new HashSet<>();
        for (int i = 0; i < tickets.size() && faults.size() < MOST_FAULTS; i++) {
            String at = "tickets[" + i + "]";
            PlanRequest.Ticket ticket = tickets.get(i);
            if (require(ticket != null, at, "must not be null")) {
                id(ticket.id(), at, ids);
                number(ticket.weight(), at + ".weight", 0, true);
                number(ticket.attention(), at + ".attention", 0, false);
                number(ticket.waitedSeconds(), at + ".waitedSeconds", 0, true);
                skills(ticket.skills(), at);
            }
        }
    }

    private void agents(List<PlanRequest.Agent> agents) {
        Set<JsonNode> ids = new HashSet<>();
        for (int j = 0; j < agents.size() && faults.size() < MOST_FAULTS; j++) {
            String at = "agents[" + j + "]";
            PlanRequest.Agent agent = agents.get(j);
            if (require(agent != null, at, "must not be null")) {
                id(agent.id(), at, ids);
                require(agent.budget() != null, at + ".budget", "is needed: free attention points, such as 4");
                number(agent.budget(), at + ".budget", 0, true);
                skills(agent.skills(), at);
            }
        }
    }

    private void id(JsonNode id, String at, Set<JsonNode> seen) {
        if (require(id != null && (id.isTextual() || id.isNumber()), at + ".id", "must be a string or a number")) {
            require(seen.add(id), at + ".id", "must be unique, " + id + " came before");
        }
    }

    private void skills(JsonNode skills, String at) {
        if (skills != null && !skills.isNull()) {
            boolean listed = skills.isArray() || skills.isObject();
            require(listed, at + ".skills", "must be a list of names, or an object of name to level");
            for (JsonNode skill : skills) {
                boolean named = skills.isArray() && skill.isTextual();
                boolean level = skills.isObject()
                        && skill.isNumber()
                        && skill.asDouble() >= 0
                        && skill.asDouble() <= SkillBook.TOP_LEVEL;
                require(named || level, at + ".skills", "must hold names, or levels from 0 to 10");
            }
        }
    }

    private void options(PlanRequest request) {
        String objective = request.objective();
        require(
                objective == null || objective.equals("maximiseValue") || objective.equals("minimiseCost"),
                "objective",
                "must be maximiseValue or minimiseCost");
        number(request.attentionPrice(), "attentionPrice", 0, true);
        require(request.deadlineMillis() == null || request.deadlineMillis() > 0, "deadlineMillis", "must be > 0");
        require(
                request.policy() == null || PlanPolicy.named(request.policy()).isPresent(),
                "policy",
                "must be one of " + PlanPolicy.known());
    }

    private void matrix(PlanRequest request, double[][] matrix, String name, boolean positive) {
        if (matrix == null
                || !require(
                        matrix.length == request.agents().size(),
                        name,
                        "must have one row per agent: " + request.agents().size() + ", not " + matrix.length)) {
            return;
        }
        int columns = request.tickets().size();
        for (int j = 0; j < matrix.length && faults.size() < MOST_FAULTS; j++) {
            String at = name + "[" + j + "]";
            if (require(
                    matrix[j] != null && matrix[j].length == columns,
                    at,
                    "must have one number per ticket: " + columns)) {
                row(matrix[j], at, positive);
            }
        }
    }

    private void row(double[] row, String at, boolean positive) {
        for (int i = 0; i < row.length; i++) {
            if (!(Math.abs(row[i]) <= LARGEST) || positive && row[i] < LEAST_ATTENTION) {
                number(row[i], at + "[" + i + "]", positive ? 0 : Double.NEGATIVE_INFINITY, false);
                return;
            }
        }
    }

    private void number(Double number, String field, double least, boolean orEqual) {
        if (number != null) {
            boolean fine = Double.isFinite(number) && (number > least || orEqual && number == least);
            String limit = Double.isInfinite(least) ? "a finite number" : (orEqual ? ">= " : "> ") + (long) least;
            if (require(fine, field, "must be " + limit)) {
                require(Math.abs(number) <= LARGEST, field, "must not be beyond 1e12: count in larger units");
                require(
                        orEqual || number <= 0 || number >= LEAST_ATTENTION,
                        field,
                        "must be at least 1e-9: count in smaller units");
            }
        }
    }

    private boolean require(boolean fine, String field, String message) {
        if (!fine && faults.size() < MOST_FAULTS) {
            faults.add(new PlanFault(field, message));
        }
        return fine;
    }
}
