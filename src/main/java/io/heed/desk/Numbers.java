package io.heed.desk;

import io.heed.web.ProblemException;
import java.util.Optional;

/** Whole numbers as callers and people write them. */
final class Numbers {
    private Numbers() {}

    static long between(String name, String text, long least, long most) {
        if (text.matches("\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) return value;
        }
        String end = most == Long.MAX_VALUE ? "" : ", at most " + most;
        throw ProblemException.invalid(name, "must be a whole number, " + least + " or more" + end);
    }

    /** The number of a ticket as people write it: "77", "#48 213". */
    static Optional<Long> ofTicket(String text) {
        String digits = text == null ? "" : text.replaceAll("[#\\s\u00a0]", "");
        return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
