package io.heed.ticket;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeetingTest {
    @Test
    void two_who_change_one_ticket_meet_and_other_failures_are_none() {
        long message = api().body(message("The café's terminal shows nothing"))
                .post("/api/v1/messages")
                .jsonPath()
                .getLong("messageId");
        await().atMost(Duration.ofSeconds(40)).until(() -> ticketOf(message) != null);
        long id = ticketOf(message);

        Throwable late = catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
            Ticket.byId(id).orElseThrow().subject = "what the later one wanted";
            QuarkusTransaction.requiringNew().run(() -> Ticket.byId(id).orElseThrow().subject = "was first");
        }));

        assertThat(late).isNotNull();
        assertThat(Meeting.endsIn(late)).isTrue();
        assertThat(Meeting.endsIn(new IllegalStateException(new IllegalArgumentException("a number out of range"))))
                .isFalse();
    }

    private static Long ticketOf(long message) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Message row = Message.findById(message);
            return row == null ? null : row.ticket.id;
        });
    }
}
