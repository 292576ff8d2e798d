package conformance.util.enumsets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** EnumSet and EnumMap, small and large universes. */
@Unikernel(name = "util-enumsets")
@Requires(Console.class)
public final class Main {
    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        boolean weekend() {
            return ordinal() > 4;
        }
    }

    enum Big {
        A0,
        A1,
        A2,
        A3,
        A4,
        A5,
        A6,
        A7,
        A8,
        A9,
        B0,
        B1,
        B2,
        B3,
        B4,
        B5,
        B6,
        B7,
        B8,
        B9,
        C0,
        C1,
        C2,
        C3,
        C4,
        C5,
        C6,
        C7,
        C8,
        C9,
        D0,
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8,
        D9,
        E0,
        E1,
        E2,
        E3,
        E4,
        E5,
        E6,
        E7,
        E8,
        E9,
        F0,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        G0,
        G1,
        G2,
        G3,
        G4,
        G5,
        G6,
        G7
    }

    public static void main(String[] args) {
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        EnumSet<Day> week = EnumSet.complementOf(weekend);
        System.out.println(
                weekend + " " + week + " " + EnumSet.allOf(Day.class).size() + " " + EnumSet.noneOf(Day.class) + " "
                        + EnumSet.range(Day.TUE, Day.THU) + " " + EnumSet.copyOf(List.of(Day.FRI, Day.MON)));
        week.removeIf(d -> d.name().contains("T"));
        week.add(Day.SUN);
        week.retainAll(EnumSet.of(Day.SUN, Day.MON));
        System.out.println(week + " " + week.contains(null) + " " + week.containsAll(weekend) + " "
                + week.equals(Set.of(Day.MON, Day.SUN)));
        EnumSet<Big> big = EnumSet.range(Big.A5, Big.G2);
        big.removeAll(EnumSet.range(Big.B0, Big.F9));
        System.out.println(
                big + " " + big.size() + " " + EnumSet.complementOf(big).size());
        Iterator<Big> it = big.iterator();
        it.next();
        it.remove();
        it.next();
        System.out.println(big.addAll(EnumSet.of(Big.G7, Big.A0)) + " " + big.clone() + " " + big.contains(Big.G7)
                + big.remove(Big.G7));
        EnumMap<Day, Integer> map = new EnumMap<>(Day.class);
        map.put(Day.SUN, 1);
        map.put(Day.MON, 2);
        map.put(Day.WED, null);
        System.out.println(map + " " + map.keySet() + " " + map.values() + " " + map.containsKey(Day.WED) + " "
                + map.get(Day.TUE) + " " + map.containsValue(null) + " " + map.size());
        map.merge(Day.MON, 5, Integer::sum);
        map.computeIfAbsent(Day.FRI, d -> d.ordinal());
        map.entrySet().removeIf(e -> e.getValue() == null);
        map.entrySet().iterator().next().setValue(70);
        System.out.println(map + " " + new EnumMap<>(map).equals(map) + " "
                + map.equals(Map.of(Day.MON, 70, Day.FRI, 4, Day.SUN, 1)));
        Map<Boolean, EnumSet<Day>> parts = new TreeMap<>();
        for (Day d : Day.values()) {
            parts.computeIfAbsent(d.weekend(), b -> EnumSet.noneOf(Day.class)).add(d);
        }
        System.out.println(parts);
        attempt(() -> EnumSet.range(Day.SUN, Day.MON));
        attempt(() -> EnumSet.copyOf(new ArrayList<Day>()));
        attempt(() -> map.put(null, 1));
        attempt(() -> EnumSet.of(Day.MON).add(null));
        attempt(() -> Day.valueOf("XXX"));
        System.out.println(Arrays.stream(Day.values()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Day.class)))
                + " "
                + Arrays.stream(Day.values())
                        .collect(Collectors.groupingBy(Day::weekend, () -> new TreeMap<>(), Collectors.counting())));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NullPointerException e) {
            System.out.println("a null pointer");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
