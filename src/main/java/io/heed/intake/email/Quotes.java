package io.heed.intake.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the customer wrote, without what they answer and without their signature. Whatever looks like nothing but a
 * quotation is kept whole: too much is read over, too little is lost.
 */
final class Quotes {
    private static final Pattern SAID = Pattern.compile(
            "(?i)^\\s*(On .{5,200} wrote:|Am .{5,200} schrieb.{0,200}:|Le .{5,200} a écrit\\s*:|El .{5,200} escribió:"
                    + "|Il .{5,200} ha scritto:|.{5,200}写道[:：]|-{2,}\\s*(Original Message|Forwarded message|Ursprüngliche"
                    + " Nachricht|Message d'origine|原始邮件|原邮件)\\s*-{2,}|_{20,})\\s*$");

    private static final Pattern HEAD = Pattern.compile("(?i)^\\s*(From|Von|De|发件人)\\s*[:：].*");
    private static final Pattern HEAD_GOES_ON =
            Pattern.compile("(?i)^\\s*(Sent|Date|To|Subject|Gesendet|An|Betreff|Envoyé|Objet|发送时间|收件人|主题)\\s*[:：].*");

    private Quotes() {}

    static String without(String text) {
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.equals("-- ") || line.equals("--") && i > lines.length / 2) break;
            if (SAID.matcher(line).matches() || saidOverTwoLines(lines, i)) break;
            if (HEAD.matcher(line).matches()
                    && i + 1 < lines.length
                    && HEAD_GOES_ON.matcher(lines[i + 1]).matches()) break;
            if (line.startsWith(">")) continue;
            kept.add(line);
        }
        String own = String.join("\n", kept).strip();
        return own.isEmpty() ? text.strip() : own;
    }

    /** Long names make mail programs break "On … wrote:" in two. */
    private static boolean saidOverTwoLines(String[] lines, int i) {
        return i + 1 < lines.length
                && lines[i].startsWith("On ")
                && !lines[i].contains(". ")
                && lines[i].length() < 200
                && SAID.matcher(lines[i] + " " + lines[i + 1].strip()).matches();
    }
}
