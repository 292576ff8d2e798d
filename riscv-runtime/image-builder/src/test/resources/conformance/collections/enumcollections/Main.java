package conformance.collections.enumcollections;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** EnumMap and EnumSet. */
@Unikernel(name = "collections-enumcollections")
@Requires(Console.class)
public final class Main {
    enum Colour {
        RED,
        GREEN,
        BLUE,
        BLACK
    }

    public static void main(String[] args) {
        EnumMap<Colour, Integer> map = new EnumMap<>(Colour.class);
        map.put(Colour.BLUE, 3);
        map.put(Colour.RED, 1);
        map.put(Colour.BLUE, map.get(Colour.BLUE) + 10);
        for (Map.Entry<Colour, Integer> e : map.entrySet()) {
            System.out.println(e.getKey() + "=" + e.getValue());
        }
        EnumSet<Colour> set = EnumSet.of(Colour.BLACK, Colour.GREEN);
        set.add(Colour.RED);
        set.remove(Colour.BLACK);
        System.out.println(set + " " + EnumSet.complementOf(set) + " "
                + EnumSet.allOf(Colour.class).size() + " " + set.contains(Colour.GREEN) + " " + map);
    }
}
