package io.heed.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a piece of work took of this thread: wall and processor milliseconds, and allocated megabytes. */
record Toll(double wall, double cpu, double megabytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** This thread's own processor time in nanoseconds: deadlines kept by it mean the same on a crowded machine. */
    static long clock() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static Toll of(Runnable work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        work.run();
        long ended = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime() - cpu;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Toll((ended - wall) / 1e6, busy / 1e6, allocated / 1e6);
    }

    static double quantile(List<Toll> tolls, ToDoubleFunction<Toll> figure, double share) {
        double[] sorted = tolls.stream().mapToDouble(figure).sorted().toArray();
        return sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    /** Wall and, in brackets, processor: median and 95th of a hundred; then megabytes of a run. */
    static String summary(List<Toll> tolls) {
        double[] q = new double[5];
        Arrays.setAll(q, k -> quantile(tolls, k % 2 == 0 ? Toll::wall : Toll::cpu, k < 2 ? 0.5 : 0.95));
        q[4] = quantile(tolls, Toll::megabytes, 0.5);
        return String.format(Locale.ROOT, "%7.1f (%6.1f) %7.1f (%6.1f) %6.1f", q[0], q[1], q[2], q[3], q[4]);
    }
}
