package java.util;

/** The codes of ISO 639 and ISO 3166: each entry of the JDK's tables is a code of two letters and one of three. */
final class LocaleCodes {
    private static final int SHORT = 2;
    private static final int ENTRY = 5;

    private LocaleCodes() {}

    static String[] ofTwoLetters(String table) {
        String[] codes = new String[table.length() / ENTRY];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = table.substring(i * ENTRY, i * ENTRY + SHORT);
        }
        return codes;
    }

    /** Returns the code of three letters; what has three already is its own. */
    static String ofThreeLetters(String table, String code, String kind, Locale locale) {
        if (code.length() == ENTRY - SHORT || code.isEmpty()) {
            return code;
        }
        for (int i = 0; i < table.length(); i += ENTRY) {
            if (table.startsWith(code, i)) {
                return table.substring(i + SHORT, i + ENTRY);
            }
        }
        throw new MissingResourceException(
                "Couldn't find 3-letter " + kind + " code for " + code,
                "FormatData_" + locale,
                kind.equals("country") ? "ShortCountry" : "ShortLanguage");
    }
}
