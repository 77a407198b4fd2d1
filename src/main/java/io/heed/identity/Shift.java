package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalTime;
import java.util.List;

/** Regular working hours on one weekday (1 is Monday), in UTC. */
@Entity
public class Shift extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long personId;
    public int weekday;
    public LocalTime starts;
    public LocalTime ends;

    public static List<Shift> on(int weekday) {
        return list("weekday", weekday);
    }
}
