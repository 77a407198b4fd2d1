package io.heed.intake;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to send. */
public sealed interface Delivery {
    /** @param providerId by which later reports name it; null if the provider gives none */
    record Sent(String providerId) implements Delivery {}

    /** It may work later; {@code pause} is what the provider asked for, if it did. */
    record Later(String reason, Optional<Duration> pause) implements Delivery {}

    /** It will not work by trying again; {@code wayOut} says what a person can do. */
    record Failed(String reason, String wayOut) implements Delivery {}

    static Delivery later(String reason) {
        return new Later(reason, Optional.empty());
    }
}
