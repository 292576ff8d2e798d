package java.util;

import java.io.Serializable;

/**
 * {@code java.util.Locale} as a pair of names. An image carries no locale data: the default is English, as it is for a
 * JVM in the POSIX locale, and what depends on a locale behaves as it does there or in the root locale.
 */
public final class Locale implements Cloneable, Serializable {
    private static final long serialVersionUID = 1;

    public static final Locale ENGLISH = new Locale("en");
    public static final Locale FRENCH = new Locale("fr");
    public static final Locale GERMAN = new Locale("de");
    public static final Locale ITALIAN = new Locale("it");
    public static final Locale JAPANESE = new Locale("ja");
    public static final Locale KOREAN = new Locale("ko");
    public static final Locale CHINESE = new Locale("zh");
    public static final Locale FRANCE = new Locale("fr", "FR");
    public static final Locale GERMANY = new Locale("de", "DE");
    public static final Locale ITALY = new Locale("it", "IT");
    public static final Locale JAPAN = new Locale("ja", "JP");
    public static final Locale KOREA = new Locale("ko", "KR");
    public static final Locale UK = new Locale("en", "GB");
    public static final Locale US = new Locale("en", "US");
    public static final Locale CANADA = new Locale("en", "CA");
    public static final Locale ROOT = new Locale("");

    private static Locale standard = ENGLISH;

    private final String language;
    private final String country;
    private final String variant;

    /** What a locale is used for. */
    public enum Category {
        DISPLAY,
        FORMAT
    }

    public Locale(String language) {
        this(language, "", "");
    }

    public Locale(String language, String country) {
        this(language, country, "");
    }

    public Locale(String language, String country, String variant) {
        this.language = Objects.requireNonNull(language);
        this.country = Objects.requireNonNull(country);
        this.variant = Objects.requireNonNull(variant);
    }

    public static Locale getDefault() {
        return standard;
    }

    public static Locale getDefault(Category category) {
        return standard;
    }

    public static void setDefault(Locale locale) {
        standard = Objects.requireNonNull(locale);
    }

    public static void setDefault(Category category, Locale locale) {
        setDefault(locale);
    }

    public String getLanguage() {
        return language;
    }

    public String getCountry() {
        return country;
    }

    public String getVariant() {
        return variant;
    }

    public String getScript() {
        return "";
    }

    public boolean hasExtensions() {
        return false;
    }

    public Locale stripExtensions() {
        return this;
    }

    public String getExtension(char key) {
        return null;
    }

    public String getUnicodeLocaleType(String key) {
        return null;
    }

    public String toLanguageTag() {
        return language.isEmpty() ? "und" : country.isEmpty() ? language : language + "-" + country;
    }

    @Override
    public String toString() {
        String text = language;
        if (!country.isEmpty() || !language.isEmpty() && !variant.isEmpty()) {
            text = text + "_" + country;
        }
        return variant.isEmpty() || language.isEmpty() && country.isEmpty() ? text : text + "_" + variant;
    }

    @Override
    public Object clone() {
        return new Locale(language, country, variant);
    }

    @Override
    public int hashCode() {
        return (language.hashCode() * 31 + country.hashCode()) * 31 + variant.hashCode();
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof Locale other
                        && language.equals(other.language)
                        && country.equals(other.country)
                        && variant.equals(other.variant);
    }
}
