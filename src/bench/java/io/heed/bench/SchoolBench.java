package io.heed.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A house's history through the front door: lessons posted to the packaged program, a training asked for and waited for,
 * texts read and compared with what people said of them. Also a large import, and a training that is killed.
 *
 * <pre>mvn -Pbench -Dbench=io.heed.bench.SchoolBench -Dheed.data=folder -Dheed.only=urgent_help</pre>
 *
 * {@code heed.only}: urgent_help, request, banking77, clinc150, import, kill or, left out, all of them.
 */
public final class SchoolBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 256;
    private static final int IMPORTED = 100_000;

    private final LabelledData data = new LabelledData(Path.of(System.getProperty("heed.data")), null, null);

    private SchoolBench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        String only = System.getProperty("heed.only", "");
        SchoolBench bench = new SchoolBench();
        for (String label : List.of("urgent_help", "request"))
            if (label.contains(only)) bench.school("disaster_messages", label, "dev");
        for (String set : List.of("banking77", "clinc150")) if (set.contains(only)) bench.school(set, "label", "test");
        if ("import".contains(only)) bench.imported();
        if ("kill".contains(only)) bench.killed();
    }

    private void school(String set, String label, String judged) throws IOException, InterruptedException {
        boolean urgency = !label.equals("label");
        try (PackagedHeed heed = PackagedHeed.withFreshData("school")) {
            heed.start();
            Api api = heed.api();
            long began = System.nanoTime();
            JsonNode receipt = lessons(api, set, label, urgency);
            double posted = (System.nanoTime() - began) / 1e9;
            JsonNode training = trained(api, start(api));
            double trained = (System.nanoTime() - began) / 1e9 - posted;
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: %d lessons in %.1f s, training %s in %.1f s, %s%n  %s%n",
                    set,
                    label,
                    receipt.get("accepted").asInt(),
                    posted,
                    training.get("state").asText(),
                    trained,
                    training.path("decision").asText(),
                    training.path("reason").asText());
            if (!training.path("decision").asText().equals("promoted"))
                api.post(
                        "/api/v1/models/" + training.at("/candidate/version").asText() + "/promotion",
                        "application/json",
                        "{}");
            LabelledData.Texts texts = data.texts(set, judged, label);
            List<JsonNode> readings = readings(api, texts.texts());
            if (urgency) urgency(texts, readings);
            else queues(texts, readings);
            System.out.printf(
                    Locale.ROOT,
                    "  %d texts read in %.1f s by %s%n",
                    readings.size(),
                    (System.nanoTime() - began) / 1e9 - posted - trained,
                    readings.get(0).get("modelVersion").asText());
        }
    }

    private JsonNode lessons(Api api, String set, String label, boolean urgency)
            throws IOException, InterruptedException {
        LabelledData.Texts texts = data.texts(set, "train", label);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < texts.texts().size(); i++) {
            String value = texts.labels().get(i);
            if (value.equals("oos")) continue;
            ObjectNode line = JSON.createObjectNode().put("text", texts.texts().get(i));
            if (urgency) line.put("urgency", Double.parseDouble(value));
            else line.put("queue", value);
            lines.append(line).append('\n');
        }
        return api.post("/api/v1/lessons", "application/x-ndjson", lines.toString());
    }

    private static long start(Api api) throws IOException, InterruptedException {
        return api.post("/api/v1/trainings", "application/json", "{}").get("id").asLong();
    }

    private static JsonNode trained(Api api, long id) throws IOException, InterruptedException {
        return until(api, id, one -> one.get("state").asText().matches("done|failed"));
    }

    private static JsonNode until(Api api, long id, Predicate<JsonNode> reached)
            throws IOException, InterruptedException {
        JsonNode training = api.get("/api/v1/trainings/" + id);
        while (!reached.test(training)) {
            TimeUnit.MILLISECONDS.sleep(500);
            training = api.get("/api/v1/trainings/" + id);
        }
        return training;
    }

    private static List<JsonNode> readings(Api api, List<String> texts) throws IOException, InterruptedException {
        List<JsonNode> readings = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            ObjectNode request = JSON.createObjectNode();
            ArrayNode some = request.putArray("texts");
            texts.subList(from, Math.min(texts.size(), from + AT_ONCE)).forEach(some::add);
            api.post("/api/v1/readings", "application/json", request.toString())
                    .get("items")
                    .forEach(readings::add);
        }
        return readings;
    }

    private static void urgency(LabelledData.Texts texts, List<JsonNode> readings) {
        double wins = 0;
        long pairs = 0;
        for (int i = 0; i < readings.size(); i++)
            for (int j = 0; j < readings.size(); j++)
                if (texts.labels().get(i).equals("1") && texts.labels().get(j).equals("0")) {
                    double ahead = readings.get(i).get("urgency").asDouble()
                            - readings.get(j).get("urgency").asDouble();
                    wins += ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
                    pairs++;
                }
        System.out.printf(Locale.ROOT, "  AUC %.4f%n", wins / pairs);
    }

    private static void queues(LabelledData.Texts texts, List<JsonNode> readings) {
        int right = 0;
        int kept = 0;
        int known = 0;
        int refused = 0;
        for (int i = 0; i < readings.size(); i++) {
            boolean none = readings.get(i).get("noneOfThese").asDouble() >= 0.5;
            if (texts.labels().get(i).equals("oos")) {
                refused += none ? 1 : 0;
                continue;
            }
            known++;
            boolean hit = readings.get(i)
                    .at("/queues/0/queue")
                    .asText()
                    .equals(texts.labels().get(i));
            right += hit ? 1 : 0;
            kept += hit && !none ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "  accuracy %.4f, with refusals %.4f; %.3f of %d strangers refused%n",
                (double) right / known,
                (double) kept / known,
                (double) refused / Math.max(1, readings.size() - known),
                readings.size() - known);
    }

    private void imported() throws IOException, InterruptedException {
        LabelledData.Texts texts = data.texts("banking77", "train", "label");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < IMPORTED; i++) {
            int at = i % texts.texts().size();
            lines.append(JSON.createObjectNode()
                            .put("text", texts.texts().get(at) + " (case " + i + ")")
                            .put("queue", texts.labels().get(at)))
                    .append('\n');
        }
        try (PackagedHeed heed = PackagedHeed.withFreshData("import")) {
            heed.start();
            long began = System.nanoTime();
            JsonNode receipt = heed.api().post("/api/v1/lessons", "application/x-ndjson", lines.toString());
            System.out.printf(
                    Locale.ROOT,
                    "import: %d of %d lines accepted in %.1f s%n",
                    receipt.get("accepted").asInt(),
                    IMPORTED,
                    (System.nanoTime() - began) / 1e9);
        }
    }

    /** SIGKILL while it trains: the version in force is the same afterwards, and the training is not forgotten. */
    private void killed() throws IOException, InterruptedException {
        try (PackagedHeed heed = PackagedHeed.withFreshData("kill")) {
            heed.start();
            lessons(heed.api(), "disaster_messages", "urgent_help", true);
            String before = version(heed.api());
            long id = start(heed.api());
            until(heed.api(), id, one -> one.get("progress").asDouble() > 0.5);
            heed.kill();
            heed.start();
            String after = version(heed.api());
            JsonNode training = heed.api().get("/api/v1/trainings/" + id);
            System.out.printf(
                    "kill: %s in force before, %s after; the training is %s%n",
                    before, after, training.get("state").asText());
            training = trained(heed.api(), id);
            System.out.printf(
                    "  and in the end %s: %s%n",
                    training.get("state").asText(), training.path("reason").asText());
        }
    }

    private static String version(Api api) throws IOException, InterruptedException {
        return readings(api, List.of("Nobody can pay by card"))
                .get(0)
                .get("modelVersion")
                .asText();
    }
}
