package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

@Entity
public class Customer extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String channel;
    public String externalId;
    public String name;
    public String email;
    public String phone;
    public String organisation;
    public String tier;
    public Instant createdAt;

    public static Optional<Customer> known(String channel, String externalId) {
        return find("channel = ?1 and externalId = ?2", channel, externalId).firstResultOptional();
    }

    /** What to call somebody who may not have told us a name. */
    public String displayName() {
        if (name != null && !name.isBlank()) return name;
        return email != null && !email.isBlank() ? email : externalId;
    }
}
