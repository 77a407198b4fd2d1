package io.heed.chaos;

import java.util.List;
import java.util.stream.IntStream;

/** Bodies as providers send them, for a fuzzer to begin with. */
public final class Seeds {
    private static final int MANY = 4;

    /** As they lie in the inbox: the visitor's own words and, from the token, who they are. */
    private static final List<byte[]> VISITORS = List.of(
            Voice.utf8("{\"visitor\":\"v/Zm9v\",\"id\":\"m-1\",\"text\":\"Grüße, the reader is down\",\"files\":[12]}"),
            Voice.utf8("{\"visitor\":\"u/shop/42\",\"name\":\"Tomás\",\"email\":\"tomas@cafe.example\",\"id\":\"5f0c\","
                    + "\"text\":\"\"}"));

    private Seeds() {}

    public static List<byte[]> of(String channel) {
        if (channel.equals("web")) return VISITORS;
        return Voices.all(25).stream()
                .filter(voice -> voice.channel.equals(channel))
                .flatMap(voice ->
                        IntStream.range(0, MANY).mapToObj(number -> voice.body(number, "Grüße, the reader is down")))
                .toList();
    }
}
