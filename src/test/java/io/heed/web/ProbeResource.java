package io.heed.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Something to make mistakes with. */
@Path("/api/v1/probe")
public class ProbeResource {

    public record Person(@NotBlank String name) {}

    public record Body(
            @NotNull @Valid Person customer, @Size(max = 3) List<@NotBlank String> texts, Integer count, Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String post(@Valid @NotNull Body body) {
        return body.customer().name();
    }

    @GET
    public String get(@QueryParam("limit") @Max(100) int limit) {
        return Integer.toString(limit);
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("the secret inside");
    }

    @GET
    @Path("taken")
    public String taken() {
        throw ProblemException.conflict("Offer 9 has run out.");
    }
}
