package io.heed.understanding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "heed.understanding")
public interface UnderstandingConfig {
    /** Threads that read, each with one core: one session with many threads is slower. */
    @WithDefault("2")
    int workers();

    /** When messages wait longer than this to be read, the deletion check is left out until the reader has caught up. */
    @WithDefault("150ms")
    Duration hurryAfter();

    /** A message that has waited longer goes on unread: its ticket is dispatched by the rules and scored later. */
    @WithDefault("5s")
    Duration patience();

    /** An operator's own encoders by language code; for other languages the shipped ones read on. */
    Map<String, OwnEncoder> encoders();

    interface OwnEncoder {
        /** Holds model.onnx, which returns a vector per token, and the tokenizer.json that belongs to it. */
        String folder();

        /** Its vocabulary knows small Latin letters only, and its tokenizer does not see to that by itself. */
        @WithDefault("false")
        boolean lowercase();

        /** Longer texts are read from their beginning. */
        @WithDefault("256")
        int maxTokens();
    }
}
