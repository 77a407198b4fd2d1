package io.heed.intake;

import io.heed.web.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All channels there are an adapter for, by name. */
@ApplicationScoped
public class Channels {
    private final TreeMap<String, ChannelAdapter> adapters = new TreeMap<>();

    Channels(@All List<ChannelAdapter> found) {
        for (ChannelAdapter adapter : found) adapters.put(adapter.channel(), adapter);
    }

    public Optional<ChannelAdapter> named(String channel) {
        return Optional.ofNullable(adapters.get(channel));
    }

    public List<ChannelAdapter> all() {
        return List.copyOf(adapters.values());
    }

    public static ProblemException unknown(String channel) {
        return ProblemException.notFound("There is no channel " + channel.replaceAll("[^a-z0-9-]", "?")
                + ": GET /api/v1/channels names them and what each needs");
    }
}
