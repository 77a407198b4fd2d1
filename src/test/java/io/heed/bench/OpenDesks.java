package io.heed.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Agents' pages as a browser keeps them: a line that rings, and slots that are fetched anew when it does. */
final class OpenDesks implements AutoCloseable {
    private static final Pattern EVENT = Pattern.compile("event-(\\d+) says");
    private static final Pattern MARK = Pattern.compile("</?mark[^>]*>");
    private static final int OPENED_AT_ONCE = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Api api;
    private final List<Desk> desks = new ArrayList<>();
    private final Map<Integer, Long> said = new ConcurrentHashMap<>();
    private final Map<Integer, Double> shown = new ConcurrentHashMap<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    OpenDesks(Api api) {
        this.api = api;
    }

    void takeSeat(String username, String password, long ticket) throws IOException, InterruptedException {
        HttpRequest door = HttpRequest.newBuilder(api.at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=" + password))
                .build();
        HttpResponse<Void> in = client.send(door, HttpResponse.BodyHandlers.discarding());
        List<String> given = in.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .toList();
        if (given.stream().noneMatch(cookie -> cookie.startsWith("heed-session=")))
            throw new IOException(username + " may not come in: " + in.statusCode());
        String session = String.join("; ", given);
        desks.add(new Desk(session, ticket));
    }

    int seats() {
        return desks.size();
    }

    void listen() throws InterruptedException {
        for (int from = 0; from < desks.size(); from += OPENED_AT_ONCE) {
            CompletableFuture.allOf(desks.subList(from, Math.min(desks.size(), from + OPENED_AT_ONCE)).stream()
                            .map(Desk::listen)
                            .toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, 60, TimeUnit.SECONDS)
                    .join();
            TimeUnit.MILLISECONDS.sleep(150);
        }
    }

    void said(int event) {
        said.put(event, System.nanoTime());
    }

    /** Milliseconds from a message's call until the page of its ticket had it, of those said while pages were open. */
    List<Double> shown() {
        return List.copyOf(shown.values());
    }

    int fetched() {
        return fetched.get();
    }

    int failed() {
        return failed.get();
    }

    private final class Desk implements Flow.Subscriber<String> {
        private final String session;
        private final List<String> slots;
        private final String conversation;
        private final long ticket;
        private final CompletableFuture<Void> begun = new CompletableFuture<>();
        private final AtomicBoolean busy = new AtomicBoolean();
        private final AtomicBoolean again = new AtomicBoolean();
        private volatile int newest = -1;
        private Flow.Subscription line;

        Desk(String session, long ticket) {
            this.session = session;
            this.ticket = ticket;
            conversation = "/desk/conversation/" + ticket;
            slots = List.of(
                    conversation,
                    "/desk/list?open=" + ticket,
                    "/desk/coming",
                    "/desk/details/" + ticket,
                    "/desk/own",
                    "/desk/ways/desk");
        }

        private HttpRequest request(String path) {
            return HttpRequest.newBuilder(api.at(path))
                    .header("Cookie", session)
                    .build();
        }

        CompletableFuture<Void> listen() {
            client.sendAsync(request("/live?ticket=" + ticket), HttpResponse.BodyHandlers.fromLineSubscriber(this));
            return begun;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            line = subscription;
            begun.complete(null);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String heard) {
            if (heard.startsWith("event:") && heard.endsWith("desk")) refresh();
        }

        /** A slot that is being fetched is fetched once more when it is there, however often it has rung. */
        private void refresh() {
            again.set(true);
            if (!busy.compareAndSet(false, true)) return;
            again.set(false);
            Stream<CompletableFuture<Void>> all = slots.stream().map(this::fetch);
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).whenComplete((done, failure) -> {
                busy.set(false);
                if (again.get()) refresh();
            });
        }

        private CompletableFuture<Void> fetch(String slot) {
            return client.sendAsync(request(slot), HttpResponse.BodyHandlers.ofString())
                    .handle((answer, failure) -> {
                        fetched.incrementAndGet();
                        if (failure != null || answer.statusCode() != 200) failed.incrementAndGet();
                        else if (slot.equals(conversation)) read(answer.body());
                        return null;
                    });
        }

        private void read(String html) {
            long now = System.nanoTime();
            // words that were read as urgent are marked, in the midst of what is looked for
            Matcher event = EVENT.matcher(MARK.matcher(html).replaceAll(""));
            boolean first = newest < 0;
            while (event.find()) {
                int number = Integer.parseInt(event.group(1));
                if (number <= newest) continue;
                newest = number;
                // what was said before the page was open is there when it is first read
                if (!first || now - said.get(number) < TimeUnit.SECONDS.toNanos(20))
                    shown.putIfAbsent(number, (now - said.get(number)) / 1e6);
            }
        }

        @Override
        public void onError(Throwable cut) {
            begun.complete(null);
        }

        @Override
        public void onComplete() {
            begun.complete(null);
        }
    }

    @Override
    public void close() {
        desks.stream().filter(desk -> desk.line != null).forEach(desk -> desk.line.cancel());
    }
}
