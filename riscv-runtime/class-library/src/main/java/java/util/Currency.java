package java.util;

import java.io.Serializable;

/**
 * {@code java.util.Currency} with the codes of ISO 4217. An image knows no names of currencies but their codes, and no
 * country's currency but that of the United States.
 */
public final class Currency implements Serializable {
    private static final long serialVersionUID = 1;

    /** Of each currency its code, its number and its decimal digits, {@link #NO_DIGITS} if it has no notion of them. */
    private static final String TABLE =
            """
            ADP0200AED7842AFA0042AFN9712ALL0082AMD0512ANG5322AOA9732ARS0322ATS0402AUD0362AWG5332AYM9452AZM0312\
            AZN9442BAM9772BBD0522BDT0502BEF0560BGL1002BGN9752BHD0483BIF1080BMD0602BND0962BOB0682BOV9842BRL9862\
            BSD0442BTN0642BWP0722BYB1120BYN9332BYR9740BZD0842CAD1242CDF9762CHE9472CHF7562CHW9482CLF9904CLP1520\
            CNY1562COP1702COU9702CRC1882CSD8912CUC9312CUP1922CVE1322CYP1962CZK2032DEM2762DJF2620DKK2082DOP2142\
            DZD0122EEK2332EGP8182ERN2322ESP7240ETB2302EUR9782FIM2462FJD2422FKP2382FRF2502GBP8262GEL9812GHC2882\
            GHS9362GIP2922GMD2702GNF3240GRD3000GTQ3202GWP6242GYD3282HKD3442HNL3402HRK1912HTG3322HUF3482IDR3602\
            IEP3722ILS3762INR3562IQD3683IRR3642ISK3520ITL3800JMD3882JOD4003JPY3920KES4042KGS4172KHR1162KMF1740\
            KPW4082KRW4100KWD4143KYD1362KZT3982LAK4182LBP4222LKR1442LRD4302LSL4262LTL4402LUF4420LVL4282LYD4343\
            MAD5042MDL4982MGA9692MGF4500MKD8072MMK1042MNT4962MOP4462MRO4782MRU9292MTL4702MUR4802MVR4622MWK4542\
            MXN4842MXV9792MYR4582MZM5082MZN9432NAD5162NGN5662NIO5582NLG5282NOK5782NPR5242NZD5542OMR5123PAB5902\
            PEN6042PGK5982PHP6082PKR5862PLN9852PTE6200PYG6000QAR6342ROL6420RON9462RSD9412RUB6432RUR8102RWF6460\
            SAR6822SBD0902SCR6902SDD7362SDG9382SEK7522SGD7022SHP6542SIT7052SKK7032SLE9252SLL6942SOS7062SRD9682\
            SRG7402SSP7282STD6782STN9302SVC2222SYP7602SZL7482THB7642TJS9722TMM7952TMT9342TND7883TOP7762TPE6260\
            TRL7920TRY9492TTD7802TWD9012TZS8342UAH9802UGX8000USD8402USN9972USS9982UYI9400UYU8582UZS8602VEB8622\
            VED9262VEF9372VES9282VND7040VUV5480WST8822XAF9500XAG9619XAU9599XBA9559XBB9569XBC9579XBD9589XCD9512\
            XCG5322XDR9609XFO0009XFU0009XOF9520XPD9649XPF9530XPT9629XSU9949XTS9639XUA9659XXX9999YER8862YUM8912\
            ZAR7102ZMK8942ZMW9672ZWD7162ZWG9242ZWL9322ZWN9422ZWR9352\
            """;

    private static final int CODE = 3;
    private static final int DIGITS = 6;
    private static final int ENTRY = 7;
    private static final int NO_DIGITS = 9;

    /** Created when they are asked for: there is one of each. */
    private static final Map<String, Currency> CREATED = new HashMap<>();

    private final String code;
    private final int number;
    private final int digits;

    private Currency(String code, int number, int digits) {
        this.code = code;
        this.number = number;
        this.digits = digits;
    }

    public static Currency getInstance(String code) {
        Currency created = CREATED.get(code);
        if (created != null) {
            return created;
        }
        for (int i = 0; code.length() == CODE && i < TABLE.length(); i += ENTRY) {
            if (TABLE.startsWith(code, i)) {
                return create(i);
            }
        }
        throw new IllegalArgumentException();
    }

    private static Currency create(int index) {
        String code = TABLE.substring(index, index + CODE);
        int digits = TABLE.charAt(index + DIGITS) - '0';
        Currency currency = new Currency(
                code,
                Integer.parseInt(TABLE.substring(index + CODE, index + DIGITS)),
                digits == NO_DIGITS ? -1 : digits);
        CREATED.put(code, currency);
        return currency;
    }

    public static Currency getInstance(Locale locale) {
        if (!locale.getCountry().equals("US")) {
            throw new IllegalArgumentException();
        }
        return getInstance("USD");
    }

    public static Set<Currency> getAvailableCurrencies() {
        Set<Currency> all = new HashSet<>();
        for (int i = 0; i < TABLE.length(); i += ENTRY) {
            all.add(getInstance(TABLE.substring(i, i + CODE)));
        }
        return all;
    }

    public String getCurrencyCode() {
        return code;
    }

    public String getSymbol() {
        return getSymbol(Locale.getDefault());
    }

    public String getSymbol(Locale locale) {
        return code.equals("USD") && locale.getLanguage().equals("en") ? "$" : code;
    }

    /** Returns -1 for what is no money, such as gold. */
    public int getDefaultFractionDigits() {
        return digits;
    }

    public int getNumericCode() {
        return number;
    }

    /** Returns three digits. */
    public String getNumericCodeAsString() {
        String text = Integer.toString(number);
        return "000".substring(text.length()) + text;
    }

    @Override
    public String toString() {
        return code;
    }
}
