package io.heed.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An error as programs read it (RFC 9457).
 *
 * @param type stable; programs may branch on it, titles and details may be reworded
 * @param errors what is wrong field by field, null when it is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:heed:problem:";

    /** @param field path in the body ("customer.externalId", "texts[3]") or name of the parameter */
    public record FieldError(String field, String message) {}

    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(TYPE + type, title, status, detail, null);
    }

    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.get(0).field() + ": " + errors.get(0).message()
                : errors.size() + " fields are not as they have to be.";
        return new Problem(TYPE + "invalid", "The request is not valid", 400, detail, List.copyOf(errors));
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem unreadable(String detail) {
        return of(400, "unreadable", "The body cannot be read", detail);
    }

    public static Problem unauthorized(String detail) {
        return of(401, "unauthorized", "Who is asking?", detail);
    }

    public static Problem forbidden(String detail) {
        return of(403, "forbidden", "This is not allowed", detail);
    }

    public static Problem notFound(String detail) {
        return of(404, "not-found", "There is nothing here", detail);
    }

    public static Problem conflict(String detail) {
        return of(409, "conflict", "The state does not allow it", detail);
    }

    public static Problem unprocessable(String detail, List<FieldError> errors) {
        return new Problem(
                TYPE + "unprocessable", "The request cannot be carried out", 422, detail, List.copyOf(errors));
    }

    static Problem internal(String id) {
        return of(500, "internal", "Something broke on our side", "It stands in the log under " + id + ".");
    }

    /** The plain meaning of a status for which nobody said more. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> unreadable("The request does not make sense as it is.");
            case 401 -> unauthorized("Send a key: Authorization: Bearer KEY.");
            case 403 -> forbidden("The key or account does not have the role it takes.");
            case 404 -> notFound("No resource has this address.");
            case 405 -> of(405, "method-not-allowed", "This method does not work here", "Look at the Allow header.");
            case 406 -> of(406, "not-acceptable", "Nothing here has that format", "Ask for application/json.");
            case 413 -> of(413, "too-large", "The body is too large", "Send it in smaller parts.");
            case 415 ->
                of(415, "unsupported-media-type", "This format is not understood", "Send application/json in UTF-8.");
            default -> of(status, "status-" + status, "The request was refused", null);
        };
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
