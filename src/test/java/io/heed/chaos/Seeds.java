package io.heed.chaos;

import java.util.List;
import java.util.stream.IntStream;

/** Bodies as providers send them, for a fuzzer to begin with. */
public final class Seeds {
    private static final int MANY = 4;

    private Seeds() {}

    public static List<byte[]> of(String channel) {
        return Voices.all(25).stream()
                .filter(voice -> voice.channel.equals(channel))
                .flatMap(voice ->
                        IntStream.range(0, MANY).mapToObj(number -> voice.body(number, "Grüße, the reader is down")))
                .toList();
    }
}
