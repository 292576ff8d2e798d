package conformance.text.numberstyles;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Numbers as amounts of money, shares, and in short, alone and in messages. */
@Unikernel(name = "text-numberstyles")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws ParseException {
        List<Number> numbers = List.of(0, 7, -999.5, 1_000, 12_345.678, 999_999, -1_234_567, 5_555_555_555L, 7e12, 4e17, new BigDecimal("1500000"));
        for (Locale locale : List.of(Locale.getDefault(), Locale.ROOT, Locale.ENGLISH, Locale.US)) {
            List<NumberFormat> formats = List.of(
                    NumberFormat.getInstance(locale),
                    NumberFormat.getIntegerInstance(locale),
                    NumberFormat.getPercentInstance(locale),
                    NumberFormat.getCurrencyInstance(locale),
                    NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT),
                    NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.LONG));
            for (Number number : numbers) {
                StringBuilder line = new StringBuilder();
                formats.forEach(format -> line.append(format.format(number)).append(" | "));
                System.out.println(line);
            }
        }
        NumberFormat compact = NumberFormat.getCompactNumberInstance();
        compact.setMaximumFractionDigits(2);
        System.out.println(compact.format(1_234_567) + " " + compact.format(1_999) + " " + compact.parse("2K") + " " + compact.format(-45_600));
        System.out.println(NumberFormat.getPercentInstance().parse("25%") + " " + NumberFormat.getCurrencyInstance(Locale.US).parse("$1,234.50"));
        System.out.println(MessageFormat.format("{0,number,currency} {0,number,percent} {0,number,integer} {0,number,#.#}", 1234.56));
        System.out.println(MessageFormat.format("{0,date} {0,time} {0,date,long} {0,date,full} {0,time,short} {0,date,yyyy/MM/dd}", new Date(1_700_000_000_000L)));
        System.out.println(new MessageFormat("{0,choice,0#no files|1#one file|1<{0} files} of {1}", Locale.ROOT).format(new Object[] {1_500, "disk"}));
    }
}
