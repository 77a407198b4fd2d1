package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HeadsFileTest {
    private final HeadWeights heads = new HeadWeights(
            "tuesday",
            "some-encoder",
            2,
            List.of("billing", "退款"),
            "abc",
            Map.of("urgency", AttentionKind.ADDITIVE),
            Map.of(
                    "urgency.Wk",
                    new Tensor(2, 2, new float[] {1, -2.5f, 3e-9f, 4}),
                    "urgency.q",
                    new Tensor(1, 1, new float[] {7})));

    @Test
    void what_is_written_is_read_again() {
        HeadWeights again = HeadsFile.read(HeadsFile.write(heads));
        assertThat(again.version()).isEqualTo("tuesday");
        assertThat(again.encoder()).isEqualTo("some-encoder");
        assertThat(again.queues()).containsExactly("billing", "退款");
        assertThat(again.corpus()).isEqualTo("abc");
        assertThat(again.tensor("urgency", "Wk").values()).containsExactly(1, -2.5f, 3e-9f, 4);
        assertThat(again.temperature("urgency")).isEqualTo(1);
        assertThat(again.attention("urgency")).isEqualTo(AttentionKind.ADDITIVE);
        assertThat(again.attention("queue")).isEqualTo(AttentionKind.DOT_PRODUCT);
    }

    /** What was written before heads could attend in more than one way: no kinds between queues and tensors. */
    @Test
    void a_file_of_the_first_format_is_still_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x48454544);
        out.writeInt(1);
        out.writeUTF("old");
        out.writeUTF("some-encoder");
        out.writeInt(2);
        out.writeUTF("abc");
        out.writeInt(1);
        out.writeUTF("billing");
        out.writeInt(1);
        out.writeUTF("urgency.q");
        out.writeInt(1);
        out.writeInt(1);
        out.writeFloat(7);
        seal(out, bytes);

        HeadWeights old = HeadsFile.read(bytes.toByteArray());

        assertThat(old.version()).isEqualTo("old");
        assertThat(old.attention("urgency")).isEqualTo(AttentionKind.DOT_PRODUCT);
        assertThat(old.tensor("urgency", "q").values()).containsExactly(7);
    }

    @Test
    void a_format_from_the_future_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x48454544);
        out.writeInt(4);
        seal(out, bytes);
        assertThatThrownBy(() -> HeadsFile.read(bytes.toByteArray()))
                .isInstanceOf(UnreadableHeadsException.class)
                .hasMessageContaining("format 4");
    }

    private static void seal(DataOutputStream out, ByteArrayOutputStream bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        out.writeLong(crc.getValue());
    }

    @Test
    void one_wrong_byte_is_noticed() {
        byte[] bytes = HeadsFile.write(heads);
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> HeadsFile.read(bytes))
                .isInstanceOf(UnreadableHeadsException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void half_a_file_is_refused() {
        byte[] bytes = HeadsFile.write(heads);
        assertThatThrownBy(() -> HeadsFile.read(Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(UnreadableHeadsException.class);
        assertThatThrownBy(() -> HeadsFile.read(new byte[3])).isInstanceOf(UnreadableHeadsException.class);
    }

    @Test
    void another_kind_of_file_is_refused() {
        assertThatThrownBy(() -> HeadsFile.read(new byte[100]))
                .isInstanceOf(UnreadableHeadsException.class)
                .hasMessageContaining("not a heads file");
    }

    @Test
    void heads_without_a_needed_part_are_refused_by_name() {
        assertThatThrownBy(() -> new Heads(heads))
                .isInstanceOf(UnreadableHeadsException.class)
                .hasMessageContaining("tuesday lack urgency.");
    }
}
