package io.heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnPathTest {

    @Test
    void a_page_of_ours_is_kept_with_what_it_asks_for() {
        assertThat(ReturnPath.of("http://heed.example/desk/tickets/7")).isEqualTo("/desk/tickets/7");
        assertThat(ReturnPath.of("/desk/search?q=status%3Aopen&page=2"))
                .isEqualTo("/desk/search?q=status%3Aopen&page=2");
    }

    @Test
    void the_address_of_another_site_leads_to_the_same_path_here_or_home() {
        assertThat(ReturnPath.of("https://evil.example/desk")).isEqualTo("/desk");
        for (String elsewhere : new String[] {
            null,
            "",
            "https://evil.example",
            "//evil.example",
            "https://heed.example//evil.example/x",
            "/\\evil.example",
            "javascript:alert(1)",
            "/desk\r\nSet-Cookie: a=b",
            "/desk\"><script>",
            "/desk;url=https://evil.example",
            "/" + "x".repeat(5000)
        }) assertThat(ReturnPath.of(elsewhere)).as(String.valueOf(elsewhere)).isEqualTo("/");
    }

    @Test
    void nobody_is_sent_back_to_the_door() {
        assertThat(ReturnPath.of("/sign-in?refused")).isEqualTo("/");
        assertThat(ReturnPath.of("/sign-out")).isEqualTo("/");
    }
}
