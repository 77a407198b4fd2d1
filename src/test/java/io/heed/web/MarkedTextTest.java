package io.heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String LONG = "Hello there, I hope you are well and that this finds the right team. Since this"
            + " morning [5:nobody can pay] by card, and I would be glad about an answer when you have a moment for it.";

    @Test
    void the_parts_joined_are_the_text() {
        MarkedText text = PreviewWorld.marked("Will it arrive [4:before Friday]? If not I [5:have to move].");
        assertThat(text.text()).isEqualTo("Will it arrive before Friday? If not I have to move.");
        assertThat(text.parts()).extracting(WordMark::step).containsExactly(0, 4, 0, 5, 0);
        assertThat(text.heaviest(1)).containsExactly("have to move");
    }

    @Test
    void neighbouring_words_of_one_step_are_one_phrase() {
        MarkedText text = MarkedText.of(
                "payroll goes out Friday",
                List.of(
                        new WordSpan(0, 7, 0.9),
                        new WordSpan(8, 12, 0.8),
                        new WordSpan(13, 16, 0.95),
                        new WordSpan(17, 23, 0.2)));
        assertThat(text.parts())
                .containsExactly(new WordMark("payroll goes out", 5), new WordMark(" ", 0), new WordMark("Friday", 2));
    }

    @Test
    void wrong_offsets_never_break_a_page() {
        Random random = new Random(7);
        String text = "Nothing 很急 😀 works since the update";
        for (int round = 0; round < 2_000; round++) {
            List<WordSpan> spans = random.ints(4, -5, text.length() + 9)
                    .mapToObj(start -> new WordSpan(start, start + random.nextInt(-2, 12), random.nextDouble()))
                    .toList();
            assertThat(MarkedText.of(text, spans).text()).isEqualTo(text);
            assertThat(MarkedText.of(text, spans).cut(1 + random.nextInt(60)).parts())
                    .isNotEmpty();
        }
    }

    @Test
    void a_long_line_is_cut_around_its_heaviest_words() {
        MarkedText line = PreviewWorld.marked(LONG).cut(50);
        assertThat(line.text()).contains("nobody can pay").startsWith("…").endsWith("…");
        assertThat(line.text().length()).isLessThanOrEqualTo(52);
    }

    @Test
    void a_line_without_marks_is_cut_at_its_end() {
        MarkedText line =
                MarkedText.plain("one two three four five six seven eight").cut(20);
        assertThat(line.text()).isEqualTo("one two three four…");
    }

    @Test
    void what_fits_is_left_alone_but_for_line_breaks() {
        assertThat(MarkedText.plain(" Hello\n\n  you ").cut(40).text()).isEqualTo("Hello you ");
    }

    @Test
    void chinese_is_cut_without_blanks_to_cut_at() {
        MarkedText line = PreviewWorld.marked("您好，我想咨询一下上个月的账单问题，另外我们店里的刷卡机从早上开始[5:完全不能用]，请尽快处理")
                .cut(16);
        assertThat(line.text()).contains("完全不能用");
        assertThat(line.text().length()).isLessThanOrEqualTo(18);
    }
}
