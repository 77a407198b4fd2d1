package io.heed.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that says in its last entry what is in the others: rows, bytes and checksums. */
final class Pack {
    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    Pack(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes an entry and says how many rows it has. */
    @FunctionalInterface
    interface Content {
        long into(OutputStream entry) throws IOException;
    }

    record Entry(String name, long rows, long bytes, String sha256) {}

    void entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Summed summed = new Summed(zip);
        long rows = content.into(summed);
        zip.closeEntry();
        entries.add(new Entry(name, rows, summed.bytes, HexFormat.of().formatHex(summed.digest.digest())));
    }

    void close(Map<String, Object> from, ObjectMapper json) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>(from);
        manifest.put("files", entries);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static final class Summed extends FilterOutputStream {
        private final MessageDigest digest;
        private long bytes;

        Summed(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            digest.update(from, offset, length);
            bytes += length;
        }
    }
}
