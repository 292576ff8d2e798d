package conformance.text.reports;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Tables, invoices and histograms with format, joining and padding. */
@Unikernel(name = "text-reports")
@Requires(Console.class)
public final class Main {
    record Line(String item, int qty, BigDecimal price) {
        BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(qty));
        }
    }

    public static void main(String[] args) {
        List<Line> l = List.of(
                new Line("Widget", 3, new BigDecimal("4.99")),
                new Line("Gadget with a long name", 12, new BigDecimal("0.5")),
                new Line("Bolt", 1000, new BigDecimal("0.015")));
        String sep = "+" + "-".repeat(14) + "+" + "-".repeat(6) + "+" + "-".repeat(12) + "+";
        System.out.println(sep);
        for (Line x : l) {
            System.out.println(String.format(Locale.ROOT, "|%-14.14s|%6d|%,12.2f|", x.item(), x.qty(), x.total()));
        }
        System.out.println(sep);
        BigDecimal sum = l.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add),
                tax = sum.multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
        System.out.println(String.format(
                Locale.ROOT, "%-20s%14.3f%n%-20s%14.2f%n%-20s%14.2f", "net", sum, "tax", tax, "gross", sum.add(tax)));
        int[] h = new int[8];
        Random r = new Random(6);
        for (int i = 0; i < 200; i++) {
            h[Math.min(7, Math.max(0, (int) (r.nextGaussian() * 1.5 + 4)))]++;
        }
        for (int i = 0; i < 8; i++) {
            System.out.println(String.format("%2d %-60s %3d", i, "#".repeat(h[i]), h[i]));
        }
        System.out.println(String.format(
                "%08.3f|%+d|%x|%o|%e|%s|%b|%c|%%|%h", Math.E, 42, 255, 8, 12345.678, List.of(1), null, 'x', "hi"));
    }
}
