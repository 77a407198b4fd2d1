package io.heed.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A company's identity provider, as the standards describe it: discovery, authorisation code with PKCE, token, keys,
 * userinfo and the end of a session. Somebody is signed in there already; what is wrong with it is up to a test.
 */
public final class FakeIdentityProvider implements AutoCloseable {
    public static final String CLIENT = "heed";
    public static final String SECRET = "a secret: with/everything & more";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whoever has signed in there, and what goes wrong. */
    public static final class Mood {
        public Map<String, Object> person = new LinkedHashMap<>(
                Map.of("sub", "u-1", "email", "ines@example.com", "email_verified", true, "name", "Ines Duarte"));
        /** What only the userinfo endpoint says. */
        public Map<String, Object> more = Map.of();

        public Consumer<JwtClaims> claims = claims -> {};
        public boolean signsWithAKeyNobodyKnows;
        public boolean signsNothing;
        /** Answers of this path: a status other than 200. */
        public Map<String, Integer> broken = Map.of();

        public String silentPath = "";
        public String error;
        public boolean asks;
    }

    private record Granted(String nonce, String challenge, String back, Map<String, Object> person) {}

    private final HttpServer server;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private volatile RsaJsonWebKey key;
    public volatile Mood mood = new Mood();
    public volatile Map<String, String> leaving = Map.of();

    public FakeIdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        rotateKeys();
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-identity-provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Another host than Heed's in the eyes of a browser. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/shop";
    }

    public void rotateKeys() {
        key = newKey();
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/realms/shop", "");
        Mood now = mood;
        try {
            if (path.equals(now.silentPath)) pause();
            if (now.broken.containsKey(path)) {
                send(exchange, now.broken.get(path), "text/html", "<h1>Not now</h1>");
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
                case "/authorize" -> authorize(exchange, now);
                case "/token" -> token(exchange, now);
                case "/keys" ->
                    json(
                            exchange,
                            200,
                            Map.of("keys", List.of(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
                case "/userinfo" -> json(exchange, 200, now.more);
                case "/end" -> end(exchange);
                case "/favicon.ico" -> send(exchange, 204, "image/x-icon", "");
                default -> send(exchange, 404, "text/plain", "");
            }
        } finally {
            exchange.close();
        }
    }

    private Map<String, Object> metadata() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("issuer", issuer());
        said.put("authorization_endpoint", issuer() + "/authorize");
        said.put("token_endpoint", issuer() + "/token");
        said.put("jwks_uri", issuer() + "/keys");
        said.put("userinfo_endpoint", issuer() + "/userinfo");
        said.put("end_session_endpoint", issuer() + "/end");
        said.put("code_challenge_methods_supported", List.of("S256"));
        said.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        return said;
    }

    private void authorize(HttpExchange exchange, Mood now) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("scope", "").contains("openid")
                && asked.getOrDefault("redirect_uri", "").endsWith("/sign-in/company/back");
        if (!right) {
            send(exchange, 400, "text/plain", "not asked as the standard says: " + asked);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Granted(asked.get("nonce"), asked.get("code_challenge"), asked.get("redirect_uri"), now.person));
        String said = now.error == null ? "code=" + code : "error=" + now.error;
        String back = asked.get("redirect_uri") + "?" + said + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        if (now.asks)
            send(
                    exchange,
                    200,
                    "text/html",
                    "<!DOCTYPE html><title>Shop</title><a href=\"" + back.replace("&", "&amp;")
                            + "\">Yes, it is me</a>");
        else redirect(exchange, back);
    }

    private void token(HttpExchange exchange, Mood now) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!known(exchange)) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        // a code is good for one time
        Granted granted = codes.remove(form.getOrDefault("code", ""));
        boolean right = granted != null
                && "authorization_code".equals(form.get("grant_type"))
                && granted.back().equals(form.get("redirect_uri"))
                && granted.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
        if (right)
            json(
                    exchange,
                    200,
                    Map.of("access_token", "for-userinfo", "token_type", "Bearer", "id_token", idToken(granted, now)));
        else json(exchange, 400, Map.of("error", "invalid_grant"));
    }

    private static boolean known(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        if (given == null || !given.startsWith("Basic ")) return false;
        String[] both = new String(Base64.getDecoder().decode(given.substring(6)), StandardCharsets.UTF_8).split(":");
        return both.length == 2
                && decoded(both[0]).equals(CLIENT)
                && decoded(both[1]).equals(SECRET);
    }

    private String idToken(Granted granted, Mood now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(CLIENT);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("nonce", granted.nonce());
        granted.person().forEach(claims::setClaim);
        now.claims.accept(claims);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        RsaJsonWebKey with = now.signsWithAKeyNobodyKnows ? newKey() : key;
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(with.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            if (now.signsNothing) {
                String head = "{\"alg\":\"none\"}";
                return text(head) + "." + text(claims.toJson()) + ".";
            }
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Later than now, for claims about times. */
    public static NumericDate inSeconds(long seconds) {
        NumericDate then = NumericDate.now();
        then.addSeconds(seconds);
        return then;
    }

    private void end(HttpExchange exchange) throws IOException {
        leaving = fields(exchange.getRequestURI().getRawQuery());
        redirect(exchange, leaving.get("post_logout_redirect_uri"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    public static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form == null ? new String[0] : form.split("&")) {
            String[] both = pair.split("=", 2);
            fields.put(decoded(both[0]), both.length < 2 ? "" : decoded(both[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(6_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
