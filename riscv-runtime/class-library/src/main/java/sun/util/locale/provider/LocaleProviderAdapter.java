package sun.util.locale.provider;

import java.util.Locale;

/** Where the JDK has the data of locales from; an image has those of English and the root locale in its own code. */
public final class LocaleProviderAdapter {
    private static final LocaleProviderAdapter ONLY = new LocaleProviderAdapter();

    private LocaleProviderAdapter() {}

    public static LocaleProviderAdapter getResourceBundleBased() {
        return ONLY;
    }

    public LocaleResources getLocaleResources(Locale locale) {
        return new LocaleResources(locale);
    }
}
