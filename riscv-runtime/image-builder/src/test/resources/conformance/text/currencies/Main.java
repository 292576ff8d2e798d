package conformance.text.currencies;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Currency;
import java.util.Locale;

/** Currencies by code. */
@Unikernel(name = "text-currencies")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String code : new String[] {"EUR", "USD", "JPY", "KWD", "XAU", "ALL", "abc", "EU"}) {
            try {
                Currency currency = Currency.getInstance(code);
                System.out.println(currency + " " + currency.getCurrencyCode() + " " + currency.getDefaultFractionDigits() + " "
                        + currency.getNumericCode() + " " + currency.getNumericCodeAsString() + " "
                        + (currency == Currency.getInstance(code)));
            } catch (IllegalArgumentException e) {
                System.out.println(code + " " + e);
            }
        }
        System.out.println(Currency.getAvailableCurrencies().size() + " " + Currency.getInstance(Locale.US).getSymbol(Locale.US));
    }
}
