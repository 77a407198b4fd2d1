package io.heed.setup;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Shift;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody's weeks at once, for those who plan them elsewhere. */
@Path("/api/v1/shifts")
@RolesAllowed(May.SEE_BOARD)
class ShiftsResource {

    @Schema(name = "ShiftsOfPerson")
    record Of(long person, String name, Map<String, List<String>> week) {}

    @Schema(name = "Shifts")
    record All(List<Of> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(summary = "When everybody works as a rule, in UTC")
    public All all() {
        Map<Long, List<Shift>> shifts = Shift.<Shift>list("order by weekday, starts").stream()
                .collect(Collectors.groupingBy(one -> one.personId));
        return new All(
                Person.<Person>list("leftAt is null order by name").stream()
                        .map(one -> new Of(one.id, one.name, ShiftWeek.written(shifts.getOrDefault(one.id, List.of()))))
                        .toList(),
                null);
    }
}
