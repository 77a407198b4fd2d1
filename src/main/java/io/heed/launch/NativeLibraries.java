package io.heed.launch;

import java.util.Map;

/** Settings that the model libraries read once, when their native half is loaded. What the user sets stays. */
final class NativeLibraries {
    private static final Map<String, String> SETTINGS = Map.of(
            // A missing file is an error here, not a reason to ask the internet for it.
            "ai.djl.offline", "true",
            // DJL would otherwise tell its makers of each start.
            "OPT_OUT_TRACKING", "true",
            // Requests are answered side by side; within one, more threads only get into each other's way.
            "ai.djl.pytorch.num_threads", "1",
            "ai.djl.pytorch.num_interop_threads", "1");

    private NativeLibraries() {}

    static void behave() {
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
