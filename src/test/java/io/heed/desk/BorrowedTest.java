package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BorrowedTest {

    @Test
    void names_are_changed_and_nothing_else() {
        assertThat(Borrowed.from(
                        "Hello Jonas, Jonas Weidner is a fine name. Regards, Theo",
                        "Jonas Weidner",
                        "Marisol Vega",
                        "Theo Lind",
                        "Ines Duarte"))
                .isEqualTo("Hello Marisol, Marisol Vega is a fine name. Regards, Ines");
    }

    @Test
    void a_name_inside_another_word_stays() {
        assertThat(Borrowed.from("Anna, the manna is late.", "Anna", "$1 Li", null, "Ines"))
                .isEqualTo("$1 Li, the manna is late.");
        assertThat(Borrowed.from("李娜您好", "李娜", "王芳", null, "Ines")).isEqualTo("王芳您好");
    }
}
