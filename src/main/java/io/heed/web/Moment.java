package io.heed.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An instant as the viewer's own clock and calendar show it. */
public record Moment(Instant at, ZoneId zone, Locale locale) {

    private static final String CLOCK = "HH:mm";
    private static final String DAY = "EEEE d MMMM";
    private static final String WHOLE = "EEE d MMM HH:mm";
    private static final String WHOLE_IN_CHINESE = "M月d日 EEE HH:mm";
    private static final String DAY_IN_CHINESE = "M月d日 EEEE";

    /** In English. */
    public Moment(Instant at, ZoneId zone) {
        this(at, zone, Languages.ENGLISH);
    }

    public String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String clock() {
        return said(CLOCK);
    }

    public String day() {
        return said(locale.getLanguage().equals("zh") ? DAY_IN_CHINESE : DAY);
    }

    /** Day and clock, for a moment that is not today's as a rule. */
    public String whole() {
        return said(locale.getLanguage().equals("zh") ? WHOLE_IN_CHINESE : WHOLE);
    }

    public LocalDate date() {
        return LocalDate.ofInstant(at, zone);
    }

    private String said(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }
}
