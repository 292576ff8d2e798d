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
    public static final Locale SIMPLIFIED_CHINESE = new Locale("zh", "CN");
    public static final Locale TRADITIONAL_CHINESE = new Locale("zh", "TW");
    public static final Locale FRANCE = new Locale("fr", "FR");
    public static final Locale GERMANY = new Locale("de", "DE");
    public static final Locale ITALY = new Locale("it", "IT");
    public static final Locale JAPAN = new Locale("ja", "JP");
    public static final Locale KOREA = new Locale("ko", "KR");
    public static final Locale UK = new Locale("en", "GB");
    public static final Locale US = new Locale("en", "US");
    public static final Locale CANADA = new Locale("en", "CA");
    public static final Locale CANADA_FRENCH = new Locale("fr", "CA");
    public static final Locale CHINA = SIMPLIFIED_CHINESE;
    public static final Locale PRC = SIMPLIFIED_CHINESE;
    public static final Locale TAIWAN = TRADITIONAL_CHINESE;
    public static final Locale ROOT = new Locale("");

    private static Locale standard = ENGLISH;

    private final String language;
    private final String script;
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
        this(modern(LocaleTags.toSmall(language)), "", LocaleTags.toCapitals(country), variant);
    }

    private Locale(String language, String script, String country, String variant) {
        this.language = language;
        this.script = script;
        this.country = country;
        this.variant = Objects.requireNonNull(variant);
    }

    /** Three languages have had other codes. */
    private static String modern(String language) {
        return switch (language) {
            case "iw" -> "he";
            case "ji" -> "yi";
            case "in" -> "id";
            default -> language;
        };
    }

    /**
     * Returns the locale of a language tag (BCP 47). As specified, what follows the first ill-formed part is ignored; so are
     * extensions, which images do not know.
     */
    public static Locale forLanguageTag(String tag) {
        return LocaleTags.parse(tag);
    }

    /** Returns the locales whose conventions an image knows. */
    public static Locale[] getAvailableLocales() {
        return new Locale[] {ROOT, ENGLISH, US};
    }

    public static String[] getISOCountries() {
        return LocaleCodes.ofTwoLetters(LocaleISOData.isoCountryTable);
    }

    public static String[] getISOLanguages() {
        return LocaleCodes.ofTwoLetters(LocaleISOData.isoLanguageTable);
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
        return script;
    }

    public String getISO3Language() {
        return LocaleCodes.ofThreeLetters(LocaleISOData.isoLanguageTable, language, "language", this);
    }

    public String getISO3Country() {
        return LocaleCodes.ofThreeLetters(LocaleISOData.isoCountryTable, country, "country", this);
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
        return LocaleTags.of(this);
    }

    @Override
    public String toString() {
        boolean hasVariant = !variant.isEmpty() && !(language.isEmpty() && country.isEmpty());
        boolean hasScript = !script.isEmpty() && !(language.isEmpty() && country.isEmpty());
        String text = language;
        if (!country.isEmpty() || !language.isEmpty() && (hasVariant || hasScript)) {
            text = text + "_" + country;
        }
        if (hasVariant) {
            text = text + "_" + variant;
        }
        return hasScript ? text + "_#" + script : text;
    }

    @Override
    public Object clone() {
        return new Locale(language, script, country, variant);
    }

    @Override
    public int hashCode() {
        return ((language.hashCode() * 31 + script.hashCode()) * 31 + country.hashCode()) * 31 + variant.hashCode();
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof Locale other
                        && language.equals(other.language)
                        && script.equals(other.script)
                        && country.equals(other.country)
                        && variant.equals(other.variant);
    }

    /** Puts a locale together from parts that it checks. */
    public static final class Builder {
        private String language = "";
        private String script = "";
        private String region = "";
        private String variant = "";

        public Builder setLocale(Locale locale) {
            language = locale.language;
            script = locale.script;
            region = locale.country;
            variant = locale.variant;
            return this;
        }

        public Builder setLanguageTag(String tag) {
            return setLocale(forLanguageTag(tag));
        }

        public Builder setLanguage(String value) {
            if (!isEmpty(value) && !LocaleTags.isLanguage(value)) {
                throw new IllformedLocaleException("Ill-formed language: " + value, 0);
            }
            language = isEmpty(value) ? "" : modern(LocaleTags.toSmall(value));
            return this;
        }

        public Builder setScript(String value) {
            if (!isEmpty(value) && !LocaleTags.isScript(value)) {
                throw new IllformedLocaleException("Ill-formed script: " + value, 0);
            }
            script = isEmpty(value) ? "" : LocaleTags.toTitle(value);
            return this;
        }

        public Builder setRegion(String value) {
            if (!isEmpty(value) && !LocaleTags.isRegion(value)) {
                throw new IllformedLocaleException("Ill-formed region: " + value, 0);
            }
            region = isEmpty(value) ? "" : LocaleTags.toCapitals(value);
            return this;
        }

        public Builder setVariant(String value) {
            if (!isEmpty(value)) {
                int start = 0;
                for (String part : value.split("[-_]", -1)) {
                    if (!LocaleTags.isVariant(part)) {
                        throw new IllformedLocaleException("Ill-formed variant: " + value, start);
                    }
                    start += part.length() + 1;
                }
            }
            variant = isEmpty(value) ? "" : value.replace('-', '_');
            return this;
        }

        public Builder clear() {
            return setLocale(ROOT);
        }

        public Locale build() {
            return new Locale(language, script, region, variant);
        }

        private static boolean isEmpty(String value) {
            return value == null || value.isEmpty();
        }
    }
}
