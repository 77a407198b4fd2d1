package io.heed.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Heads as bytes: magic, format, version, encoder, d, corpus, queues, kinds of attention by task, tensors by name, and a
 * CRC-32 of all before it. Numbers are big-endian, strings as {@link DataOutputStream#writeUTF} has them, values 32-bit
 * floats. Format 1, which is still read, knew one kind of attention and named none.
 */
public final class HeadsFile {
    private static final int MAGIC = 0x48454544;
    private static final int FORMAT = 3;
    private static final String COMPACT = ".words.weights";
    private static final int CHECKSUM_BYTES = 8;

    private HeadsFile() {}

    public static byte[] write(HeadWeights heads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(heads.version());
            out.writeUTF(heads.encoder());
            out.writeInt(heads.dimensions());
            out.writeUTF(heads.corpus());
            out.writeInt(heads.queues().size());
            for (String queue : heads.queues()) {
                out.writeUTF(queue);
            }
            out.writeInt(heads.attention().size());
            for (Map.Entry<String, AttentionKind> entry : new TreeMap<>(heads.attention()).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue().code());
            }
            out.writeInt(heads.tensors().size());
            for (Map.Entry<String, Tensor> entry : new TreeMap<>(heads.tensors()).entrySet()) {
                Tensor tensor = entry.getValue();
                out.writeUTF(entry.getKey());
                out.writeInt(tensor.rows());
                out.writeInt(tensor.columns());
                if (entry.getKey().endsWith(COMPACT)) {
                    CompactTensor.write(tensor, out);
                } else {
                    ByteBuffer values = ByteBuffer.allocate(tensor.values().length * Float.BYTES);
                    values.asFloatBuffer().put(tensor.values());
                    out.write(values.array());
                }
            }
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UnreadableHeadsException("The heads " + heads.version() + " cannot be written", e);
        }
        return bytes.toByteArray();
    }

    public static HeadWeights read(byte[] bytes) {
        if (bytes.length < CHECKSUM_BYTES + Integer.BYTES
                || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            throw new UnreadableHeadsException("This is not a heads file: it does not begin with HEED");
        }
        int body = bytes.length - CHECKSUM_BYTES;
        if (ByteBuffer.wrap(bytes, body, CHECKSUM_BYTES).getLong() != checksum(bytes, body)) {
            throw new UnreadableHeadsException("The heads file is damaged: its checksum does not fit its content");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, Integer.BYTES, body))) {
            int format = in.readInt();
            if (format < 1 || format > FORMAT) {
                throw new UnreadableHeadsException(
                        "The heads file has format " + format + ", known are 1 to " + FORMAT);
            }
            String version = in.readUTF();
            String encoder = in.readUTF();
            int dimensions = in.readInt();
            String corpus = in.readUTF();
            List<String> queues = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                queues.add(in.readUTF());
            }
            Map<String, AttentionKind> attention = new TreeMap<>();
            for (int left = format == 1 ? 0 : in.readInt(); left > 0; left--) {
                attention.put(in.readUTF(), AttentionKind.of(in.readUTF()));
            }
            Map<String, Tensor> tensors = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                tensors.put(name, tensor(name, in));
            }
            return new HeadWeights(version, encoder, dimensions, queues, corpus, attention, tensors);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            throw new UnreadableHeadsException("The heads file ends in the middle of its content", e);
        }
    }

    private static Tensor tensor(String name, DataInputStream in) throws IOException {
        int rows = in.readInt();
        int columns = in.readInt();
        if (name.endsWith(COMPACT)) {
            return CompactTensor.read(rows, columns, in);
        }
        float[] values = new float[rows * columns];
        ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES))
                .asFloatBuffer()
                .get(values);
        return new Tensor(rows, columns, values);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
