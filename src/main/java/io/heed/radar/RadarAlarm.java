package io.heed.radar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something was out of the ordinary from one moment to another. */
@Entity
public class RadarAlarm extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Alert.Kind kind;

    public String line;
    public Instant raisedAt;
    public Instant beganAt;
    public Instant lastAt;
    public Instant endedAt;

    /** Tickets to be expected in an hour. */
    public double usual;

    public Instant seenAt;
    public String seenBy;
    public Long incidentId;

    static Optional<RadarAlarm> byId(long id) {
        return findByIdOptional(id);
    }

    /** Those that go on, the newest first. */
    static List<RadarAlarm> open() {
        return list("endedAt is null order by id desc");
    }

    static List<RadarAlarm> ended(Instant since, int most) {
        return find("endedAt > ?1 order by id desc", since).page(0, most).list();
    }

    static List<RadarAlarm> ofIncident(long incident) {
        return list("incidentId = ?1 order by id", incident);
    }

    /** Goes on, and nobody has looked at it or made an incident of it. */
    static List<RadarAlarm> news() {
        return list("endedAt is null and seenAt is null and incidentId is null order by id desc");
    }
}
