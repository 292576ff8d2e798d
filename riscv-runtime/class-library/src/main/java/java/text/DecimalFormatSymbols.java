package java.text;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/** {@code java.text.DecimalFormatSymbols} of the root locale and of English, the only ones an image has. */
public class DecimalFormatSymbols implements Cloneable, Serializable {
    private static final long serialVersionUID = 1;

    private final boolean dollars;
    private char decimalSeparator = '.';
    private char groupingSeparator = ',';
    private char minusSign = '-';
    private char zeroDigit = '0';
    private char digit = '#';
    private char patternSeparator = ';';
    private char percent = '%';
    private char perMill = '\u2030';
    private char monetaryDecimalSeparator = '.';
    private char monetaryGroupingSeparator = ',';
    private String infinity = "\u221e";
    private String notANumber = "NaN";
    private String exponentSeparator = "E";

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
        return zeroDigit;
    }

    public void setZeroDigit(char digitOfZero) {
        zeroDigit = digitOfZero;
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
        return monetaryDecimalSeparator;
    }

    public void setMonetaryDecimalSeparator(char separator) {
        monetaryDecimalSeparator = separator;
    }

    public char getMonetaryGroupingSeparator() {
        return monetaryGroupingSeparator;
    }

    public void setMonetaryGroupingSeparator(char separator) {
        monetaryGroupingSeparator = separator;
    }

    public char getPerMill() {
        return perMill;
    }

    public void setPerMill(char sign) {
        perMill = sign;
    }

    public char getPercent() {
        return percent;
    }

    public void setPercent(char sign) {
        percent = sign;
    }

    public char getDigit() {
        return digit;
    }

    public void setDigit(char placeholder) {
        digit = placeholder;
    }

    public char getPatternSeparator() {
        return patternSeparator;
    }

    public void setPatternSeparator(char separator) {
        patternSeparator = separator;
    }

    public String getInfinity() {
        return infinity;
    }

    public void setInfinity(String text) {
        infinity = text;
    }

    public String getNaN() {
        return notANumber;
    }

    public void setNaN(String text) {
        notANumber = text;
    }

    public char getMinusSign() {
        return minusSign;
    }

    public void setMinusSign(char sign) {
        minusSign = sign;
    }

    public String getExponentSeparator() {
        return exponentSeparator;
    }

    public void setExponentSeparator(String text) {
        exponentSeparator = Objects.requireNonNull(text);
    }

    String getPerMillText() {
        return String.valueOf(perMill);
    }

    String getPercentText() {
        return String.valueOf(percent);
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
                        && minusSign == other.minusSign
                        && zeroDigit == other.zeroDigit
                        && digit == other.digit
                        && patternSeparator == other.patternSeparator
                        && percent == other.percent
                        && perMill == other.perMill
                        && monetaryDecimalSeparator == other.monetaryDecimalSeparator
                        && monetaryGroupingSeparator == other.monetaryGroupingSeparator
                        && infinity.equals(other.infinity)
                        && notANumber.equals(other.notANumber)
                        && exponentSeparator.equals(other.exponentSeparator);
    }

    @Override
    public int hashCode() {
        return (decimalSeparator * 31 + groupingSeparator) * 31 + minusSign;
    }
}
