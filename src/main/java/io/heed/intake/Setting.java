package io.heed.intake;

/**
 * One thing a channel has to be told about an account.
 *
 * @param secret kept encrypted and never shown again
 * @param meaning what it is and where the provider shows it, for the person who fills it in
 */
public record Setting(String name, boolean secret, boolean required, String meaning) {
    public static Setting secret(String name, String meaning) {
        return new Setting(name, true, true, meaning);
    }

    public static Setting plain(String name, String meaning) {
        return new Setting(name, false, true, meaning);
    }

    public Setting optional() {
        return new Setting(name, secret, false, meaning);
    }
}
