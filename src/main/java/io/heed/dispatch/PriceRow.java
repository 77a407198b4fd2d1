package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the look-ahead said at one time. */
@Entity
@Table(name = "attention_price")
public class PriceRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String source;
    public String notice;
    public double millis;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ClassPrice> classes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<PoolPrice> pools;

    static PriceRow of(FluidLookAhead.Looked looked) {
        AttentionPrices prices = looked.prices();
        PriceRow row = new PriceRow();
        row.at = prices.at();
        row.source = prices.source();
        row.notice = prices.notice();
        row.millis = looked.millis();
        row.classes = looked.classes();
        row.pools = looked.pools();
        return row;
    }

    static Optional<PriceRow> latest() {
        return find("order by id desc").firstResultOptional();
    }

    static List<PriceRow> since(Instant from) {
        return list("at >= ?1 order by at", from);
    }
}
