package io.heed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A call that reached the bank's people or their queue; who hung up in the voice menu and phantom records are left out.
 *
 * @param queuedAt seconds of the day at which the voice menu let it through
 * @param served whether an agent took it; otherwise the caller gave up after {@code waited}
 */
record BankCall(
        String day,
        double queuedAt,
        double waited,
        boolean served,
        double servedFrom,
        double serviceSeconds,
        String type,
        boolean vip,
        String agent) {
    static List<BankCall> of(Path csv) throws IOException {
        try (var lines = Files.lines(csv)) {
            return lines.skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<BankCall> of(String[] field) {
        boolean served = field[6].equals("AGENT") && !field[11].isBlank();
        double waited = Double.parseDouble(field[5]);
        boolean gaveUp = field[6].equals("HANG") && field[4].equals("1") && waited > 0;
        if (!served && !gaveUp) return Optional.empty();
        return Optional.of(new BankCall(
                field[0],
                Double.parseDouble(field[2]) + Double.parseDouble(field[3]),
                waited,
                served,
                Double.parseDouble(field[7]),
                Math.max(1, Double.parseDouble(field[8])),
                field[9],
                field[10].equals("2"),
                field[11]));
    }

    double servedTo() {
        return servedFrom + serviceSeconds;
    }

    /** Types and VIPs apart, because patience and weight differ. */
    String queue() {
        return vip ? type + " vip" : type;
    }
}
