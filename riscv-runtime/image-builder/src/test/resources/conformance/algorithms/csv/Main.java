package conformance.algorithms.csv;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A CSV reader and writer with quotes, and a report of what was read. */
@Unikernel(name = "algorithms-csv")
@Requires(Console.class)
public final class Main {
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("open quote in row " + rows.size());
        }
        return rows;
    }

    static String write(List<List<String>> rows) {
        return rows.stream()
                .map(r -> r.stream()
                        .map(c ->
                                c.matches(".*[\",\\n].*") || c.contains("\n") ? '"' + c.replace("\"", "\"\"") + '"' : c)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    record Sale(String region, String product, int units, BigDecimal price) {
        static Sale of(List<String> cells) {
            return new Sale(
                    cells.get(0), cells.get(1), Integer.parseInt(cells.get(2).trim()), new BigDecimal(cells.get(3)));
        }

        BigDecimal total() {
            return price.multiply(BigDecimal.valueOf(units));
        }
    }

    public static void main(String[] args) {
        String text = "region,product,units,price\n"
                + "north,\"widget, large\",10,2.50\n"
                + "south,gadget,3,19.99\n"
                + "north,gadget, 7,18.95\n"
                + "east,\"the \"\"best\"\"\",1,100\n"
                + "south,\"multi\n"
                + "line\",2,0.05\n";
        List<List<String>> rows = read(text);
        System.out.println(rows.size() + " " + rows);
        System.out.println(write(rows).equals(text.replace(" 7", " 7")) + " "
                + read(write(rows)).equals(rows));
        List<Sale> sales = rows.stream().skip(1).map(Sale::of).collect(Collectors.toList());
        Map<String, BigDecimal> totals = sales.stream()
                .collect(Collectors.groupingBy(
                        Sale::region,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Sale::total, BigDecimal::add)));
        System.out.println(totals);
        Map<String, Integer> units = sales.stream()
                .collect(Collectors.groupingBy(Sale::product, TreeMap::new, Collectors.summingInt(Sale::units)));
        System.out.println(units);
        System.out.println(sales.stream().max(Comparator.comparing(Sale::total)).get());
        System.out.println(sales.stream()
                .map(Sale::price)
                .sorted()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(" < ")));
        for (Sale s : sales) {
            System.out.println(String.format(
                    "%-8s|%-15s|%5d|%10.2f", s.region(), s.product().replace('\n', ' '), s.units(), s.total()));
        }
        attempt(() -> read("a,\"b\n"));
        attempt(() -> Sale.of(List.of("x", "y", "z", "1")));
        attempt(() -> Sale.of(List.of("x", "y", "1", "1..2")));
        attempt(() -> Sale.of(List.of("x")));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
