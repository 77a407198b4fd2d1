package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;

/** Whole days on which no shift of somebody takes place, the last one included. */
@Entity
public class Leave extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long personId;
    public LocalDate firstDay;
    public LocalDate lastDay;
    public String note = "";

    public static List<Leave> of(long personId, LocalDate from) {
        return list("personId = ?1 and lastDay >= ?2 order by firstDay", personId, from);
    }
}
