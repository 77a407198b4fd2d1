package io.heed.setup;

import io.heed.identity.ApiKey;
import io.heed.identity.May;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Keys for programs, from outside. */
@Path("/api/v1/keys")
@RolesAllowed(May.MANAGE_KEYS)
class KeysResource {
    private final KeyBook keys;

    KeysResource(KeyBook keys) {
        this.keys = keys;
    }

    @Schema(name = "Key")
    record View(
            long id,
            String name,

            @Schema(examples = "heed_3q2", description = "So that keys can be told apart")
            String beginning,

            @Schema(description = "Null for everything") List<String> permissions,

            String createdBy,
            Instant createdAt,

            @Schema(description = "To the minute") Instant lastUsedAt,

            Instant expiresAt,
            Instant revokedAt,

            @Schema(description = "The key itself: only in the answer to making it")
            String key) {
        static View of(ApiKey row, String key) {
            return new View(
                    row.id,
                    row.name,
                    row.prefix,
                    row.permissions,
                    row.createdBy,
                    row.createdAt,
                    row.lastUsedAt,
                    row.expiresAt,
                    row.revokedAt,
                    key);
        }
    }

    @Schema(name = "Keys")
    record All(List<View> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(summary = "All keys, newest first, those that were revoked too; none with its value")
    public All list() {
        return new All(
                ApiKey.newestFirst().stream().map(row -> View.of(row, null)).toList(), null);
    }

    @POST
    @Operation(summary = "Make a key; its value is told this once")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "403", description = "A key makes no key that may do more than itself")
    public Response make(KeyBody body) {
        KeyBook.Made made = keys.make(body);
        return Response.status(201).entity(View.of(made.row(), made.key())).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a key: it opens nothing from now on")
    public void revoke(long id) {
        keys.revoke(id);
    }
}
