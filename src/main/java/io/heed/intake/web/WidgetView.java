package io.heed.intake.web;

import io.heed.intake.Account;
import io.heed.intake.IntakeConfig;

/**
 * One account's chat.
 *
 * @param colour as six hexadecimal digits, and {@code ink} what is read best on it
 * @param largest of a file, in bytes
 */
public record WidgetView(
        String account,
        String title,
        String greeting,
        String colour,
        String ink,
        long largest,
        int files,
        Words words) {

    static WidgetView of(Account account, Words words, IntakeConfig config) {
        String colour = account.find("colour").orElse(Colour.PINE);
        return new WidgetView(
                account.name(),
                account.find("title").orElse(words.title()),
                account.find("greeting").orElse(words.greeting()),
                colour,
                Colour.ink(colour),
                config.files().largest().asLongValue(),
                config.files().perMessage(),
                words);
    }
}
