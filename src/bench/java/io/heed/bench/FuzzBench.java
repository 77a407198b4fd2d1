package io.heed.bench;

import io.heed.chaos.Parsers;
import io.heed.chaos.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every channel's parser under Jazzer for {@code -Dheed.seconds} each, or of those in {@code -Dheed.only}, grown from calls as providers make them; prints
 * how many bodies were tried and fails with the first that does more than refuse with a reason.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.FuzzBench -Dheed.seconds=600</pre>
 */
public final class FuzzBench {
    private static final Pattern TRIED = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    private FuzzBench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        int seconds = Integer.getInteger("heed.seconds", 600);
        Path home = Path.of("target", "fuzz").toAbsolutePath();
        int finds = 0;
        System.out.printf("%-10s %12s %12s  %s%n", "channel", "bodies", "edges", "found");
        String only = System.getProperty("heed.only", "");
        for (String channel : Parsers.channels()) {
            if (!only.isBlank() && !List.of(only.split(",")).contains(channel)) continue;
            Path corpus = Files.createDirectories(home.resolve(channel));
            int number = 0;
            for (byte[] seed : Seeds.of(channel)) Files.write(corpus.resolve("seed-" + number++), seed);
            Path log = home.resolve(channel + ".log");
            int exit = fuzz(channel, corpus, log, seconds);
            String said = Files.readString(log, StandardCharsets.UTF_8);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %12s %12s  %s%n",
                    channel,
                    last(TRIED, said),
                    last(COVERED, said),
                    exit == 0 ? "nothing" : "see " + log);
            finds += exit == 0 ? 0 : 1;
        }
        System.exit(finds == 0 ? 0 : 1);
    }

    private static int fuzz(String channel, Path corpus, Path log, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dheed.adapter=" + channel,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ParserFuzz.class.getName(),
                "--instrumentation_includes=io.heed.intake.**",
                "--reproducer_path=" + corpus.getParent(),
                "-max_total_time=" + seconds,
                "-max_len=20000",
                // a busy machine takes many seconds for the first body alone
                "-timeout=60",
                "-print_final_stats=1",
                "-artifact_prefix=" + corpus.getParent() + "/" + corpus.getFileName() + "-",
                corpus.toString()));
        return new ProcessBuilder(command)
                .directory(corpus.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    private static String last(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        String last = "?";
        while (matcher.find()) last = matcher.group(1);
        return last;
    }
}
