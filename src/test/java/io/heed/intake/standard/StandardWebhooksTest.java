package io.heed.intake.standard;

import static io.heed.intake.Hooks.account;
import static io.heed.intake.Hooks.bytes;
import static io.heed.intake.Hooks.post;
import static io.heed.intake.Hooks.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.intake.Account;
import io.heed.intake.Delivery;
import io.heed.intake.Hook;
import io.heed.intake.Hooks;
import io.heed.intake.Incoming;
import io.heed.intake.UnreadableException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandardWebhooksTest {
    private static final Instant THEN = Instant.ofEpochSecond(1614265330);
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final StandardWebhooks standard = new StandardWebhooks(Clock.fixed(THEN, ZoneOffset.UTC));
    private final Account account = account("standard", "secret", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static Hook published(String signature) {
        return post(
                "{\"test\": 2432232314}",
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                "1614265330",
                "webhook-signature",
                signature);
    }

    @Test
    void the_published_example_is_genuine_for_five_minutes_with_or_without_the_prefix() {
        Account prefixed = account("standard", "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(standard.refusal(published(SIGNED), account, THEN)).isEmpty();
        assertThat(standard.refusal(published(SIGNED), prefixed, THEN)).isEmpty();
        assertThat(standard.refusal(published(SIGNED), account, THEN.plusSeconds(301)))
                .isPresent();
    }

    @Test
    void one_fitting_signature_among_several_is_enough() {
        assertThat(standard.refusal(published("v1,AAAA " + SIGNED + " v1a,BBBB"), account, THEN))
                .isEmpty();
        assertThat(standard.refusal(published("v1,AAAA v2," + SIGNED.substring(3)), account, THEN))
                .isPresent();
    }

    @Test
    void the_fields_of_our_own_api_are_read_bare_or_as_data() throws UnreadableException {
        String bare =
                "{\"conversation\":\"c1\",\"customer\":{\"externalId\":\"marisol\"},\"text\":\"hello\",\"sentAt\":\"2026-03-01T10:00:00Z\"}";
        Incoming.Said said = (Incoming.Said) standard.read(bytes(bare), "msg_1");
        assertThat(said.conversation()).isEqualTo("c1");
        assertThat(said.sentAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(standard.read(bytes("{\"type\":\"message.created\",\"data\":" + bare + "}"), "msg_1"))
                .isEqualTo(said);
    }

    @Test
    void a_reply_is_signed_so_that_the_same_secret_finds_it_genuine() {
        Hooks.Answering wire = new Hooks.Answering(204, "");
        assertThat(standard.send(reply("c1", "marisol", "done"), account, wire)).isInstanceOf(Delivery.Sent.class);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(wire.asked().headers());
        Hook back = new Hook("POST", "", headers, bytes(wire.asked().body()));
        assertThat(standard.refusal(back, account, THEN)).isEmpty();
    }

    @Test
    void a_test_says_whether_the_secret_is_one() {
        StandardWebhooks anyone = new StandardWebhooks(java.time.Clock.systemUTC());
        assertThat(anyone.check(
                                account("standard", "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                                new Hooks.Answering(500, ""))
                        .works())
                .isTrue();
        assertThat(anyone.check(account("standard", "secret", "word"), new Hooks.Answering(200, ""))
                        .works())
                .isFalse();
    }
}
