package conformance.sizes.formatting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Splits lines and formats what is in them. */
@Unikernel(name = "sizes-formatting", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    private static final String[] LINES = {"apples;3;1.25", "pears;12;0.4", "a melon;1;3.999"};

    public static void main(String[] args) {
        double total = 0;
        for (String line : LINES) {
            String[] fields = line.split(";");
            int count = Integer.parseInt(fields[1]);
            double price = Double.parseDouble(fields[2]);
            total += count * price;
            System.out.println(String.format("%d %s %.2f", count, fields[0], price));
        }
        System.out.println(String.format("%d %s %.2f", LINES.length, "lines", total));
        for (String word : "one  two\tthree".split("\\s+")) {
            System.out.println(word);
        }
    }
}
