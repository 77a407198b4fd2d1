package io.heed.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.chaos.VisitorStream.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One visit to a web page: comes with a token, listens, writes three times and encloses a file, loses the line, hears the
 * answer, reads it and says so. In the end what was heard must be what the conversation holds, each line once.
 */
final class WebVisitor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MESSAGES = 3;
    private static final int BETWEEN_MILLIS = 2500;

    private final WebCalls calls;
    private final int number;
    private final Random random;
    private final List<Long> files = new ArrayList<>();
    private String token;
    private byte[] brought;

    WebVisitor(WebCalls calls, int number, long seed) {
        this.calls = calls;
        this.number = number;
        this.random = new Random(seed * 7919 + number);
    }

    static String text(int visitor, int message) {
        return "The reader at table " + (MESSAGES * visitor + message) + " says no connection, written over web";
    }

    /**
     * @param acknowledged told of every text that is on disk
     * @return how often each answer was heard; empty if none came until then
     */
    List<Heard> visit(long giveUpAt, Consumer<String> acknowledged) throws InterruptedException {
        token = introduced();
        try (VisitorStream stream = new VisitorStream(calls, token)) {
            for (int message = 0; message < MESSAGES; message++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(BETWEEN_MILLIS));
                if (message == 1 && random.nextInt(3) == 0) bring();
                if (random.nextBoolean()) type();
                say(message, acknowledged);
                if (random.nextInt(4) == 0) stream.cut();
            }
            while (!complete(stream.heard()) && System.nanoTime() < giveUpAt) TimeUnit.MILLISECONDS.sleep(200);
            mark(stream.heard());
            return agree(stream.heard());
        }
    }

    private String introduced() throws InterruptedException {
        byte[] body = random.nextBoolean() ? json(Map.of("identity", identity())) : new byte[0];
        WebCalls.Answer answer = calls.post("/visitors", null, body);
        if (answer.status() != 200) calls.fault("a visitor was answered " + answer.status());
        return read(answer).path("token").asText();
    }

    /** As the embedding site signs who its user is. */
    private String identity() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString(Voice.utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "."
                + base64.encodeToString(json(Map.of(
                        "sub", "user-" + number,
                        "name", "Tomás " + number,
                        "exp", Clock.systemUTC().instant().getEpochSecond() + 3600)));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Voice.utf8(Visitors.SECRET), "HmacSHA256"));
            return signed + "." + base64.encodeToString(mac.doFinal(Voice.utf8(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bring() throws InterruptedException {
        brought = new byte[1 + random.nextInt(60_000)];
        random.nextBytes(brought);
        WebCalls.Answer answer = calls.post("/files?name=receipt.bin", token, brought);
        if (answer.status() != 201) calls.fault("a file was answered " + answer.status());
        files.add(read(answer).path("id").asLong());
    }

    private void type() throws InterruptedException {
        int status = calls.post("/typing", token, new byte[0]).status();
        if (status != 204) calls.fault("typing was answered " + status);
    }

    private void say(int message, Consumer<String> acknowledged) throws InterruptedException {
        String text = text(number, message);
        List<Long> enclosed = message == 1 ? List.copyOf(files) : List.of();
        byte[] body = json(Map.of("id", "m-" + message, "text", text, "files", enclosed));
        for (int times = random.nextInt(5) == 0 ? 3 : 1; times > 0; times--) expect(200, token, body);
        acknowledged.accept(text);
        if (random.nextInt(12) == 0) expect(401, token.substring(0, token.length() - 3) + "AAA", body);
        if (random.nextInt(12) == 0) expect(400, token, Arrays.copyOf(body, body.length / 2));
    }

    private void expect(int status, String shown, byte[] body) throws InterruptedException {
        int got = calls.post("", shown, body).status();
        if (got != status) calls.fault("web was answered " + got + ", not " + status);
    }

    /** All that they wrote themselves, and the answer. */
    private static boolean complete(List<Heard> heard) {
        return heard.stream().filter(line -> line.from().equals("visitor")).count() >= MESSAGES
                && heard.stream().anyMatch(line -> line.from().equals("agent"));
    }

    private void mark(List<Heard> heard) throws InterruptedException {
        if (heard.isEmpty()) return;
        long last = heard.get(heard.size() - 1).number();
        for (String what : List.of("delivered", "read")) {
            int status = calls.post("/marks", token, json(Map.of(what, last))).status();
            if (status != 204) calls.fault("marks were answered " + status);
        }
    }

    private List<Heard> agree(List<Heard> heard) throws InterruptedException {
        List<Heard> held = new ArrayList<>();
        List<Long> enclosed = new ArrayList<>();
        for (JsonNode line : read(calls.get("/messages", token)).path("items")) {
            held.add(new Heard(
                    line.path("number").asLong(),
                    line.path("id").asText(),
                    line.path("from").asText(),
                    line.path("text").asText()));
            line.path("files").forEach(file -> enclosed.add(file.path("id").asLong()));
        }
        if (!held.equals(heard)) calls.fault("visitor " + number + " heard " + heard + " of " + held);
        if (!enclosed.equals(files))
            calls.fault("visitor " + number + " enclosed " + files + ", there are " + enclosed);
        for (long file : files)
            if (!Arrays.equals(brought, calls.get("/files/" + file, token).body()))
                calls.fault("file " + file + " came back as another");
        return heard;
    }

    private JsonNode read(WebCalls.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            calls.fault("no JSON: " + new String(answer.body(), StandardCharsets.UTF_8));
            return JSON.createObjectNode();
        }
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
