package io.heed.identity.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The company's identity provider, and whom of its people Heed lets in. */
@ConfigMapping(prefix = "heed.oidc")
public interface OidcConfig {
    /** "https://login.example.com/realms/shop": where /.well-known/openid-configuration is found. Unset: no such door. */
    Optional<String> issuer();

    Optional<String> clientId();

    /** Unset for a client that has none and proves itself by PKCE alone. */
    Optional<String> secret();

    @WithDefault("openid email profile")
    String scopes();

    /** What the button calls it: "Example Ltd". */
    Optional<String> name();

    /** Heed's own address from outside, where a proxy in front makes it look different from inside. */
    Optional<String> address();

    /** Takes addresses as verified of which the provider says nothing, as some do that know only their own people. */
    @WithDefault("false")
    boolean trustEmail();

    /** When given, addresses of no others come in. */
    Optional<List<String>> domains();

    /** Whether somebody nobody here knows yet is taken on when they first come. */
    @WithDefault("false")
    boolean newcomers();

    /** Where the groups stand: "groups", "realm_access.roles". */
    @WithDefault("groups")
    String groups();

    /** "heed-admins=admin, support=agent": whoever is in none of these groups has no role and does not come in. */
    Optional<String> roles();

    /** "support-emea=EMEA": who is in the group is in the team, and who is not is not. */
    Optional<String> teams();

    /** Whether signing out here signs out there, where the provider offers it. */
    @WithDefault("true")
    boolean signOutThere();

    /** How far apart the clocks may be. */
    @WithDefault("PT1M")
    Duration skew();

    /** How long the provider may take for an answer. */
    @WithDefault("PT5S")
    Duration patience();
}
