package conformance.enums.sets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** EnumSet and EnumMap: ranges, complements, iteration with removal, more than 64 constants, views, null and foreign keys. */
@Unikernel(name = "enums-sets")
@Requires(Console.class)
public final class Main {
    enum Small {
        A,
        B,
        C,
        D,
        E
    }

    enum Big {
        B00,
        B01,
        B02,
        B03,
        B04,
        B05,
        B06,
        B07,
        B08,
        B09,
        B10,
        B11,
        B12,
        B13,
        B14,
        B15,
        B16,
        B17,
        B18,
        B19,
        B20,
        B21,
        B22,
        B23,
        B24,
        B25,
        B26,
        B27,
        B28,
        B29,
        B30,
        B31,
        B32,
        B33,
        B34,
        B35,
        B36,
        B37,
        B38,
        B39,
        B40,
        B41,
        B42,
        B43,
        B44,
        B45,
        B46,
        B47,
        B48,
        B49,
        B50,
        B51,
        B52,
        B53,
        B54,
        B55,
        B56,
        B57,
        B58,
        B59,
        B60,
        B61,
        B62,
        B63,
        B64,
        B65,
        B66,
        B67,
        B68
    }

    public static void main(String[] args) {
        EnumSet<Small> s = EnumSet.range(Small.B, Small.D);
        System.out.println(s + " " + EnumSet.complementOf(s) + " " + EnumSet.allOf(Small.class) + " "
                + EnumSet.noneOf(Small.class));
        System.out.println(s.add(Small.A) + " " + s.add(Small.A) + " " + s.remove(Small.C) + " " + s.remove(Small.C)
                + " " + s.remove("x") + " " + s.contains(null) + " " + s.contains(Big.B01) + " " + s.size());
        attempt(() -> s.add(null));
        attempt(() -> EnumSet.range(Small.D, Small.A));
        attempt(() -> EnumSet.copyOf(new ArrayList<Small>()));
        System.out.println(EnumSet.copyOf(List.of(Small.E, Small.A, Small.E)) + " "
                + s.containsAll(EnumSet.of(Small.A, Small.D)) + " " + s.equals(Set.of(Small.A, Small.B, Small.D)) + " "
                + (s.hashCode() == new HashSet<>(s).hashCode()));
        EnumSet<Big> big = EnumSet.range(Big.B60, Big.B67);
        EnumSet<Big> other = EnumSet.complementOf(big);
        System.out.println(big + " " + other.size() + " " + other.contains(Big.B68) + " " + other.contains(Big.B63)
                + " " + big.getClass().getSimpleName() + " " + s.getClass().getSimpleName());
        big.addAll(EnumSet.of(Big.B00, Big.B68));
        big.removeIf(b -> b.ordinal() % 2 == 1);
        System.out.println(big);
        Iterator<Big> it = big.iterator();
        it.next();
        it.remove();
        attempt(() -> {
            it.remove();
            return "removed twice";
        });
        while (it.hasNext()) {
            if (it.next() == Big.B64) {
                it.remove();
            }
        }
        System.out.println(big + " " + big.retainAll(EnumSet.range(Big.B62, Big.B66)) + " " + big + " "
                + big.clone().equals(big));
        System.out.println(EnumSet.allOf(Big.class).stream()
                .filter(b -> b.ordinal() > 62)
                .map(Enum::name)
                .collect(Collectors.joining(",")));
        EnumMap<Small, Integer> m = new EnumMap<>(Small.class);
        m.put(Small.D, 4);
        m.put(Small.A, null);
        System.out.println(m + " " + m.containsKey(Small.A) + " " + m.get(Small.A) + " " + m.containsValue(null) + " "
                + m.getOrDefault(Small.A, 9) + " " + m.getOrDefault(Small.C, 9) + " " + m.putIfAbsent(Small.A, 1) + " "
                + m.get("no") + " " + m.size());
        attempt(() -> m.put(null, 3));
        attempt(() -> {
            ((Map) m).put(Big.B02, 1);
            return "put";
        });
        m.merge(Small.D, 10, Integer::sum);
        m.compute(Small.E, (k, v) -> v == null ? k.ordinal() : v);
        m.computeIfPresent(Small.A, (k, v) -> null);
        for (Map.Entry<Small, Integer> e : m.entrySet()) {
            e.setValue(e.getValue() * 2);
        }
        System.out.println(m + " " + m.keySet() + " " + m.values() + " " + m.equals(new HashMap<>(m)) + " "
                + (m.hashCode() == new HashMap<>(m).hashCode()));
        m.values().remove(28);
        m.keySet().retainAll(EnumSet.of(Small.E, Small.B));
        System.out.println(m + " " + new EnumMap<>(Map.of(Small.C, "c", Small.B, "b")));
        attempt(() -> new EnumMap<Small, String>(new HashMap<>()));
        Map<Small, List<Big>> groups = Arrays.stream(Big.values())
                .limit(12)
                .collect(Collectors.groupingBy(
                        b -> Small.values()[b.ordinal() % 5], () -> new EnumMap<>(Small.class), Collectors.toList()));
        System.out.println(groups);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
