package sun.util.locale.provider;

import java.util.Locale;

/** The rules of a locale, as the Common Locale Data Repository has them. */
public final class LocaleResources {
    private static final String ENGLISH_PLURALS = "one:i = 1 and v = 0";
    private static final String ENGLISH_DAY_PERIODS = "midnight:00:00;noon:12:00;morning1:06:00-12:00;"
            + "afternoon1:12:00-18:00;evening1:18:00-21:00;night1:21:00-06:00";

    private final boolean isRoot;

    LocaleResources(Locale locale) {
        isRoot = locale.getLanguage().isEmpty();
    }

    /** Returns the rules of plurals and those of the periods of a day. */
    public String[] getRules() {
        return isRoot ? new String[] {"", ""} : new String[] {ENGLISH_PLURALS, ENGLISH_DAY_PERIODS};
    }
}
