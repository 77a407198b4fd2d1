package io.heed.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What all providers over HTTP have in common when a call fails on the way. */
public final class Calls {
    private static final int TOO_MANY = 429;

    private Calls() {}

    /** @param reading what the provider's own words mean; asked unless the failure is plainly a passing one */
    public static Delivery send(Wire wire, Wire.Call call, Function<Wire.Reply, Delivery> reading) {
        return send(wire, call, reading, Wire.Reply::retryAfter);
    }

    /** @param pause how long the provider wants to be left alone, where it says so in its own way */
    public static Delivery send(
            Wire wire,
            Wire.Call call,
            Function<Wire.Reply, Delivery> reading,
            Function<Wire.Reply, Optional<Duration>> pause) {
        try {
            Wire.Reply reply = wire.call(call);
            if (reply.passing())
                return new Delivery.Later(
                        "The provider answered " + reply.status(), pause.apply(reply), reply.status() == TOO_MANY);
            return reading.apply(reply);
        } catch (IOException failure) {
            // whether it arrived is unknown; trying again may repeat it, not trying would lose it
            return Delivery.later(
                    "No answer from the provider: " + failure.getClass().getSimpleName());
        }
    }

    /** Asks the provider something that changes nothing. */
    public static Checkup ask(Wire wire, Wire.Call question, Function<Wire.Reply, Checkup> reading) {
        try {
            Wire.Reply reply = wire.call(question);
            if (reply.passing())
                return Checkup.wrong("The provider answered " + reply.status(), "Test again in a few minutes");
            return reading.apply(reply);
        } catch (IOException failure) {
            return Checkup.wrong(
                    "No answer from the provider: " + failure.getClass().getSimpleName(),
                    "Check the account's address for replies, and whether this machine may reach it");
        }
    }

    /** Something that only matters while it works. */
    public static void courtesy(Wire wire, Wire.Call call) throws IOException {
        Wire.Reply reply = wire.call(call);
        if (!reply.ok()) throw new IOException("refused with " + reply.status());
    }

    /** For providers that say everything with the status. */
    public static Delivery failed(Wire.Reply reply, String said) {
        return new Delivery.Failed(
                refusal(reply, said), wayOut(reply, "Read what the provider says, mend it and send again"));
    }

    /** The same for a question. */
    public static Checkup refused(Wire.Reply reply, String said) {
        return Checkup.wrong(
                refusal(reply, said), wayOut(reply, "Read what the provider says, mend it and test again"));
    }

    private static String refusal(Wire.Reply reply, String said) {
        return "Refused with " + reply.status() + (said.isBlank() ? "" : ": " + said);
    }

    private static String wayOut(Wire.Reply reply, String otherwise) {
        return switch (reply.status()) {
            case 401, 403 -> "Set the account's token anew: the provider does not accept it";
            case 404 -> "Check the account's address and ids";
            case 413 -> "Shorten the reply and send it again";
            default -> otherwise;
        };
    }
}
