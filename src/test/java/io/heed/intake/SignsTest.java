package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static final Instant EARLIER = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(60);

    private static Signs refused(Instant at, Instant lastCall) {
        return new Signs(false, null, null, null, "the signature does not fit", at, lastCall, 0, null, null);
    }

    @Test
    void an_account_without_signs_has_no_trouble() {
        assertThat(new Signs(false, null, null, Checkup.fine("x"), null, null, null, 0, null, null).trouble())
                .isEmpty();
    }

    @Test
    void a_call_turned_away_is_trouble_only_while_nothing_was_taken_since() {
        assertThat(refused(LATER, EARLIER).trouble()).isPresent();
        assertThat(refused(LATER, null).trouble()).isPresent();
        assertThat(refused(EARLIER, LATER).trouble()).isEmpty();
    }

    @Test
    void what_stops_everything_is_said_before_what_stops_some() {
        Signs all = new Signs(
                true,
                null,
                "no mailbox",
                Checkup.wrong("no bot", "mend"),
                "no fit",
                LATER,
                EARLIER,
                2,
                "no chat",
                "none");
        assertThat(all.trouble().orElseThrow().reason()).contains("locked with another key");
        Signs open = new Signs(
                false, null, null, Checkup.wrong("no bot", "mend"), "no fit", LATER, EARLIER, 2, "no chat", "none");
        assertThat(open.trouble()).contains(new Trouble("no bot", "mend"));
        Signs dead = new Signs(false, null, null, null, null, null, EARLIER, 2, "no chat", "ask");
        assertThat(dead.trouble()).contains(new Trouble("2 replies were not sent: no chat", "ask"));
    }
}
