package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** How all accounts are doing, from the rows that intake and sending leave. */
@ApplicationScoped
public class AccountStates {
    private static final String ALL = """
            select a.channel, a.account, a.switched_off, a.changed_at, a.secrets,
                   a.tested_at, a.tested_works, a.tested_said, a.tested_way_out,
                   t.last_call_at, t.refusals, t.last_refusal_at, t.refusal,
                   sent.at as last_reply, d.dead, d.failure, d.way_out, m.failure as mailbox,
                   (select p.because from channel_pace p where p.channel = a.channel and p.account = a.account
                    and p.peer = '' and p.free_at > ?) as quiet
            from channel_account a
            left join lateral (
                select max(h.last_call_at) as last_call_at, max(h.last_refusal_at) as last_refusal_at,
                       coalesce(sum(h.refusals) filter (where h.hour > ?), 0)::int as refusals,
                       (array_agg(h.refusal order by h.hour desc) filter (where h.refusal is not null))[1] as refusal
                from channel_traffic h where h.channel = a.channel and h.account = a.account) t on true
            left join lateral (
                select max(o.sent_at) as at from outbound o
                where o.channel = a.channel and o.account = a.account and o.sent_at is not null) sent on true
            left join lateral (
                select count(*)::int as dead, (array_agg(o.failure order by o.id desc))[1] as failure,
                       (array_agg(o.way_out order by o.id desc))[1] as way_out
                from outbound o where o.state = 'failed' and o.channel = a.channel and o.account = a.account
                  and o.created_at > ?) d on true
            left join mailbox m on a.channel = 'email' and m.account = a.account
            order by a.channel, a.account
            """;

    private static final Duration DAY = Duration.ofDays(1);

    private final DataSource database;
    private final Accounts accounts;
    private final Clock clock;

    AccountStates(DataSource database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public List<AccountState> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(ALL)) {
            Timestamp yesterday = Timestamp.from(clock.instant().minus(DAY));
            ask.setTimestamp(1, Timestamp.from(clock.instant()));
            ask.setTimestamp(2, yesterday);
            ask.setTimestamp(3, yesterday);
            List<AccountState> states = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) states.add(state(row));
            }
            return states;
        } catch (SQLException failure) {
            throw new IllegalStateException("The accounts could not be read", failure);
        }
    }

    private AccountState state(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        String account = row.getString("account");
        Checkup tested = tested(row);
        Instant testedAt = instant(row, "tested_at");
        boolean outdated = testedAt != null && testedAt.isBefore(instant(row, "changed_at"));
        boolean off = row.getBoolean("switched_off");
        Signs signs = new Signs(
                accounts.locked(channel, account, row.getBytes("secrets")),
                row.getString("quiet"),
                row.getString("mailbox"),
                outdated ? null : tested,
                row.getInt("refusals") == 0 ? null : row.getString("refusal"),
                instant(row, "last_refusal_at"),
                instant(row, "last_call_at"),
                row.getInt("dead"),
                row.getString("failure"),
                row.getString("way_out"));
        return new AccountState(
                channel,
                account,
                off,
                instant(row, "last_call_at"),
                instant(row, "last_reply"),
                row.getInt("refusals"),
                tested,
                testedAt,
                outdated,
                off ? Optional.empty() : signs.trouble());
    }

    private static Checkup tested(ResultSet row) throws SQLException {
        if (row.getTimestamp("tested_at") == null) return null;
        return new Checkup(
                row.getBoolean("tested_works"), row.getString("tested_said"), row.getString("tested_way_out"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
