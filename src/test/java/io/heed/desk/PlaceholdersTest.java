package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void what_is_known_is_filled_in_and_what_is_not_leaves_nothing() {
        assertThat(Placeholders.filled(
                        "Hello {{customer.firstName}}, {{ ticket.number }}{{customer.organisation}}.",
                        Map.of("customer.firstName", "Marisol", "ticket.number", "77")))
                .isEqualTo("Hello Marisol, 77.");
    }

    @Test
    void what_a_customer_calls_themselves_is_not_filled_in_again() {
        assertThat(Placeholders.filled(
                        "Hi {{customer.name}}", Map.of("customer.name", "$1 {{agent.name}} <b>", "agent.name", "Ines")))
                .isEqualTo("Hi $1 {{agent.name}} <b>");
    }

    @Test
    void a_placeholder_that_can_never_be_filled_is_known_before() {
        assertThat(Placeholders.unknown(
                        "{{customer.name}} {{customer.shoeSize}} {{field.order}} {{field.other}}", List.of("order")))
                .containsExactly("customer.shoeSize", "field.other");
        assertThat(Placeholders.unknown("{x} and {{}} and {{ two words }}", List.of()))
                .isEmpty();
    }
}
