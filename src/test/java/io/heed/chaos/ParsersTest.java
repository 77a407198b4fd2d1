package io.heed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.intake.ChannelAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small, repeatable part of what the fuzzer does: calls as providers make them, and thousands a little damaged. */
class ParsersTest {
    private static final int DAMAGED = 3000;
    private static final List<String> STRANGE = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e999",
            "\u0000",
            "\uD800",
            "%00",
            "%",
            "&&=",
            "\r\n\r\n",
            "<>",
            "𝔘",
            "[".repeat(3000),
            "9".repeat(400));

    static List<String> channels() {
        return Parsers.channels();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void what_the_provider_sends_is_read(String channel) {
        ChannelAdapter adapter = Parsers.adapter(channel);
        assertThat(Seeds.of(channel)).isNotEmpty().allMatch(body -> Parsers.reads(adapter, body));
    }

    @ParameterizedTest
    @MethodSource("channels")
    void what_is_damaged_is_read_or_refused_with_a_reason(String channel) {
        ChannelAdapter adapter = Parsers.adapter(channel);
        List<byte[]> seeds = Seeds.of(channel);
        Random random = new Random(7);
        for (int i = 0; i < DAMAGED; i++) {
            byte[] body = damaged(seeds.get(random.nextInt(seeds.size())), random);
            try {
                Parsers.reads(adapter, body);
            } catch (RuntimeException | StackOverflowError fault) {
                throw new AssertionError(
                        channel + " stumbles over " + Base64.getEncoder().encodeToString(body), fault);
            }
        }
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] body = seed.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(body.length);
            body = switch (random.nextInt(4)) {
                case 0 -> flipped(body, at, random);
                case 1 -> Arrays.copyOf(body, Math.max(1, at));
                case 2 -> spliced(body, at, at, STRANGE.get(random.nextInt(STRANGE.size())));
                default ->
                    spliced(
                            body,
                            at,
                            Math.min(body.length, at + 1 + random.nextInt(30)),
                            STRANGE.get(random.nextInt(STRANGE.size())));
            };
        }
        return body;
    }

    private static byte[] flipped(byte[] body, int at, Random random) {
        body[at] = (byte) random.nextInt(256);
        return body;
    }

    private static byte[] spliced(byte[] body, int from, int to, String put) {
        byte[] between = put.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[body.length - (to - from) + between.length];
        System.arraycopy(body, 0, all, 0, from);
        System.arraycopy(between, 0, all, from, between.length);
        System.arraycopy(body, to, all, from + between.length, body.length - to);
        return all;
    }
}
