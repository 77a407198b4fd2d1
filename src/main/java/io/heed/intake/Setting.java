package io.heed.intake;

/**
 * One thing a channel has to be told about an account.
 *
 * @param secret kept encrypted and never shown again
 * @param list entered as a list of texts, none of them with a space; kept as one text with spaces between
 * @param meaning what it is and where the provider shows it, for the person who fills it in
 */
public record Setting(String name, boolean secret, boolean required, boolean list, String meaning) {
    public static Setting secret(String name, String meaning) {
        return new Setting(name, true, true, false, meaning);
    }

    public static Setting plain(String name, String meaning) {
        return new Setting(name, false, true, false, meaning);
    }

    public static Setting list(String name, String meaning) {
        return new Setting(name, false, true, true, meaning);
    }

    public Setting optional() {
        return new Setting(name, secret, false, list, meaning);
    }
}
