package java.text;

import java.io.Serializable;
import java.util.Locale;

/** {@code java.text.DecimalFormatSymbols} of the root locale and of English, the only ones an image has. */
public class DecimalFormatSymbols implements Cloneable, Serializable {
    private static final long serialVersionUID = 1;

    private final boolean dollars;
    private char decimalSeparator = '.';
    private char groupingSeparator = ',';
    private char minusSign = '-';

    public DecimalFormatSymbols() {
        this(Locale.getDefault());
    }

    public DecimalFormatSymbols(Locale locale) {
        String language = locale.getLanguage();
        dollars = locale.getCountry().equals("US");
        if (!language.isEmpty() && !language.equals("en")) {
            throw new UnsupportedOperationException(
                    "an image has number formats of the root locale and of English, not of " + locale);
        }
    }

    public static final DecimalFormatSymbols getInstance() {
        return new DecimalFormatSymbols();
    }

    public static final DecimalFormatSymbols getInstance(Locale locale) {
        return new DecimalFormatSymbols(locale);
    }

    public char getZeroDigit() {
        return '0';
    }

    public char getGroupingSeparator() {
        return groupingSeparator;
    }

    public void setGroupingSeparator(char separator) {
        groupingSeparator = separator;
    }

    public char getDecimalSeparator() {
        return decimalSeparator;
    }

    public void setDecimalSeparator(char separator) {
        decimalSeparator = separator;
    }

    public char getMonetaryDecimalSeparator() {
        return '.';
    }

    public char getMonetaryGroupingSeparator() {
        return ',';
    }

    public char getPerMill() {
        return '\u2030';
    }

    public char getPercent() {
        return '%';
    }

    public char getDigit() {
        return '#';
    }

    public char getPatternSeparator() {
        return ';';
    }

    public String getInfinity() {
        return "\u221e";
    }

    public String getNaN() {
        return "NaN";
    }

    public char getMinusSign() {
        return minusSign;
    }

    public void setMinusSign(char sign) {
        minusSign = sign;
    }

    public String getExponentSeparator() {
        return "E";
    }

    String getPerMillText() {
        return "\u2030";
    }

    String getPercentText() {
        return "%";
    }

    String getMinusSignText() {
        return String.valueOf(minusSign);
    }

    public String getCurrencySymbol() {
        return dollars ? "$" : "\u00a4";
    }

    public String getInternationalCurrencySymbol() {
        return dollars ? "USD" : "XXX";
    }

    @Override
    public Object clone() {
        try {
            return super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof DecimalFormatSymbols other
                        && dollars == other.dollars
                        && decimalSeparator == other.decimalSeparator
                        && groupingSeparator == other.groupingSeparator
                        && minusSign == other.minusSign;
    }

    @Override
    public int hashCode() {
        return (decimalSeparator * 31 + groupingSeparator) * 31 + minusSign;
    }
}
