package java.lang;

import java.util.Locale;

/**
 * Changes of case that depend on the context of a character (Unicode, SpecialCasing.txt): the final sigma and the dotted
 * capital I. Those of Lithuanian, Turkish and Azeri are not in images.
 */
final class ConditionalSpecialCasing {
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int CAPITAL_SIGMA = 0x3A3;
    private static final int FINAL_SIGMA = 0x3C2;
    private static final int COMBINING_DOT_ABOVE = 0x307;

    private ConditionalSpecialCasing() {}

    /** Returns the lower case of the character at an index, or {@code Character.ERROR} if that is several. */
    static int toLowerCaseEx(String text, int index, Locale locale) {
        requireNoRules(locale);
        int codePoint = text.codePointAt(index);
        if (codePoint == DOTTED_CAPITAL_I) {
            return Character.ERROR;
        }
        if (codePoint == CAPITAL_SIGMA && isFinal(text, index)) {
            return FINAL_SIGMA;
        }
        return Character.toLowerCase(codePoint);
    }

    /** Returns the upper case of the character at an index, or {@code Character.ERROR} if that is several. */
    static int toUpperCaseEx(String text, int index, Locale locale) {
        requireNoRules(locale);
        return Character.toUpperCaseEx(text.codePointAt(index));
    }

    /** Returns the lower case of a character for which {@link #toLowerCaseEx} gave no single one. */
    static char[] toLowerCaseCharArray(String text, int index, Locale locale) {
        return new char[] {'i', COMBINING_DOT_ABOVE};
    }

    static char[] toUpperCaseCharArray(String text, int index, Locale locale) {
        return Character.toUpperCaseCharArray(text.codePointAt(index));
    }

    private static void requireNoRules(Locale locale) {
        switch (locale.getLanguage()) {
            case "tr", "az", "lt" ->
                throw new UnsupportedOperationException(
                        "an image does not know the special cases of letters in " + locale);
            default -> {}
        }
    }

    /** Whether a letter ends a word: there is a cased letter before it in the word, and none behind it. */
    private static boolean isFinal(String text, int index) {
        int before = index;
        boolean follows = false;
        while (before > 0 && !follows) {
            int codePoint = text.codePointBefore(before);
            if (!isInWord(codePoint)) {
                return false;
            }
            follows = isCased(codePoint);
            before -= Character.charCount(codePoint);
        }
        int after = index + 1;
        while (follows && after < text.length()) {
            int codePoint = text.codePointAt(after);
            if (!isInWord(codePoint)) {
                return true;
            }
            if (isCased(codePoint)) {
                return false;
            }
            after += Character.charCount(codePoint);
        }
        return follows;
    }

    private static boolean isCased(int codePoint) {
        return Character.isLowerCase(codePoint) || Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
    }

    /** Letters, digits and what stands inside words. */
    private static boolean isInWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default ->
                Character.isLetterOrDigit(codePoint) || codePoint == '\'' || codePoint == '.' || codePoint == 0x2019;
        };
    }
}
