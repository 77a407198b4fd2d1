package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;

/** What somebody can do, from 0 (not at all) to 10 (teaches it). Languages are skills too. */
@Entity
@IdClass(Skill.Key.class)
public class Skill extends PanacheEntityBase {
    public record Key(Long personId, String name) implements Serializable {}

    @Id
    public Long personId;

    @Id
    public String name;

    public int level;

    public static List<Skill> ofPerson(long personId) {
        return list("personId = ?1 order by level desc, name", personId);
    }
}
