package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mailbox, bot or number of ours, its secrets locked away. */
@Entity
@IdClass(ChannelAccount.Key.class)
public class ChannelAccount extends PanacheEntityBase {
    public record Key(String channel, String account) implements Serializable {}

    @Id
    public String channel;

    @Id
    public String account;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> settings;

    public byte[] secrets;
    public String apiBaseUrl;
    public boolean switchedOff;
    public Instant createdAt;
    public Instant changedAt;
    public String changedBy;
    public Instant testedAt;
    public Boolean testedWorks;
    public String testedSaid;
    public String testedWayOut;

    public static Optional<ChannelAccount> named(String channel, String account) {
        return findByIdOptional(new Key(channel, account));
    }

    static List<ChannelAccount> inOrder() {
        return list("order by channel, account");
    }

    void tested(Checkup came, Instant at) {
        testedAt = at;
        testedWorks = came.works();
        testedSaid = came.said();
        testedWayOut = came.wayOut();
    }

    static void forgetTraffic(String channel, String account) {
        getEntityManager()
                .createNativeQuery("delete from channel_traffic where channel = ?1 and account = ?2")
                .setParameter(1, channel)
                .setParameter(2, account)
                .executeUpdate();
    }
}
