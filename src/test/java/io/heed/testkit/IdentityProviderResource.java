package io.heed.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts a company's identity provider beside the application and tells it so. */
public class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {
    private FakeIdentityProvider provider;

    @Override
    public Map<String, String> start() {
        provider = new FakeIdentityProvider();
        return Map.of(
                "heed.oidc.issuer", provider.issuer(),
                "heed.oidc.client-id", FakeIdentityProvider.CLIENT,
                "heed.oidc.secret", FakeIdentityProvider.SECRET,
                "heed.oidc.name", "Shop Ltd",
                "heed.oidc.domains", "example.com, example.org",
                "heed.oidc.newcomers", "true",
                "heed.oidc.roles", "shop-admins=admin, shop-agents=agent, everybody=agent",
                "heed.oidc.teams", "emea=EMEA",
                "heed.oidc.patience", "PT4S",
                "heed.sign-in.free-tries-of-an-address", "1000");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(FakeIdentityProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
