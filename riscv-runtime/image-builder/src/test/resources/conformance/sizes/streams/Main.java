package conformance.sizes.streams;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Groups, maps, sorts and joins with streams. */
@Unikernel(name = "sizes-streams", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    record Order(String customer, String item, int cents) {}

    private static final List<Order> ORDERS = List.of(
            new Order("Ada", "punched cards", 1250),
            new Order("Grace", "nanoseconds of wire", 300),
            new Order("Ada", "gears", 8900),
            new Order("Alan", "tape", 450),
            new Order("Grace", "moth", 5));

    public static void main(String[] args) {
        Map<String, List<Order>> byCustomer = ORDERS.stream().collect(Collectors.groupingBy(Order::customer));
        System.out.println(byCustomer.get("Grace"));
        Map<String, Long> counts =
                ORDERS.stream().collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.counting()));
        System.out.println(counts);
        Map<String, Integer> spent = ORDERS.stream()
                .collect(Collectors.groupingBy(Order::customer, TreeMap::new, Collectors.summingInt(Order::cents)));
        System.out.println(spent);
        String items = ORDERS.stream()
                .filter(order -> order.cents() > 400)
                .map(Order::item)
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
        System.out.println(items);
        System.out.println(IntStream.rangeClosed(1, 10).filter(i -> i % 3 != 0).sum());
        System.out.println(
                Stream.of("b", "a", "c", "a").distinct().sorted().limit(2).collect(Collectors.toList()));
    }
}
