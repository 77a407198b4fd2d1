package io.heed.identity.oidc;

import io.heed.identity.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Checks what OpenID Connect Core 1.0 (3.1.3.7) asks of an ID token: who signed it, for whom, when, and in answer to
 * which question of ours.
 *
 * @param skew how far the provider's clock may be from ours
 */
record IdToken(String issuer, String client, Duration skew) {
    /** With a pair of keys each: a secret shared with the provider signs nothing here, and no signature is none. */
    private static final AlgorithmConstraints SIGNED = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private static final Map<Integer, String> FAULTS = Map.of(
            ErrorCodes.EXPIRED, "expired",
            ErrorCodes.NOT_YET_VALID, "not yet valid",
            ErrorCodes.ISSUED_AT_INVALID_FUTURE, "issued in the future",
            ErrorCodes.AUDIENCE_INVALID, "meant for another client",
            ErrorCodes.AUDIENCE_MISSING, "meant for nobody",
            ErrorCodes.ISSUER_INVALID, "of another issuer",
            ErrorCodes.SIGNATURE_INVALID, "wrongly signed",
            ErrorCodes.SIGNATURE_MISSING, "not signed");

    private static final int LONGEST_SUBJECT = 255;

    /** What was wrong, and whether other keys might mend it. */
    static final class Unsound extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean ofKeys;

        Unsound(String what, boolean ofKeys) {
            super(what, null, false, false);
            this.ofKeys = ofKeys;
        }

        boolean ofKeys() {
            return ofKeys;
        }

        Refused refused() {
            return new Refused(Refusal.token, getMessage());
        }
    }

    Claims checked(String token, JsonWebKeySet keys, String nonce, Instant now) throws Unsound {
        JwtClaims claims = processed(token, keys, now);
        try {
            if (!nonce.equals(claims.getClaimValue("nonce"))) throw new Unsound("in answer to another question", false);
            List<String> audience = claims.getAudience();
            Object party = claims.getClaimValue("azp");
            boolean theirs = party == null ? audience.size() == 1 : client.equals(party);
            if (!theirs) throw new Unsound("given to another client", false);
            if (claims.getSubject().length() > LONGEST_SUBJECT
                    || claims.getSubject().indexOf('\0') >= 0) throw new Unsound("of no usable subject", false);
        } catch (MalformedClaimException malformed) {
            throw new Unsound("unreadable", false);
        }
        return new Claims(claims.getClaimsMap());
    }

    private JwtClaims processed(String token, JsonWebKeySet keys, Instant now) throws Unsound {
        JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(keys.getJsonWebKeys());
        resolver.setDisambiguateWithVerifySignature(true);
        try {
            return new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(SIGNED)
                    .setVerificationKeyResolver(resolver)
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(client)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions((int) skew.toSeconds(), 24 * 60 * 60)
                    .setAllowedClockSkewInSeconds((int) skew.toSeconds())
                    .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                    .build()
                    .processToClaims(token);
        } catch (InvalidJwtException invalid) {
            throw unsound(invalid);
        }
    }

    private static Unsound unsound(InvalidJwtException invalid) {
        boolean noKey = invalid.getCause() instanceof UnresolvableKeyException;
        boolean ofKeys = noKey || invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID);
        String what = invalid.getErrorDetails().stream()
                .map(error -> FAULTS.get(error.getErrorCode()))
                .filter(known -> known != null)
                .findFirst()
                .orElse(noKey ? "signed with an unknown key" : "unreadable");
        return new Unsound(what, ofKeys);
    }
}
