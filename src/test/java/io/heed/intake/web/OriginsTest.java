package io.heed.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = Origins.of("https://shop.example http://localhost:4000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.shop.example",
                "shop.example",
                "https://shop.example/",
                "https://shop.example/path",
                "https://Shop.example",
                "https://shop.example:443",
                "http://shop.example:80",
                "https://ines@shop.example",
                "https://",
                "ftp://shop.example",
                "null",
                "https://shop.example;script-src",
                "https://shop.example?x",
                "https://shop.example#x"
            })
    void what_is_no_exact_origin_is_refused(String entry) {
        assertThat(Origins.fault(entry)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "http://localhost:4000", "https://a.b.c:8443", "http://[::1]:3000"})
    void exact_origins_are_taken(String entry) {
        assertThat(Origins.fault(entry)).isEmpty();
    }

    @Test
    void only_the_sites_on_the_list_and_our_own_pages_are_admitted() {
        assertThat(origins.admits("https://shop.example", "heed.example", null)).isTrue();
        assertThat(origins.admits("https://heed.example", "heed.example", null))
                .as("our own page")
                .isTrue();
        assertThat(origins.admits("http://inside:8080", "other", "same-origin"))
                .as("our own page behind a proxy")
                .isTrue();
        assertThat(origins.admits(null, "heed.example", null)).as("no browser").isTrue();
        for (String foreign : new String[] {
            "https://evil.example",
            "https://shop.example.evil.example",
            "https://evilshop.example",
            "http://shop.example",
            "https://shop.example:8443",
            "null",
            ""
        })
            assertThat(origins.admits(foreign, "heed.example", "cross-site"))
                    .as(foreign)
                    .isFalse();
    }

    @Test
    void the_policy_names_ourselves_and_the_list() {
        assertThat(origins.inPolicy()).isEqualTo("'self' https://shop.example http://localhost:4000");
    }
}
