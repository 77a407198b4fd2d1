package io.heed.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where replies go: every provider's API, failing the first time or two in the ways it documents, and in those that
 * every network knows. Remembers how often each reply was taken and how often it then hung up without saying so.
 */
final class FlakyProviders implements AutoCloseable {
    private static final Pattern REPLY = Pattern.compile("answer-\\d+");
    private static final int SLOW_MILLIS = 2500;

    private enum Fault {
        none,
        broken,
        busy,
        slow,
        hangsUpBefore,
        hangsUpAfter
    }

    private record Answer(int status, String body) {}

    private static final Map<String, Answer> WELL = Map.of(
            "slack", new Answer(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700009999.000100\"}"),
            "telegram", new Answer(200, "{\"ok\":true,\"result\":{\"message_id\":4711}}"),
            "whatsapp", new Answer(200, "{\"messages\":[{\"id\":\"wamid.out\"}]}"),
            "messenger", new Answer(200, "{\"recipient_id\":\"7\",\"message_id\":\"m_out\"}"),
            "twilio", new Answer(201, "{\"sid\":\"SMout\",\"status\":\"queued\"}"),
            "line", new Answer(200, "{\"sentMessages\":[{\"id\":\"4611\"}]}"),
            "standard", new Answer(204, ""));

    private static final Map<String, Answer> BUSY = Map.of(
            "slack", new Answer(200, "{\"ok\":false,\"error\":\"ratelimited\"}"),
            "telegram",
                    new Answer(
                            429,
                            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\",\"parameters\":{\"retry_after\":1}}"),
            "whatsapp", new Answer(400, "{\"error\":{\"code\":130429,\"message\":\"Rate limit hit\"}}"),
            "messenger", new Answer(400, "{\"error\":{\"code\":613,\"message\":\"Calls exceed the limit\"}}"),
            "twilio", new Answer(429, "{\"code\":20429,\"message\":\"Too Many Requests\",\"status\":429}"),
            "line", new Answer(429, "{\"message\":\"The API rate limit has been exceeded.\"}"),
            "standard", new Answer(503, ""));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> untold = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Map<Fault, Integer> faults = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> calls = new ConcurrentHashMap<>();
    private final long seed;

    FlakyProviders(long seed) throws IOException {
        this.seed = seed;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often each reply was taken, repeats that the provider recognised left out. */
    Map<String, Integer> taken() {
        return taken;
    }

    /** How often a reply was taken and the line then cut, so that nobody could know. */
    int untold(String reply) {
        return untold.getOrDefault(reply, 0);
    }

    /** The most calls that this provider got within any second. */
    int busiestSecond(String channel) {
        List<Long> times = List.copyOf(calls.getOrDefault(channel, List.of()));
        int most = 0;
        for (int from = 0, to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= 1_000_000_000L) from++;
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    @Override
    public String toString() {
        return "faults of the providers: " + faults;
    }

    private void take(HttpExchange exchange) throws IOException {
        String channel = exchange.getRequestURI().getPath().split("/")[1];
        calls.computeIfAbsent(channel, first -> new CopyOnWriteArrayList<>()).add(System.nanoTime());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher reply =
                REPLY.matcher(channel.equals("twilio") ? URLDecoder.decode(body, StandardCharsets.UTF_8) : body);
        if (!reply.find()) {
            answer(exchange, new Answer(400, "{}"));
            return;
        }
        String text = reply.group();
        Fault fault = fault(text, tries.merge(text, 1, Integer::sum));
        faults.merge(fault, 1, Integer::sum);
        switch (fault) {
            case broken -> answer(exchange, new Answer(500, "<html>Internal Server Error</html>"));
            case busy -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                answer(exchange, BUSY.get(channel));
            }
            case hangsUpBefore -> exchange.close();
            case hangsUpAfter -> {
                if (isNew(exchange, channel, text)) untold.merge(text, 1, Integer::sum);
                exchange.close();
            }
            case slow -> {
                pause();
                deliver(exchange, channel, text);
            }
            case none -> deliver(exchange, channel, text);
        }
    }

    private void deliver(HttpExchange exchange, String channel, String text) throws IOException {
        boolean fresh = isNew(exchange, channel, text);
        boolean conflict = !fresh && channel.equals("line");
        answer(
                exchange,
                conflict ? new Answer(409, "{\"message\":\"The retry key is already accepted\"}") : WELL.get(channel));
    }

    /** The first try fails in a third of all cases, the second in a sixth, so that the ladder need not be climbed far. */
    private Fault fault(String text, int attempt) {
        Random random = new Random(seed * 31 + text.hashCode() * 7L + attempt);
        if (attempt > 2 || random.nextDouble() > 0.33 / attempt) return Fault.none;
        return Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
    }

    private boolean isNew(HttpExchange exchange, String channel, String text) {
        Optional<String> key = switch (channel) {
            case "line" -> header(exchange, "X-Line-Retry-Key");
            case "twilio" -> header(exchange, "I-Twilio-Idempotency-Token");
            case "standard" -> header(exchange, "webhook-id");
            default -> Optional.empty();
        };
        if (key.isPresent() && !keys.add(key.get())) return false;
        taken.merge(text, 1, Integer::sum);
        return true;
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
