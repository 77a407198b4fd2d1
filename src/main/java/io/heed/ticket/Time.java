package io.heed.ticket;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where real time enters; everything else is handed a clock. */
class Time {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
