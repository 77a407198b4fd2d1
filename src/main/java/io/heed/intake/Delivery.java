package io.heed.intake;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to send. */
public sealed interface Delivery {
    /** @param providerId by which later reports name it; null if the provider gives none */
    record Sent(String providerId) implements Delivery {}

    /**
     * It may work later.
     *
     * @param pause what the provider asked for, if it did
     * @param whole whether it meant the whole account, and not this reply alone
     */
    record Later(String reason, Optional<Duration> pause, boolean whole) implements Delivery {
        public Later(String reason, Optional<Duration> pause) {
            this(reason, pause, false);
        }
    }

    /** It will not work by trying again; {@code wayOut} says what a person can do. */
    record Failed(String reason, String wayOut) implements Delivery {}

    static Delivery later(String reason) {
        return new Later(reason, Optional.empty());
    }
}
