package io.heed.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where errors become answers: problem+json for programs, a page with the next step for people. */
class ErrorMappers {
    private final Viewing viewing;

    ErrorMappers(Viewing viewing) {
        this.viewing = viewing;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refused, ContainerRequestContext request, HttpHeaders headers) {
        return answer(refused.problem(), null, request, headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException broken, ContainerRequestContext request, HttpHeaders headers) {
        boolean ours = broken.getConstraintViolations().stream()
                .anyMatch(violation -> FieldPath.isReturnValue(violation.getPropertyPath()));
        return ours ? unexpected(broken, request, headers) : answer(Refusals.of(broken), null, request, headers);
    }

    @ServerExceptionMapper
    Response wrongType(MismatchedInputException wrong, ContainerRequestContext request, HttpHeaders headers) {
        return answer(Refusals.of(wrong), null, request, headers);
    }

    /** From resources that parse the body themselves, because they keep it as it came. */
    @ServerExceptionMapper
    Response notJson(JsonProcessingException wrong, ContainerRequestContext request, HttpHeaders headers) {
        return answer(Refusals.of(wrong), null, request, headers);
    }

    @ServerExceptionMapper
    Response nobody(UnauthorizedException nobody) {
        return Response.fromResponse(Problem.ofStatus(401).response())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, ContainerRequestContext request, HttpHeaders headers) {
        return answer(Problem.ofStatus(403), null, request, headers);
    }

    @ServerExceptionMapper
    Response byStatus(WebApplicationException refused, ContainerRequestContext request, HttpHeaders headers) {
        Response said = refused.getResponse();
        if (said.getStatus() < 400 || said.hasEntity()) {
            return said;
        }
        if (refused.getCause() instanceof JacksonException json && !(json instanceof InvalidDefinitionException)) {
            return answer(Refusals.of(json), null, request, headers);
        }
        if (said.getStatus() >= 500) {
            return unexpected(refused, request, headers);
        }
        Response answer = answer(Problem.ofStatus(said.getStatus()), null, request, headers);
        // Such as Allow with 405, or WWW-Authenticate with 401.
        said.getHeaders().forEach((name, values) -> answer.getHeaders().putIfAbsent(name, values));
        return answer;
    }

    @ServerExceptionMapper
    Response unexpected(Exception fault, ContainerRequestContext request, HttpHeaders headers) {
        if (Unreachable.isBehind(fault)) return unreachable(fault, request, headers);
        if (isBrokenForm(fault)) return answer(Problem.ofStatus(400), null, request, headers);
        String id = UUID.randomUUID().toString().substring(0, 8);
        Log.errorf(
                fault,
                "%s /%s failed as %s; the caller was told that number and nothing else. Cause and place follow",
                request.getMethod(),
                request.getUriInfo().getPath().replaceFirst("^/", ""),
                id);
        return answer(Problem.internal(id), id, request, headers);
    }

    /** A form with files that ends in the middle is the sender's doing. */
    private static boolean isBrokenForm(Exception fault) {
        return fault instanceof IOException
                && String.valueOf(fault.getMessage()).contains("multipart");
    }

    /** Nothing was taken; whoever sent it may send the same again. */
    private Response unreachable(Exception fault, ContainerRequestContext request, HttpHeaders headers) {
        Log.errorf("The database does not answer (%s); see that PostgreSQL runs", Unreachable.reason(fault));
        Problem problem = Problem.of(
                503,
                "no-database",
                "Not at the moment",
                "The database does not answer. Send the same again in a moment.");
        return Response.fromResponse(answer(problem, null, request, headers))
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }

    private Response answer(Problem problem, String id, ContainerRequestContext request, HttpHeaders headers) {
        if (!forPeople(request)) {
            return problem.response();
        }
        viewing.askNobody();
        String page = Furniture.error(problem.status(), id, Theme.of(headers)).render();
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private static boolean forPeople(ContainerRequestContext request) {
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        boolean program = path.startsWith("/api/") || path.startsWith("/hooks/");
        String accepts = request.getHeaderString(HttpHeaders.ACCEPT);
        return !program && accepts != null && accepts.contains("text/html");
    }
}
