package io.heed.desk;

import java.util.Optional;

/** Numbers of tickets, messages and customers as people and forms write them: "77", "#48 213". */
final class Numbers {
    private Numbers() {}

    static Optional<Long> of(String text) {
        String digits = text == null ? "" : text.replaceAll("[#\\s\u00a0]", "");
        return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
