package io.heed.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The way out over HTTP, so that adapters can be tried without a network. */
@FunctionalInterface
public interface Wire {
    Reply call(Call call) throws IOException;

    /**
     * @param headers by name; the content type is among them
     * @param body null for a question: a GET
     */
    record Call(String url, Map<String, String> headers, String body) {
        public static Call get(String url, Map<String, String> headers) {
            return new Call(url, headers, null);
        }
    }

    /** @param retryAfter as the provider asked for, in whatever form it wrote it */
    record Reply(int status, String body, Optional<Duration> retryAfter) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** A full house or a fault on their side: the same call may succeed later. */
        public boolean passing() {
            return status == 408 || status == 425 || status == 429 || status >= 500;
        }
    }
}
