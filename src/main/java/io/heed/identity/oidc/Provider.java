package io.heed.identity.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.identity.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param userinfo and signOut empty where it offers none
 * @param secretInForm the client's secret goes into the form, because the provider takes it nowhere else
 * @param namesItself it says who it is with every code (RFC 9207)
 */
record Provider(
        String issuer,
        URI authorize,
        URI token,
        URI keys,
        Optional<URI> userinfo,
        Optional<URI> signOut,
        boolean secretInForm,
        boolean namesItself) {

    static Provider of(JsonNode said, String issuer) throws Refused {
        String named = said.path("issuer").asText("");
        if (!named.equals(issuer))
            throw new Refused(
                    Refusal.setup,
                    "the provider calls itself '" + shown(named) + "', and HEED_OIDC_ISSUER must be exactly that");
        return new Provider(
                issuer,
                needed(said, "authorization_endpoint"),
                needed(said, "token_endpoint"),
                needed(said, "jwks_uri"),
                offered(said, "userinfo_endpoint"),
                offered(said, "end_session_endpoint"),
                has(said, "client_secret_post") && !has(said, "client_secret_basic"),
                said.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    private static boolean has(JsonNode said, String method) {
        return StreamSupport.stream(
                        said.path("token_endpoint_auth_methods_supported").spliterator(), false)
                .anyMatch(one -> one.asText("").equals(method));
    }

    private static URI needed(JsonNode said, String field) throws Refused {
        Optional<URI> uri = offered(said, field);
        if (uri.isEmpty()) throw new Refused(Refusal.unreachable, "the provider names no usable " + field);
        return uri.get();
    }

    private static Optional<URI> offered(JsonNode said, String field) {
        try {
            URI uri = URI.create(said.path(field).asText(""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Others' words in our log: short and on one line. */
    static String shown(String words) {
        String line = words.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
