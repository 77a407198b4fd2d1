package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my card 4111 1111 1111 1111 was declined | my card [card] was declined",
                "card 4111-1111-1111-1111. | card [card].",
                "卡号4111111111111111不能用 | 卡号[card]不能用",
                "pay to DE89 3704 0044 0532 0130 00 today please | pay to [iban] today please",
                "IBAN GB82WEST12345698765432, thanks | IBAN [iban], thanks",
                "write to ana.lima+shop@post.example.org now | write to [email] now",
                "call +49 170 1234567 after 9 | call [phone] after 9",
                "call 0049 (170) 123-4567 | call [phone]",
                "ring 030 1234 5678 | ring [phone]",
                "ring (212) 555-0187 or 212-555-0187 | ring [phone] or [phone]",
                "电话13812345678，谢谢 | 电话[phone]，谢谢",
            })
    void what_says_who_somebody_is_becomes_a_word(String text, String without) {
        assertThat(Redaction.of(text)).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111 1111 1111 1112 never came",
                "invoice 2026-11-22 10:00 over 1,240.00",
                "error 0x80070057 on terminal 88210",
                "account GB82 WEST 1234 5698 7654 33 has a slip of the pen",
                "order 88210, ticket 48213, 3 of 4 parcels",
                "opening hours 08:00-17:30, room 0",
                "version 10.15.7 of 12/11/2025",
            })
    void what_only_looks_like_it_stays(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void a_long_text_of_digits_and_letters_takes_no_long_time_and_stays_whole() {
        String text = "AB12 ".repeat(3000) + "a@".repeat(3000) + "1 ".repeat(1500);
        assertThat(Redaction.of(text)).startsWith("AB12").contains("a@a@");
    }
}
