package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InboxTest {
    /** Readable, because the stage behind the inbox takes these rows as it takes all. */
    private static final String BODY =
            "{\"channel\":\"chat\",\"externalId\":\"m\",\"customer\":{\"externalId\":\"tomas\"},\"text\":\"Where is my parcel\"}";

    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    private final String account = "inbox-" + System.nanoTime();

    private static Arrival text(String account, String id) {
        return Arrival.overRest("chat", account, id, BODY);
    }

    private List<InboxRow> rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> InboxRow.<InboxRow>list("account = ?1 order by id", account));
    }

    @Test
    void a_group_is_stored_in_the_order_it_came_with_repeats_told_the_same_ids() throws SQLException {
        byte[] call = "{\"two\":1}".getBytes(StandardCharsets.UTF_8);
        List<List<Inbox.Taken>> taken = new InboxStatement(database)
                .take(List.of(
                        text(account, "b"),
                        Arrival.raw("slack", account, List.of("x", "y"), call),
                        text(account, "a"),
                        text(account, "b"),
                        Arrival.raw("slack", account, List.of("y", "z"), call)));
        assertThat(rows()).extracting(row -> row.externalId).containsExactly("b", "x", "y", "a", "z");
        assertThat(rows()).extracting(row -> row.deliveries).containsExactly(2, 1, 2, 1, 1);
        assertThat(rows().get(1).raw).isEqualTo(call);
        assertThat(taken.get(3).get(0)).isEqualTo(taken.get(0).get(0).again());
        assertThat(taken.get(4)).extracting(Inbox.Taken::repeat).containsExactly(true, false);
    }

    @Test
    void what_is_known_from_before_is_a_repeat_for_everybody_in_the_group() throws SQLException {
        InboxStatement statement = new InboxStatement(database);
        Inbox.Taken first = statement.take(List.of(text(account, "a"))).get(0).get(0);
        assertThat(first.repeat()).isFalse();
        assertThat(statement.take(List.of(text(account, "a"), text(account, "a"))))
                .containsExactly(List.of(first.again()), List.of(first.again()));
        assertThat(rows()).extracting(row -> row.deliveries).containsExactly(3);
    }

    @Test
    void many_senders_of_the_same_messages_make_one_row_each_and_one_of_them_is_the_first() {
        int messages = 40;
        int deliveries = 5;
        List<CompletableFuture<Inbox.Taken>> calls = IntStream.range(0, messages * deliveries)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> take("message-" + call % messages)))
                .toList();
        List<Inbox.Taken> taken = calls.stream().map(CompletableFuture::join).toList();
        assertThat(rows()).hasSize(messages).allMatch(row -> row.deliveries == deliveries);
        assertThat(taken.stream().filter(each -> !each.repeat()).map(Inbox.Taken::messageId))
                .hasSize(messages)
                .doesNotHaveDuplicates();
    }

    private Inbox.Taken take(String id) {
        try {
            return inbox.take("chat", account, id, BODY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
