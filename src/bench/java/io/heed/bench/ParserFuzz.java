package io.heed.bench;

import io.heed.chaos.Parsers;
import io.heed.intake.ChannelAdapter;

/** What a fuzzer calls with any bytes whatever, over and over. */
public final class ParserFuzz {
    private static final ChannelAdapter ADAPTER = Parsers.adapter(System.getProperty("heed.adapter"));

    private ParserFuzz() {}

    public static void fuzzerTestOneInput(byte[] body) {
        Parsers.reads(ADAPTER, body);
    }
}
