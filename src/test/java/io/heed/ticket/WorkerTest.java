package io.heed.ticket;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @Test
    void a_step_that_fails_even_by_an_error_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        Worker worker = new Worker("test", Duration.ofMillis(20), () -> {
            int now = tries.incrementAndGet();
            if (now == 1) throw new IllegalStateException("on purpose");
            if (now == 2) throw new UnsatisfiedLinkError("on purpose");
            return false;
        });
        worker.start(1);
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> tries.get() > 3);
        } finally {
            worker.stop();
        }
    }

    @Test
    void a_sleeping_worker_wakes_when_it_is_told_to() {
        AtomicInteger looks = new AtomicInteger();
        Worker worker = new Worker("test", Duration.ofMinutes(10), () -> {
            looks.incrementAndGet();
            return false;
        });
        worker.start(1);
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> looks.get() == 1);
            worker.wake();
            await().atMost(Duration.ofSeconds(20)).until(() -> looks.get() == 2);
        } finally {
            worker.stop();
        }
    }
}
