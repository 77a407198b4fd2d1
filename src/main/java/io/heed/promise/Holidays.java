package io.heed.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Knows the public holidays of a year. */
@FunctionalInterface
public interface Holidays {
    Holidays NONE = (year, calendars) -> Set.of();

    /** All days of this year that are a holiday in any of these calendars. */
    Set<LocalDate> of(int year, List<String> calendars);
}
