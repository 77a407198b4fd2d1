package io.heed.dispatch;

import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a point of attention is worth, now and over the last hours. */
@Path("/api/v1/prices")
@RolesAllowed(May.SEE_BOARD)
class PricesResource {
    private static final Duration HISTORY = Duration.ofHours(8);

    private final Prices prices;
    private final SkillPrices skillPrices;
    private final Clock clock;

    PricesResource(Prices prices, SkillPrices skillPrices, Clock clock) {
        this.prices = prices;
        this.skillPrices = skillPrices;
        this.clock = clock;
    }

    @Schema(name = "PricesOfAttention")
    record View(Double now, Instant at, List<Prices.Point> history, SkillPrices.Ahead ahead) {}

    @GET
    @Operation(
            summary = "The price of attention: the weight a ticket of one point needs to get a person",
            description = "\"ahead\" is what the look-ahead says of the next two hours, by skill, with its history; "
                    + "while its source is gcmu, rounds decide without it, and its notice says why.")
    public View get() {
        Instant now = clock.instant();
        Optional<PlanRow> latest = PlanRow.latest();
        return new View(
                latest.map(plan -> plan.price).orElse(null),
                latest.map(plan -> plan.at).orElse(null),
                prices.since(now.minus(HISTORY), Duration.ofMinutes(5)),
                skillPrices.at(now, HISTORY));
    }
}
