package conformance.collections.immutable;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** List.of, Set.of, Map.of and views of the Collections class. */
@Unikernel(name = "collections-immutable")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Integer> list = List.of(3, 1, 2);
        System.out.println(list + " " + list.contains(2) + " " + list.equals(new ArrayList<>(list)) + " " + List.of()
                + " " + List.copyOf(list).get(1));
        Map<String, Integer> map = Map.of("a", 1, "b", 2, "c", 3);
        System.out.println(map.get("b") + " " + map.get("z") + " " + map.size() + " " + new TreeSet<>(map.keySet()));
        System.out.println(Collections.nCopies(3, "x") + " " + Collections.emptyList() + " "
                + Collections.singletonList(5) + " " + Collections.unmodifiableList(list) + " "
                + Collections.frequency(Collections.nCopies(4, 1), 1));
    }
}
