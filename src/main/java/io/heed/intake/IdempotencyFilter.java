package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Carries out a call with an {@code Idempotency-Key} once (draft-ietf-httpapi-idempotency-key-header): again with the
 * same body it is answered as the first time, with another body it is 422, and while the first is running 409.
 */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST = 255;
    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);

    private final IdempotencyRows rows;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    IdempotencyFilter(IdempotencyRows rows, ObjectMapper json, SecurityIdentity caller) {
        this.rows = rows;
        this.json = json;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) return;
        if (key.isBlank() || key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl))
            throw ProblemException.invalid(HEADER, "must be 1 to " + LONGEST + " printable characters");
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        Optional<IdempotencyRows.Known> known = rows.begin(name(), key, fingerprint(request, body));
        if (known.isEmpty()) {
            request.setProperty(HEADER, key);
            return;
        }
        request.abortWith(again(known.get(), fingerprint(request, body)));
    }

    private static Response again(IdempotencyRows.Known known, String fingerprint) {
        if (!known.fingerprint().equals(fingerprint))
            throw new ProblemException(Problem.unprocessable(
                    "This Idempotency-Key was used for another call: take a new key for each call",
                    List.of(new Problem.FieldError(HEADER, "must be new for a call that differs"))));
        if (known.status() == null)
            throw ProblemException.conflict("The first call with this Idempotency-Key is still running");
        Response.ResponseBuilder answer = Response.status(known.status()).header(REPLAYED, "true");
        return known.body() == null
                ? answer.build()
                : answer.type(known.mediaType()).entity(known.body()).build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Object key = request.getProperty(HEADER);
        if (key == null) return;
        try {
            remember(key.toString(), response);
        } catch (RuntimeException failure) {
            // what was done is done, and its answer true: the key stands as running until it is too old to be believed
            LOG.warnf("The answer to the call with Idempotency-Key %s is not kept: %s", key, failure.getMessage());
        }
    }

    private void remember(String key, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() >= 500) {
            rows.forget(name(), key);
            return;
        }
        MediaType mediaType = response.getMediaType();
        rows.done(
                name(),
                key,
                response.getStatus(),
                mediaType == null ? MediaType.APPLICATION_JSON : mediaType.toString(),
                body(response.getEntity()));
    }

    private String body(Object entity) throws JsonProcessingException {
        if (entity == null) return null;
        return entity instanceof String text ? text : json.writeValueAsString(entity);
    }

    private String name() {
        return caller.getPrincipal().getName();
    }

    private static String fingerprint(ContainerRequestContext request, byte[] body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((request.getMethod() + " "
                        + request.getUriInfo().getRequestUri().getPath() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return Checksum.of(all.toByteArray());
    }
}
