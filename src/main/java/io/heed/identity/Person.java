package io.heed.identity;

import io.heed.ticket.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who signs in: an agent with an attention budget, or a supervisor. */
@Entity
public class Person extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String username;

    /** Under which their company knows them, in lower case; null for whoever has none or signs in by password only. */
    public String email;

    public String name;
    public String title;

    public String role;

    public String password;

    /** Attention points this person can hold at once; 1.0 is one ordinary chat. */
    public BigDecimal budget;

    /** Who looks after their tickets while they are away; null for nobody. */
    public Long deputyId;

    /** What comes on channels on which nobody waits at the other end is theirs without an offer. */
    public boolean acceptAsynchronous;

    /** Made by the demo; such a person cannot exist in a production workspace. */
    public boolean demo;

    public Instant createdAt;

    /** Since when they are not here any more; null for everybody who is. */
    public Instant leftAt;

    @Version
    public int version;

    public static Optional<Person> withUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    public static Optional<Person> withEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    public static List<Person> agents() {
        return list("role = ?1 and leftAt is null order by name", Role.AGENT);
    }

    public static boolean nobodyYet() {
        return count() == 0;
    }

    public Actor actor() {
        return new Actor(id, name);
    }

    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
