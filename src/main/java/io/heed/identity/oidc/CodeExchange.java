package io.heed.identity.oidc;

import io.heed.identity.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns the code that somebody brings back into what the provider says of them. No token is kept. */
@ApplicationScoped
class CodeExchange {
    private static final int LONGEST_TOKEN = 50_000;

    private final OidcConfig config;
    private final Discovery discovery;
    private final ProviderWire wire;
    private final Clock clock;

    CodeExchange(OidcConfig config, Discovery discovery, ProviderWire wire, Clock clock) {
        this.config = config;
        this.discovery = discovery;
        this.wire = wire;
        this.clock = clock;
    }

    /** @param back the address that the code was asked for with */
    Claims claims(Provider provider, String code, URI back, Handshake handshake) throws Refused {
        ProviderWire.Answer answer =
                wire.post(provider.token(), form(provider, code, back, handshake), basic(provider));
        if (answer.status() != 200) throw refused(answer);
        Claims claims = checked(provider, answer.text("id_token"), handshake);
        Optional<URI> more = provider.userinfo();
        if (claims.email().isPresent()
                || more.isEmpty()
                || answer.text("access_token").isEmpty()) return claims;
        return more(claims, more.get(), answer.text("access_token"));
    }

    private Map<String, String> form(Provider provider, String code, URI back, Handshake handshake) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back.toString());
        form.put("code_verifier", handshake.verifier());
        if (config.secret().isEmpty() || provider.secretInForm()) form.put("client_id", client());
        if (config.secret().isPresent() && provider.secretInForm())
            form.put("client_secret", config.secret().get());
        return form;
    }

    private String basic(Provider provider) {
        boolean inHeader = config.secret().isPresent() && !provider.secretInForm();
        return inHeader ? ProviderWire.basic(client(), config.secret().get()) : null;
    }

    private String client() {
        return config.clientId().orElseThrow();
    }

    private static Refused refused(ProviderWire.Answer answer) {
        String error = Provider.shown(answer.text("error"));
        if (answer.status() >= 500 || error.isEmpty())
            return new Refused(Refusal.unreachable, "its token endpoint answered " + answer.status());
        return new Refused(error.equals("invalid_grant") ? Refusal.code : Refusal.setup, error);
    }

    /** Keys change: a token that the known ones do not open is tried with those of this moment, once. */
    private Claims checked(Provider provider, String token, Handshake handshake) throws Refused {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) throw new Refused(Refusal.token, "there is none");
        IdToken check = new IdToken(provider.issuer(), client(), config.skew());
        try {
            return check.checked(token, discovery.keys(false), handshake.nonce(), clock.instant());
        } catch (IdToken.Unsound unsound) {
            if (!unsound.ofKeys()) throw unsound.refused();
        }
        try {
            return check.checked(token, discovery.keys(true), handshake.nonce(), clock.instant());
        } catch (IdToken.Unsound unsound) {
            throw unsound.refused();
        }
    }

    private Claims more(Claims claims, URI userinfo, String token) throws Refused {
        Claims more = new Claims(Map.of()).with(ProviderWire.map(wire.get(userinfo, token)));
        if (!more.subject().equals(claims.subject())) throw new Refused(Refusal.token, "of two different people");
        return claims.with(more.said());
    }
}
