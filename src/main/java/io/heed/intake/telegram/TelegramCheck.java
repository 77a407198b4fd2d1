package io.heed.intake.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Calls;
import io.heed.intake.Checkup;
import io.heed.intake.Payload;
import io.heed.intake.Wire;
import java.util.Map;

/** Who the bot is by getMe, and where Telegram calls for it by getWebhookInfo. */
final class TelegramCheck {
    private TelegramCheck() {}

    static Checkup of(Account account, Wire wire) {
        Checkup bot = Calls.ask(wire, question(account, "getMe"), TelegramCheck::bot);
        if (!bot.works()) return bot;
        return Calls.ask(wire, question(account, "getWebhookInfo"), reply -> webhook(reply, account, bot));
    }

    private static Wire.Call question(Account account, String method) {
        return Wire.Call.get(Telegram.method(account, method), Map.of());
    }

    private static Checkup bot(Wire.Reply reply) {
        JsonNode said = Payload.answer(reply.body());
        if (said.path("ok").asBoolean(false))
            return Checkup.fine("The bot is @" + said.at("/result/username").asText("?"));
        if (reply.status() == 401 || reply.status() == 404)
            return Checkup.wrong("Telegram does not know this bot token", "Copy it anew from @BotFather");
        return Calls.refused(reply, said.path("description").asText(""));
    }

    private static Checkup webhook(Wire.Reply reply, Account account, Checkup bot) {
        JsonNode said = Payload.answer(reply.body());
        if (!said.path("ok").asBoolean(false))
            return Calls.refused(reply, said.path("description").asText(""));
        String calls = said.at("/result/url").asText("");
        if (calls.isEmpty())
            return Checkup.wrong(
                    bot.said() + ", but Telegram has no address to call",
                    "Call setWebhook with this account's address and its secret token");
        if (!calls.endsWith(account.hook()))
            return Checkup.wrong(
                    bot.said() + ", but Telegram calls another address",
                    "Call setWebhook with this account's address and its secret token");
        String failure = said.at("/result/last_error_message").asText("");
        int pending = said.at("/result/pending_update_count").asInt(0);
        if (!failure.isEmpty() && pending > 0)
            return Checkup.wrong(
                    bot.said() + ", but Telegram's last call failed and " + pending + " wait: " + failure,
                    "Mend what it names; Telegram calls again by itself");
        return Checkup.fine(bot.said() + ", and Telegram calls this account");
    }
}
