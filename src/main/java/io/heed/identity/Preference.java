package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What somebody has chosen for their own pages; see {@link io.heed.web.Choice}. */
@Entity
public class Preference extends PanacheEntityBase {
    @Id
    public Long personId;

    public String language;
    public String zone;
    public boolean keys;
    public boolean sound;
    public boolean notices;
    public Instant changedAt;
}
