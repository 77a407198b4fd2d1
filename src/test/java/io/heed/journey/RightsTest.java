package io.heed.journey;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.heed.identity.ApiKey;
import io.heed.identity.Permission;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.identity.Team;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody sees or does what is not theirs: every route there is, for everybody there is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RightsTest {
    private static final long NOBODYS = 999_999_999;
    /** What these routes do needs no body, so they must not be called by somebody who may. */
    private static final Set<String> NOT_REALLY = Set.of("POST /sign-out");

    private static final Rights RIGHTS = Rights.table();

    @Inject
    World world;

    @TestHTTPResource("/")
    URL url;

    private String home;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void begin() {
        home = url.toString().replaceAll("/$", "");
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @AfterEach
    void noTeams() {
        QuarkusTransaction.requiringNew().run(() -> Team.<Team>listAll().forEach(Team::delete));
        QuarkusTransaction.requiringNew().run(() -> ApiKey.delete("name like 'rights %'"));
    }

    @Test
    void the_table_has_every_route_and_no_other() {
        Set<String> listed =
                RIGHTS.routes().stream().map(Rights.Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(Routes.all());
    }

    @Test
    void every_role_may_what_the_table_says() {
        for (String role : Role.OF_PEOPLE)
            assertThat(Permission.labels(Role.permissions(role)))
                    .as(role)
                    .isEqualTo(RIGHTS.ofRole().get(role));
    }

    @Test
    void people_get_as_far_as_their_role_lets_them() {
        for (String role : Role.OF_PEOPLE) {
            person("rights-" + role, role);
            Caller caller = Caller.person(home, "rights-" + role);
            for (Rights.Route route : RIGHTS.routes()) {
                boolean may = RIGHTS.ofRole().get(role).contains(route.asks())
                        || route.asks().equals("anybody")
                        || route.asks().equals("signed-in");
                if (!route.ofPages() || route.asks().equals("own-secret") || NOT_REALLY.contains(route.name()))
                    continue;
                check(role, route, may, caller.calls(route.method(), route.address(NOBODYS)));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobody_gets_in_without_a_session_or_a_key() {
        Caller nobody = Caller.nobody(home);
        Caller session = Caller.person(home, person("rights-admin", Role.ADMIN).username);
        Caller key = Caller.program(home, World.KEY);
        for (Rights.Route route : RIGHTS.routes()) {
            boolean open = route.asks().equals("anybody");
            if (route.asks().equals("own-secret")) {
                int status =
                        nobody.calls(route.method(), route.address(NOBODYS)).status();
                if (status < 400) faults.add("nobody: " + route.name() + " answered " + status);
                continue;
            }
            check("nobody", route, open, nobody.calls(route.method(), route.address(NOBODYS)));
            // a session opens no interface for programs, and a key no page
            Caller other = route.ofPages() ? key : session;
            if (!open) check("the wrong kind", route, false, other.calls(route.method(), route.address(NOBODYS)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_key_opens_what_it_was_made_for() {
        Caller everything = Caller.program(home, World.KEY);
        Caller nothing = key(List.of());
        for (Permission permission : Permission.values()) {
            Caller one = key(List.of(permission.label()));
            Caller others = key(List.copyOf(Permission.labels(Permission.all().stream()
                    .filter(other -> other != permission)
                    .collect(Collectors.toSet()))));
            for (Rights.Route route : RIGHTS.routes()) {
                if (route.ofPages() || !route.asks().equals(permission.label())) continue;
                String path = route.address(NOBODYS);
                check("a key for everything", route, true, everything.calls(route.method(), path));
                check("a key for " + permission.label(), route, true, one.calls(route.method(), path));
                check("a key for all but " + permission.label(), route, false, others.calls(route.method(), path));
                check("a key for nothing", route, false, nothing.calls(route.method(), path));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_ticket_of_another_team_does_not_exist() {
        Person ines = person("rights-agent", Role.AGENT);
        Person theo = person("rights-other", Role.AGENT);
        Person rosa = person("rights-lead", Role.LEAD);
        team("Rights payments", Set.of(ines.id, rosa.id), Set.of("payments"));
        team("Rights security", Set.of(theo.id), Set.of("security"));
        long theirs = ticketIn("security");
        long own = ticketIn("payments");
        Caller agent = Caller.person(home, "rights-agent");
        Caller lead = Caller.person(home, "rights-lead");
        Caller other = Caller.person(home, "rights-other");
        int asked = 0;
        for (Rights.Route route : RIGHTS.routes()) {
            if (!route.whose().equals("ticket")) continue;
            asked++;
            if (RIGHTS.ofRole().get("agent").contains(route.asks())) {
                gone(route, agent.calls(route.method(), route.address(theirs)).status());
                there(route, agent.calls(route.method(), route.address(own)).status());
                there(route, other.calls(route.method(), route.address(theirs)).status());
            }
            if (RIGHTS.ofRole().get("lead").contains(route.asks()))
                gone(route, lead.calls(route.method(), route.address(theirs)).status());
        }
        assertThat(asked).isGreaterThan(25);
        assertThat(faults).isEmpty();
    }

    @Test
    void what_is_about_other_teams_tickets_does_not_exist() {
        Person ines = person("rights-agent", Role.AGENT);
        Person theo = person("rights-other", Role.AGENT);
        Person rosa = person("rights-lead", Role.LEAD);
        Person otto = person("rights-their-lead", Role.LEAD);
        team("Rights payments", Set.of(ines.id, rosa.id), Set.of("payments"));
        team("Rights security", Set.of(theo.id, otto.id), Set.of("security"));
        long ticket = ticketIn("security");
        Map<String, Long> theirs = Map.of(
                "decision", decisionOn(ticket, theo),
                "alarm", alarmOn(ticket),
                "incident", incidentOf(ticket));
        Caller lead = Caller.person(home, "rights-lead");
        Caller theirLead = Caller.person(home, "rights-their-lead");
        int asked = 0;
        for (Rights.Route route : RIGHTS.routes()) {
            Long id = theirs.get(route.whose());
            if (id == null) continue;
            asked++;
            gone(route, lead.calls(route.method(), route.address(id)).status());
            if (!route.path().contains("{ticket}"))
                there(route, theirLead.calls(route.method(), route.address(id)).status());
        }
        assertThat(asked).isGreaterThan(8);
        assertThat(faults).isEmpty();
        Visitor rosas = Visitor.signedIn("rights-lead");
        assertThat(rosas.open("/board/decisions").asString()).doesNotContain("/desk/tickets/" + ticket + "\"");
        assertThat(rosas.open("/board/radar").asString()).doesNotContain("/desk/tickets/" + ticket + "\"");
        assertThat(rosas.download("/board/decisions/decisions.csv").asString()).doesNotContain("," + ticket + ",");
        Visitor ottos = Visitor.signedIn("rights-their-lead");
        assertThat(ottos.open("/board/decisions").asString()).contains("/desk/tickets/" + ticket + "\"");
        assertThat(ottos.open("/board/radar").asString()).contains("/desk/tickets/" + ticket + "\"");
        // what is a part of the whole house is left out, and what is asked for by another's name does not exist
        assertThat(rosas.open("/board/fairness").asString())
                .contains("rights-agent")
                .doesNotContain("rights-other");
        for (String page : List.of(
                "/board/reports?only=queue:security",
                "/board/reports?only=agent:" + theo.id,
                "/board/reports/tickets?figure=arrived&only=queue:security"))
            assertThat(rosas.open(page).statusCode()).as(page).isEqualTo(404);
        assertThat(rosas.open("/board/reports?only=queue:payments").statusCode())
                .isEqualTo(200);
        assertThat(rosas.open("/board/reports?by=channel").statusCode()).isEqualTo(422);
        assertThat(rosas.open("/board/reports?only=channel:chat").statusCode()).isEqualTo(422);
        assertThat(rosas.open("/board/reports/tickets?figure=arrived&range=today")
                        .asString())
                .doesNotContain("/desk/tickets/" + ticket + "\"");
        assertThat(rosas.open("/board/prices").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_gives_work_to_other_teams_people_or_puts_their_tickets_into_an_incident() {
        Person ines = person("rights-agent", Role.AGENT);
        Person theo = person("rights-other", Role.AGENT);
        Person rosa = person("rights-lead", Role.LEAD);
        team("Rights payments", Set.of(ines.id, rosa.id), Set.of("payments"));
        team("Rights security", Set.of(theo.id), Set.of("security"));
        long own = ticketIn("payments");
        long theirs = ticketIn("security");
        Visitor lead = Visitor.signedIn("rights-lead");
        lead.send("/board/tickets", "/board/tickets/" + own, Map.of("deed", "assign", "agent", theo.id))
                .statusCode(422)
                .body(containsString("somebody from the list"));
        long incident = incidentOf(own);
        String page = "/board/radar/incidents/" + incident;
        lead.send(page, page + "/tickets", Map.of("tickets", theirs))
                .statusCode(422)
                .body(containsString("there is no " + theirs));
        into(incident, theirs);
        assertThat(lead.open(page).asString())
                .contains("/desk/tickets/" + own + "\"")
                .contains("Tickets of other teams belong to it too")
                .doesNotContain("/desk/tickets/" + theirs + "\"");
        lead.send(page, page + "/tickets/" + theirs + "/removal", Map.of()).statusCode(404);
        lead.send(page, page + "/closure", Map.of()).statusCode(422);
        lead.send(page, page + "/raising", Map.of())
                .statusCode(303)
                .header("Location", containsString("done=raised&n=1"));
        assertThat(api().get("/api/v1/incidents/" + incident).jsonPath().getString("state"))
                .isEqualTo("open");
    }

    @Test
    void the_stream_of_a_page_is_silent_about_tickets_of_other_teams() {
        Person ines = person("rights-agent", Role.AGENT);
        Person theo = person("rights-other", Role.AGENT);
        team("Rights payments", Set.of(ines.id), Set.of("payments"));
        team("Rights security", Set.of(theo.id), Set.of("security"));
        long theirs = ticketIn("security");
        long own = ticketIn("payments");
        Caller agent = Caller.person(home, "rights-agent");
        assertThat(agent.calls("GET", "/live?ticket=" + theirs).status()).isEqualTo(404);
        assertThat(agent.calls("GET", "/live?ticket=" + NOBODYS).status()).isEqualTo(404);
        assertThat(agent.calls("GET", "/live?ticket=" + own).status()).isEqualTo(200);
        assertThat(agent.calls("GET", "/live").status()).isEqualTo(200);
        assertThat(Caller.person(home, "rights-other")
                        .calls("GET", "/live?ticket=" + theirs)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lists_and_the_board_show_the_tickets_of_ones_own_teams() {
        Person ines = person("rights-agent", Role.AGENT);
        Person rosa = person("rights-lead", Role.LEAD);
        Person theo = person("rights-other", Role.AGENT);
        team("Rights payments", Set.of(ines.id, rosa.id), Set.of("payments"));
        team("Rights security", Set.of(theo.id), Set.of("security"));
        long theirs = ticketIn("security");
        long own = ticketIn("payments");
        for (String list : List.of("/desk/search?q=charged+twice", "/desk/queue")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Visitor.signedIn("rights-agent").open(list).asString(), containsString("/" + own));
            assertThat(Visitor.signedIn("rights-agent").open(list).asString())
                    .doesNotContain("/desk/tickets/" + theirs + "\"");
            assertThat(Visitor.signedIn("rights-other").open(list).asString())
                    .contains("/desk/tickets/" + theirs + "\"");
        }
        Visitor lead = Visitor.signedIn("rights-lead");
        assertThat(lead.open("/board/queue").asString()).contains("/desk/tickets/" + own + "\"");
        assertThat(lead.open("/board/queue").asString()).doesNotContain("/desk/tickets/" + theirs + "\"");
        assertThat(lead.open("/board/team").asString()).contains("rights-agent").doesNotContain("rights-other");
        assertThat(lead.open("/board").asString()).doesNotContain("id=\"weights\"");
        assertThat(lead.open("/board/weights").statusCode()).isEqualTo(403);
    }

    @Test
    void a_route_with_a_ticket_in_its_address_is_marked_as_such() {
        assertThat(RIGHTS.routes())
                .filteredOn(route -> route.path().matches("/desk/(tickets|conversation|details|company)/\\{id}.*"))
                .allMatch(route -> route.whose().equals("ticket"));
        assertThat(RIGHTS.routes())
                .filteredOn(route ->
                        route.path().startsWith("/desk/") && route.path().contains("{id}"))
                .noneMatch(route -> route.whose().equals("-"));
    }

    private void check(String who, Rights.Route route, boolean may, Caller.Answer answer) {
        if (answer.letIn() != may || answer.status() >= 500)
            faults.add(who + (may ? " may not " : " may ") + route.name() + " (" + answer.status() + ")");
    }

    private void gone(Rights.Route route, int status) {
        if (status != 404) faults.add("seen by another team: " + route.name() + " (" + status + ")");
    }

    /** Without its token no form is read, and what is not one's own is refused in its own way; but it is there. */
    private void there(Rights.Route route, int status) {
        boolean aboutAnother = route.path().matches(".*\\{(file|macro|message|correction)}.*") && status == 404;
        if (status == 404 && !aboutAnother) faults.add("not seen by its own team: " + route.name());
    }

    private Caller key(List<String> permissions) {
        String key = "rights-" + System.nanoTime() + "-0123456789";
        QuarkusTransaction.requiringNew().run(() -> {
            ApiKey row = ApiKey.of("rights " + permissions.size(), key, Instant.now());
            row.permissions = permissions;
            row.persist();
        });
        return Caller.program(home, key);
    }

    private Person person(String username, String role) {
        Person person = world.agent(username, username, "4", Map.of());
        world.sendHome(person);
        QuarkusTransaction.requiringNew().run(() -> Person.<Person>findById(person.id).role = role);
        return person;
    }

    private static void team(String name, Set<Long> members, Set<String> queues) {
        QuarkusTransaction.requiringNew().run(() -> {
            Team team = new Team();
            team.name = name;
            team.members = new java.util.HashSet<>(members);
            team.queues = new java.util.HashSet<>(queues);
            team.createdAt = Instant.now();
            team.persist();
        });
    }

    private static long decisionOn(long ticket, Person agent) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object id = Person.getEntityManager()
                    .createNativeQuery(
                            "insert into assignment (ticket_id, agent_id, state, attention, decision, offered_at,"
                                    + " answered_at, ended_at) values (:ticket, :agent, 'rejected', 1, '{}', now(), now(), now())"
                                    + " returning id")
                    .setParameter("ticket", ticket)
                    .setParameter("agent", agent.id)
                    .getSingleResult();
            return ((Number) id).longValue();
        });
    }

    private static long alarmOn(long ticket) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object id = Person.getEntityManager()
                    .createNativeQuery(
                            "with alarm as (insert into radar_alarm (kind, line, raised_at, began_at, last_at,"
                                    + " usual) values ('topic', :line, now(), now(), now(), 0) returning id),"
                                    + " member as (insert into radar_alarm_ticket (alarm_id, ticket_id)"
                                    + " select id, :ticket from alarm) select id from alarm")
                    .setParameter("line", Long.toString(ticket))
                    .setParameter("ticket", ticket)
                    .getSingleResult();
            return ((Number) id).longValue();
        });
    }

    private static long incidentOf(long ticket) {
        return api().body(Map.of("name", "Rights " + ticket, "tickets", List.of(ticket)))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void into(long incident, long ticket) {
        api().body(Map.of("tickets", List.of(ticket)))
                .post("/api/v1/incidents/" + incident + "/tickets")
                .then()
                .statusCode(200);
    }

    private static long ticketIn(String queue) {
        Map<String, Object> message = message("The card was charged twice, who did that?");
        message.put("queue", queue);
        message.put("conversation", "rights-" + System.nanoTime());
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        String find = "/api/v1/tickets?externalId=" + message.get("externalId");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> queue.equals(api().get(find).jsonPath().getString("items[0].queue")));
        return api().get(find).jsonPath().getLong("items[0].id");
    }
}
