package io.heed.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;

/** What a version has learned for one language, as a heads file. */
@Entity
@Table(name = "model_heads")
@IdClass(HeadsRow.Key.class)
public class HeadsRow extends PanacheEntityBase {
    /** Which version, which language. */
    public record Key(String version, String language) implements Serializable {}

    @Id
    public String version;

    @Id
    public String language;

    public byte[] bytes;
    public byte[] sha256;

    static List<HeadsRow> of(String version) {
        return list("version = ?1 order by language", version);
    }
}
