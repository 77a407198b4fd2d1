package io.heed.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.intake.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {
    private static final String FROM = "ines@cafe.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.net; dmarc=pass (p=REJECT sp=REJECT) header.from=cafe.example",
                "mx.example.net;\r\n\tdkim=pass header.i=@cafe.example header.s=s1 header.b=Ab; spf=fail",
                "mx.example.net 1; spf=pass (sender is allowed) smtp.mailfrom=bounce@cafe.example",
                "MX.example.net; dkim=fail header.d=cafe.example; dmarc=pass header.from=CAFE.example",
            })
    void a_check_of_the_domain_in_from_proves_the_address(String header) {
        assertThat(AuthenticationResults.proof(header, FROM)).contains(new Incoming.Proof("mx.example.net", FROM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.net; dmarc=fail header.from=cafe.example",
                "mx.example.net; dmarc=pass header.from=other.example",
                "mx.example.net; spf=pass smtp.mailfrom=bounce@mailer.example; dkim=pass header.d=mailer.example",
                "mx.example.net; dkim=pass header.d=cafe.example.evil.example",
                "mx.example.net; none",
                "mx.example.net (dmarc=pass header.from=cafe.example); none",
                "; dmarc=pass header.from=cafe.example",
                "",
            })
    void anything_else_proves_nothing(String header) {
        assertThat(AuthenticationResults.proof(header, FROM)).isEmpty();
    }

    @Test
    void without_a_header_or_an_address_nothing_is_proved() {
        assertThat(AuthenticationResults.proof(null, FROM)).isEmpty();
        assertThat(AuthenticationResults.proof("mx.example.net; dmarc=pass header.from=x", "nobody"))
                .isEmpty();
    }
}
