package io.heed.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
    void meeting_somebody_elses_change_is_no_error_unless_it_never_ends() {
        assertThat(errorsOf(4)).isEmpty();
        assertThat(errorsOf(5)).hasSize(1);
    }

    /** What a worker says aloud whose first steps meet somebody else's change. */
    private static List<String> errorsOf(int meetings) {
        List<String> said = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() > Level.INFO.intValue()) said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        AtomicInteger tries = new AtomicInteger();
        Worker worker = new Worker("test", Duration.ofMinutes(10), () -> {
            if (tries.incrementAndGet() <= meetings)
                throw new IllegalStateException(new OptimisticLockException("on purpose"));
            return false;
        });
        Logger log = Logger.getLogger(Worker.class.getName());
        log.addHandler(ear);
        worker.start(1);
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> tries.get() > meetings);
        } finally {
            worker.stop();
            log.removeHandler(ear);
        }
        return said;
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
