package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansResourceTest {
    private final ObjectMapper mapper = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void ids_come_back_as_they_were_sent() throws Exception {
        JsonNode plan = ok("""
                {"tickets": [{"id": 7, "weight": 8, "attention": 2, "skills": ["billing"]}, {"id": "T-2"}],
                 "agents": [{"id": "ana", "budget": 2, "skills": {"billing": 9}}, {"id": 12, "budget": 1}]}""");
        assertThat(plan.at("/assignments/0/ticket").isInt()).isTrue();
        assertThat(plan.at("/assignments/0/agent").asText()).isEqualTo("ana");
        assertThat(plan.at("/assignments/1/ticket").asText()).isEqualTo("T-2");
        assertThat(plan.at("/assignments/1/agent").isInt()).isTrue();
        assertThat(plan.at("/objective").asDouble()).isEqualTo(8.2);
        assertThat(plan.at("/optimal").asBoolean()).isTrue();
        assertThat(plan.at("/prices")).hasSize(2);
        for (String name : new String[] {"bound", "gap", "solver", "millis"}) {
            assertThat(plan.has(name)).as(name).isTrue();
        }
    }

    @Test
    void matrices_are_agents_by_tickets() throws Exception {
        JsonNode plan = ok("""
                {"tickets": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
                 "agents": [{"id": 1, "budget": 2}, {"id": 2, "budget": 2}],
                 "attention": [[2, 1, 1], [2, 2, 2]], "cost": [[1, 5, 5], [9, 1, 9]],
                 "objective": "minimiseCost", "deadlineMillis": 100}""");
        assertThat(plan.at("/objective").asDouble()).isEqualTo(19);
        assertThat(plan.at("/assignments")).hasSize(3);
    }

    @Test
    void a_ticket_that_fits_nobody_is_named_in_a_422() throws Exception {
        JsonNode problem = refused(422, """
                {"tickets": [{"id": "big", "attention": 9}, {"id": "small"}], "agents": [{"id": 1, "budget": 2}],
                 "cost": [[1, 1]], "objective": "minimiseCost"}""");
        assertThat(problem.at("/type").asText()).isEqualTo("urn:heed:problem:infeasible-plan");
        assertThat(problem.at("/tickets")).hasSize(1);
        assertThat(problem.at("/tickets/0").asText()).isEqualTo("big");
    }

    @Test
    void what_is_wrong_is_named_with_the_way_out() throws Exception {
        fault("tickets[1].attention must be > 0", "[{\"id\":1},{\"id\":2,\"attention\":0}]", "");
        fault("tickets[0].weight must be >= 0", "[{\"id\":1,\"weight\":-1}]", "");
        fault("tickets[0].weight must be >= 0", "[{\"id\":1,\"weight\":\"NaN\"}]", "");
        fault("tickets[0].id must be a string or a number", "[{}]", "");
        fault("tickets[1].id must be unique, 5 came before", "[{\"id\":5},{\"id\":5}]", "");
        fault("tickets[0].skills must hold names, or levels from 0 to 10", "[{\"id\":5,\"skills\":[3]}]", "");
        fault("value must have one row per agent: 1, not 2", "[{\"id\":5}]", ",\"value\":[[1],[1]]");
        fault("value[0] must have one number per ticket: 1", "[{\"id\":5}]", ",\"value\":[[1,2]]");
        fault("attention[0][0] must be > 0", "[{\"id\":5}]", ",\"attention\":[[0]]");
        fault(
                "cost minimiseCost needs a cost matrix, agents × tickets",
                "[{\"id\":5}]",
                ",\"objective\":\"minimiseCost\"");
        fault("objective must be maximiseValue or minimiseCost", "[{\"id\":5}]", ",\"objective\":\"best\"");
        fault("deadlineMillis must be > 0", "[{\"id\":5}]", ",\"deadlineMillis\":0");
        fault(
                "policy must be one of heed, density, round-robin, fewest-open, highest-spare, strict-priority",
                "[{\"id\":5}]",
                ",\"policy\":\"magic\"");
    }

    @Test
    void an_agent_needs_a_budget_and_a_request_its_lists() throws Exception {
        assertThat(refused(400, "{\"tickets\":[],\"agents\":[{\"id\":1}]}")
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("agents[0].budget");
        assertThat(refused(400, "{\"tickets\":[]}").at("/errors/0/field").asText())
                .isEqualTo("agents");
    }

    @Test
    void levels_decide_who_may_and_who_fits_better() throws Exception {
        JsonNode plan = ok("""
                {"tickets": [{"id": 1, "weight": 10, "skills": {"german": 5}}],
                 "agents": [{"id": "low", "budget": 4, "skills": {"german": 4}},
                            {"id": "good", "budget": 4, "skills": {"german": 7}},
                            {"id": "best", "budget": 4, "skills": {"german": 9}}]}""");
        assertThat(plan.at("/assignments/0/agent").asText()).isEqualTo("best");
        assertThat(plan.at("/assignments/0/runnerUp").asText()).isEqualTo("good");
        assertThat(plan.at("/assignments/0/margin").asDouble()).isEqualTo(2);
    }

    @Test
    void numbers_no_plan_can_count_with_are_refused_by_name() throws Exception {
        for (String number : new String[] {"\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "1e400", "-1"}) {
            fault("tickets[0].weight must be >= 0", "[{\"id\":1,\"weight\":" + number + "}]", "");
            fault("attentionPrice must be >= 0", "[{\"id\":1}]", ",\"attentionPrice\":" + number);
            assertThat(refused(400, "{\"tickets\":[],\"agents\":[{\"id\":1,\"budget\":" + number + "}]}")
                            .at("/errors/0/field")
                            .asText())
                    .isEqualTo("agents[0].budget");
        }
        String tooLarge = "must not be beyond 1e12: count in larger units";
        fault("tickets[0].weight " + tooLarge, "[{\"id\":1,\"weight\":1e308}]", "");
        fault("value[0][0] " + tooLarge, "[{\"id\":1}]", ",\"value\":[[-1e308]]");
        fault(
                "tickets[0].attention must be at least 1e-9: count in smaller units",
                "[{\"id\":1,\"attention\":1e-320}]",
                "");
        fault("value[0][0] must be a finite number", "[{\"id\":1}]", ",\"value\":[[\"NaN\"]]");
        fault("attention[0] must have one number per ticket: 1", "[{\"id\":1}]", ",\"attention\":[null]");
        fault("tickets[0] must not be null", "[null]", "");
    }

    @Test
    void costs_may_be_negative_and_budgets_nothing() throws Exception {
        JsonNode plan = ok("""
                {"tickets": [{"id": 1}, {"id": 2}], "agents": [{"id": 1, "budget": 2}, {"id": 2, "budget": 0}],
                 "cost": [[-3, 4], [-9, -9]], "objective": "minimiseCost"}""");
        assertThat(plan.at("/objective").asDouble()).isEqualTo(1);
        JsonNode nobody = ok("{\"tickets\":[{\"id\":1}],\"agents\":[{\"id\":1,\"budget\":0}]}");
        assertThat(nobody.at("/waiting/0/reason").asText()).isEqualTo("NOT_ENOUGH_FREE_ATTENTION");
    }

    @Test
    void a_skill_nobody_has_leaves_its_ticket_waiting_and_an_empty_request_is_an_empty_plan() throws Exception {
        JsonNode plan = ok("""
                {"tickets": [{"id": 1, "skills": ["klingon"]}], "agents": [{"id": 1, "budget": 2}],
                 "deadlineMillis": 9000000000000000000}""");
        assertThat(plan.at("/assignments")).isEmpty();
        assertThat(plan.at("/waiting/0/reason").asText()).isEqualTo("NO_ELIGIBLE_AGENT");
        assertThat(ok("{\"tickets\":[],\"agents\":[]}").at("/optimal").asBoolean())
                .isTrue();
        assertThat(ok("{\"tickets\":[{\"id\":1}],\"agents\":[]}").at("/waiting"))
                .hasSize(1);
    }

    @Test
    void a_million_tickets_for_many_agents_are_refused_before_any_work() {
        List<PlanRequest.Ticket> tickets =
                Collections.nCopies(1_000_000, new PlanRequest.Ticket(null, null, null, null, null));
        List<PlanRequest.Agent> agents = Collections.nCopies(21, new PlanRequest.Agent(null, 4.0, null));
        PlanRequest request = new PlanRequest(tickets, agents, null, null, null, null, null, null, null, null);
        assertThat(PlanRequestCheck.faults(request)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("tickets");
            assertThat(fault.message()).contains("21000000", "send fewer tickets");
        });
    }

    private void fault(String sentence, String tickets, String rest) throws Exception {
        JsonNode problem =
                refused(400, "{\"tickets\":" + tickets + ",\"agents\":[{\"id\":\"ana\",\"budget\":1}]" + rest + "}");
        assertThat(problem.at("/detail").asText()).isEqualTo(sentence);
        assertThat(problem.at("/type").asText()).isEqualTo("urn:heed:problem:invalid");
    }

    private JsonNode ok(String request) throws Exception {
        return answer(200, request);
    }

    private JsonNode refused(int status, String request) throws Exception {
        return answer(status, request);
    }

    private JsonNode answer(int status, String json) throws Exception {
        try (Response response = new PlansResource().plan(mapper.readValue(json, PlanRequest.class))) {
            assertThat(response.getStatus()).isEqualTo(status);
            return mapper.valueToTree(response.getEntity());
        }
    }
}
