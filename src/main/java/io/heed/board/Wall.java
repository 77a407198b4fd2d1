package io.heed.board;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A link that shows the board on a wall; the key in it is kept as its hash. */
@Entity
public class Wall extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public String keyHash;
    public String byName;
    public Instant at;
    public Instant revokedAt;
}
