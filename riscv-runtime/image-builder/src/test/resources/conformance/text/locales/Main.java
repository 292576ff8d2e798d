package conformance.text.locales;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.MissingResourceException;

/** Locales as names: tags, parts, codes. */
@Unikernel(name = "text-locales")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String tag : new String[] {"de-CH", "zh-Hant-TW", "sl-rozaj-biske", "und", "", "EN_us", "de-1996", "iw", "419", "es-419", "e"}) {
            Locale locale = Locale.forLanguageTag(tag);
            System.out.println(tag + " -> [" + locale + "] " + locale.getLanguage() + "|" + locale.getScript() + "|"
                    + locale.getCountry() + "|" + locale.getVariant() + "|" + locale.toLanguageTag());
        }
        for (Locale locale : new Locale[] {
            new Locale("DE", "ch"), new Locale("iw"), new Locale("in"), new Locale("", "US"), new Locale("", "", "POSIX"),
            new Locale("en", "", "POSIX"), Locale.CHINA, Locale.CANADA_FRENCH, Locale.TRADITIONAL_CHINESE,
        }) {
            System.out.println("[" + locale + "] " + locale.toLanguageTag());
        }
        System.out.println(new Locale.Builder().setLanguage("SR").setScript("latn").setRegion("rs").build() + " "
                + new Locale.Builder().setLocale(Locale.UK).setVariant("oxendict").build());
        try {
            new Locale.Builder().setRegion("sxx");
        } catch (IllformedLocaleException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Locale.US.getISO3Country() + " " + Locale.US.getISO3Language() + " " + Locale.getISOCountries().length + " "
                + Locale.getISOLanguages().length + " " + Locale.getISOCountries()[3]);
        try {
            new Locale("xx").getISO3Language();
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Locale("de").equals(Locale.GERMAN) + " " + Locale.GERMAN.equals(Locale.GERMANY));
    }
}
