package io.heed.radar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One text to everybody in an incident. */
@Entity
public class IncidentReply extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long incidentId;
    public String key;
    public String text;
    public Instant at;
    public Long byId;
    public String byName;

    static Optional<IncidentReply> under(long incident, String key) {
        return find("incidentId = ?1 and key = ?2", incident, key).firstResultOptional();
    }

    static List<IncidentReply> ofIncident(long incident) {
        return list("incidentId = ?1 order by id", incident);
    }
}
