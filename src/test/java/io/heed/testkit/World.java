package io.heed.testkit;

import static io.restassured.RestAssured.given;

import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.Role;
import io.heed.identity.Skill;
import io.heed.ticket.Actor;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One small believable company, and how a test talks to it. */
@ApplicationScoped
public class World {
    public static final String KEY = "only-for-tests-0123456789";
    public static final String PASSWORD = "harbour-pine-7";

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Presences presences;
    private final Closing closing;

    World(Presences presences, Closing closing) {
        this.presences = presences;
        this.closing = closing;
    }

    /** A supervisor who can sign in. */
    public Person supervisor(String username, String name) {
        return QuarkusTransaction.requiringNew().call(() -> person(username, name, Role.SUPERVISOR, "0", Map.of()));
    }

    /** An agent with this budget and these skills who is taking tickets. */
    public Person agent(String username, String name, String budget, Map<String, Integer> skills) {
        Person agent = QuarkusTransaction.requiringNew().call(() -> person(username, name, Role.AGENT, budget, skills));
        presences.set(agent, Presence.State.taking);
        return agent;
    }

    public void sendHome(Person agent) {
        presences.set(agent, Presence.State.away);
    }

    /** Nothing is open any more, so that one test's tickets do not keep the next one's agents busy. */
    public void nothingIsOpen() {
        List<Ticket> open = QuarkusTransaction.requiringNew().call(() -> Ticket.list("closureId is null"));
        for (Ticket ticket : open) closing.close(ticket, Actor.system("the end of the test"));
    }

    /** Everybody leaves, so that one test's agents do not take the next one's tickets. */
    public void everybodyLeaves() {
        for (Person agent : QuarkusTransaction.requiringNew().call(Person::agents)) sendHome(agent);
    }

    /** Whoever had the name in an earlier test becomes the person this one wants. */
    private static Person person(
            String username, String name, String role, String budget, Map<String, Integer> skills) {
        Person person = Person.withUsername(username).orElseGet(() -> stranger(username));
        person.name = name;
        person.role = role;
        person.budget = new BigDecimal(budget);
        person.persist();
        Skill.delete("personId", person.id);
        skills.forEach((skill, level) -> {
            Skill row = new Skill();
            row.personId = person.id;
            row.name = skill;
            row.level = level;
            row.persist();
        });
        return person;
    }

    private static Person stranger(String username) {
        Person person = new Person();
        person.username = username;
        person.title = "";
        person.password = BcryptUtil.bcryptHash(PASSWORD);
        person.createdAt = Instant.EPOCH;
        return person;
    }

    /** A request with a valid key. */
    public static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + KEY).contentType(ContentType.JSON);
    }

    /** A message that the door accepts; change what the test is about. */
    public static Map<String, Object> message(String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("channel", "chat");
        message.put("externalId", "msg-" + NUMBER.incrementAndGet() + "-" + System.nanoTime());
        message.put(
                "customer", Map.of("externalId", "marisol", "name", "Marisol Vega", "organisation", "Harbor & Pine"));
        message.put("text", text);
        return message;
    }
}
