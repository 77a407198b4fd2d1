package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who look after certain queues together; their leads lead them. */
@Entity
public class Team extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "person_id")
    public Set<Long> members = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_queue", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "queue")
    public Set<String> queues = new HashSet<>();

    public Instant createdAt;

    public static Optional<Team> named(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }

    public static List<Team> inOrder() {
        return list("order by lower(name)");
    }

    public static List<Team> of(long personId) {
        return list("?1 member of members order by lower(name)", personId);
    }
}
