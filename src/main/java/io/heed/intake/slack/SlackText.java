package io.heed.intake.slack;

/** Slack's three escaped characters, both ways, and its links as words. */
final class SlackText {
    private SlackText() {}

    static String read(String text) {
        return text.replaceAll("<(?:https?|mailto|tel):[^|>]*\\|([^>]*)>", "$1")
                .replaceAll("<((?:https?|mailto|tel):[^|>]*)>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    static String written(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
