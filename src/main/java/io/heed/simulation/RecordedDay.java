package io.heed.simulation;

import io.heed.dispatch.Weights;
import io.heed.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;

/**
 * A day this workspace has seen, as a simulation. Who was taking tickets when, comes from presence; tickets weigh what
 * they weighed as they came in, by the weights in force now, and take as long as they took. What was never handled takes
 * what its reading expects. Nobody gives up, because the history does not say who would have.
 */
@ApplicationScoped
class RecordedDay {
    private final DataSource database;
    private final Clock clock;

    RecordedDay(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws ProblemException 400 when it is no day, or one without tickets or without anybody who took any */
    SimulationRequest of(SimulationRequest asked) {
        LocalDate day = day(asked.day());
        ZoneId zone = zone(asked.zone());
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        try (var connection = database.getConnection()) {
            List<SimulationRequest.Agent> agents = RecordedStaff.agents(connection, from, to.isAfter(now) ? now : to);
            Weights weights = QuarkusTransaction.requiringNew().call(Weights::inForce);
            List<SimulationRequest.Arrival> arrivals = RecordedTickets.arrivals(connection, from, to, weights.set());
            refuseUnlessUsable(agents.size(), arrivals.size());
            return new SimulationRequest(
                    agents, arrivals, asked.policies(), asked.seed(), day.toString(), zone.getId(), asked.weights());
        } catch (SQLException failure) {
            throw new IllegalStateException("The recorded day could not be loaded", failure);
        }
    }

    private static void refuseUnlessUsable(int agents, int arrivals) {
        if (arrivals == 0) throw ProblemException.invalid("day", "must be a day on which tickets came: none did");
        if (agents == 0)
            throw ProblemException.invalid("day", "must be a day on which somebody was taking tickets: nobody was");
        if (arrivals > SimulationCheck.MOST_ARRIVALS)
            throw ProblemException.invalid(
                    "day", "must have at most " + SimulationCheck.MOST_ARRIVALS + " tickets, not " + arrivals);
    }

    private static LocalDate day(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() < 1970 || date.getYear() > 9999) throw new DateTimeException("out of range");
            return date;
        } catch (DateTimeException wrong) {
            throw ProblemException.invalid("day", "must be a date such as 2026-03-02");
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException wrong) {
            throw ProblemException.invalid("zone", "must be a time zone such as Europe/Berlin");
        }
    }
}
