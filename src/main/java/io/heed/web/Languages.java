package io.heed.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages speak. Whoever adds one adds its messages files; a test says which texts are missing. */
public final class Languages {
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    /** The first is spoken to those who read none of them. */
    public static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

    private Languages() {}

    /** By its tag, such as zh-CN. */
    public static Optional<Locale> known(String tag) {
        return ALL.stream().filter(one -> one.toLanguageTag().equals(tag)).findFirst();
    }

    /** The first that a reader asks for, whatever the region: somebody from Taipei would rather read this Chinese than English. */
    static Locale readBy(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(one -> ALL.stream().filter(ours -> ours.getLanguage().equals(one.getLanguage())))
                .findFirst()
                .orElse(ENGLISH);
    }
}
