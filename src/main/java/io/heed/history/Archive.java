package io.heed.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.web.ProblemException;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An export of another Heed, read entry by entry as it streams by. */
final class Archive implements Cutter {
    /** First in the file, so that it is known from where the rest comes. */
    static final String FROM = "workspace.json";

    private static final Map<String, Kind> ENTRIES = Map.of(
            "customers.ndjson", Kind.heedCustomer,
            "people.ndjson", Kind.heedPerson,
            "tickets.ndjson", Kind.heedTicket,
            "messages.ndjson", Kind.heedMessage);
    private static final long LARGEST = 4L << 30;
    private static final int LONGEST_NOTE = 10_000;

    private final InputStream file;
    private final ObjectMapper json;
    private final UUID own;
    private String source;

    /** @param own names this workspace */
    Archive(InputStream file, ObjectMapper json, UUID own) {
        this.file = file;
        this.json = json;
        this.own = own;
    }

    /** Known once cutting has ended. */
    String source() {
        return source;
    }

    @Override
    public void cut(Consumer<Cut> records) throws IOException {
        Bounded unpacked = new Bounded(new ZipInputStream(file));
        ZipInputStream zip = unpacked.zip();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (source == null) {
                if (!entry.getName().equals(FROM)) throw strange();
                from(unpacked.readNBytes(LONGEST_NOTE));
            }
            Kind kind = ENTRIES.get(entry.getName());
            if (kind != null)
                new LinesCutter(
                                new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8), 1 << 16),
                                kind)
                        .cut(records);
        }
        if (source == null) throw strange();
    }

    private void from(byte[] note) {
        try {
            JsonNode node = json.readTree(note);
            UUID workspace = UUID.fromString(node.path("workspace").asText());
            if (workspace.equals(own))
                throw ProblemException.conflict("This is an export of this very workspace: all of it is here already");
            source = "heed-" + workspace.toString().substring(0, 8);
        } catch (JsonProcessingException | IllegalArgumentException notOurs) {
            throw strange();
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    private static ProblemException strange() {
        return ProblemException.invalid(
                "body",
                "is a ZIP, but no export of Heed: save a workbook of Excel as CSV, and unpack exports of others");
    }

    /** A small file can unpack to a huge one. */
    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST;

        Bounded(ZipInputStream zip) {
            super(zip);
        }

        ZipInputStream zip() {
            return (ZipInputStream) in;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) left -= read;
            if (left < 0) throw ProblemException.invalid("body", "unpacks to more than 4 GB: export in smaller parts");
            return read;
        }
    }
}
