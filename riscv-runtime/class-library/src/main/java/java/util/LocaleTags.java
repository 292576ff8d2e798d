package java.util;

/** Language tags: language, script, region and variants of BCP 47 (RFC 5646, section 2.1). */
final class LocaleTags {
    private LocaleTags() {}

    static boolean isLanguage(String part) {
        return part.length() >= 2 && part.length() <= 8 && consistsOf(part, true, false);
    }

    static boolean isScript(String part) {
        return part.length() == 4 && consistsOf(part, true, false);
    }

    static boolean isRegion(String part) {
        return part.length() == 2 && consistsOf(part, true, false)
                || part.length() == 3 && consistsOf(part, false, true);
    }

    static boolean isVariant(String part) {
        int length = part.length();
        boolean isLong = length >= 5 && length <= 8;
        boolean isShort = length == 4 && consistsOf(part.substring(0, 1), false, true);
        return (isLong || isShort) && consistsOf(part, true, true);
    }

    static Locale parse(String tag) {
        StringTokenizer parts = new StringTokenizer(tag, "-");
        Locale.Builder builder = new Locale.Builder();
        if (!parts.hasMoreTokens()) {
            return Locale.ROOT;
        }
        String part = parts.nextToken();
        if (!isLanguage(part)) {
            return Locale.ROOT;
        }
        if (!part.equalsIgnoreCase("und")) {
            builder.setLanguage(part);
        }
        part = next(parts);
        if (isScript(part)) {
            builder.setScript(part);
            part = next(parts);
        }
        if (isRegion(part)) {
            builder.setRegion(part);
            part = next(parts);
        }
        StringJoiner variants = new StringJoiner("_");
        while (isVariant(part)) {
            variants.add(part);
            part = next(parts);
        }
        return builder.setVariant(variants.toString()).build();
    }

    private static boolean consistsOf(String part, boolean letters, boolean digits) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean allowed = c >= '0' && c <= '9' ? digits : isLetter(c) && letters;
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Turns capitals into small letters; only ASCII's, whose cases differ in one bit. */
    static String toSmall(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = isLetter(letters[i]) ? (char) (letters[i] | 0x20) : letters[i];
        }
        return new String(letters);
    }

    /** Turns small letters into capitals; only ASCII's. */
    static String toCapitals(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = isLetter(letters[i]) ? (char) (letters[i] & ~0x20) : letters[i];
        }
        return new String(letters);
    }

    static String toTitle(String text) {
        return toCapitals(text.substring(0, 1)) + toSmall(text.substring(1));
    }

    private static String next(StringTokenizer parts) {
        return parts.hasMoreTokens() ? parts.nextToken() : "";
    }

    static String of(Locale locale) {
        String language = locale.getLanguage();
        StringBuilder tag = new StringBuilder(isLanguage(language) ? language : "und");
        if (isScript(locale.getScript())) {
            tag.append('-').append(locale.getScript());
        }
        if (isRegion(locale.getCountry())) {
            tag.append('-').append(locale.getCountry());
        }
        StringTokenizer variants = new StringTokenizer(locale.getVariant(), "_");
        while (variants.hasMoreTokens()) {
            String variant = variants.nextToken();
            if (!isVariant(variant)) {
                break;
            }
            tag.append('-').append(variant);
        }
        return tag.toString();
    }
}
