package io.heed.intake.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Checkup;
import io.heed.intake.Hook;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Meta's channels share: one app with its secret, one way to enter an address, one API to answer by. */
abstract class MetaChannel implements ChannelAdapter {
    static final String API = "https://graph.facebook.com/v21.0";

    private static final String PROVED_LATER = ". The app secret is proved by the first call";

    static List<Setting> with(Setting... own) {
        Stream<Setting> shared = Stream.of(
                Setting.secret("appSecret", "Your Meta app, App settings, Basic: App secret"),
                Setting.secret("verifyToken", "A word of your own, entered here and beside the webhook's address"));
        return Stream.concat(shared, Stream.of(own)).toList();
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        return MetaHook.refusal(hook, account);
    }

    @Override
    public Optional<Answer> greeting(Hook hook, Account account) {
        return MetaHook.challenge(hook);
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        return List.copyOf(ids(hook.body()));
    }

    /** In the order they stand in the call. */
    abstract Set<String> ids(byte[] body) throws UnreadableException;

    /** @param pointer where the answer names what the token stands for */
    static Checkup asked(Account account, Wire wire, String path, String pointer, String known) {
        return Calls.ask(wire, MetaAnswer.question(account.apiBase(API) + path, account), reply -> {
            JsonNode answer = Payload.answer(reply.body());
            Optional<String> name = Payload.find(answer, pointer);
            return reply.ok() && name.isPresent()
                    ? Checkup.fine(known + " " + name.get() + PROVED_LATER)
                    : MetaAnswer.refused(reply, answer.path("error"));
        });
    }
}
