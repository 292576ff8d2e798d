package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gives the selectors of calls that stay virtual their slots in the type descriptors. Two selectors need different slots
 * only if a class responds to both, so that slots are the colours of that conflict graph: a call through an interface
 * costs the same as one through a class, and unrelated hierarchies share slots. Selectors with the most receivers choose
 * first, which keeps the tables of most classes short.
 */
final class DispatchTables {
    private final Map<MethodInfo, Integer> slots = new HashMap<>();
    private final Map<ClassInfo, TreeMap<Integer, MethodInfo>> tables = new HashMap<>();

    /** Methods that share a slot because no class tells them apart, and what each class runs. */
    private record Selector(List<MethodInfo> symbols, Map<ClassInfo, MethodInfo> targets) {
        boolean agreesWith(Map<ClassInfo, MethodInfo> others) {
            return others.entrySet().stream()
                    .allMatch(entry -> targets.getOrDefault(entry.getKey(), entry.getValue()) == entry.getValue());
        }
    }

    /**
     * Colours the selectors.
     *
     * @param symbols the methods that calls name
     * @param dispatch for each of them the target by receiver class
     */
    DispatchTables(Collection<MethodInfo> symbols, Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch) {
        List<Selector> selectors = merge(symbols, dispatch);
        selectors.sort(Comparator.<Selector>comparingInt(selector -> -selector.targets.size())
                .thenComparing(selector -> selector.symbols.get(0).toString()));
        for (Selector selector : selectors) {
            int slot = 0;
            while (isTaken(slot, selector)) {
                slot++;
            }
            for (MethodInfo symbol : selector.symbols) {
                slots.put(symbol, slot);
            }
            int chosen = slot;
            selector.targets.forEach((type, target) ->
                    tables.computeIfAbsent(type, key -> new TreeMap<>()).put(chosen, target));
        }
    }

    /** Puts methods of one signature together, such as {@code List.size()} and {@code Collection.size()}. */
    private static List<Selector> merge(
            Collection<MethodInfo> symbols, Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch) {
        List<MethodInfo> ordered = new ArrayList<>(symbols);
        ordered.sort(Comparator.comparing(MethodInfo::toString));
        Map<String, List<Selector>> bySignature = new LinkedHashMap<>();
        for (MethodInfo symbol : ordered) {
            Map<ClassInfo, MethodInfo> targets = dispatch.apply(symbol);
            List<Selector> candidates = bySignature.computeIfAbsent(symbol.signature(), key -> new ArrayList<>());
            Selector selector = candidates.stream()
                    .filter(candidate -> candidate.agreesWith(targets))
                    .findFirst()
                    .orElse(null);
            if (selector == null) {
                selector = new Selector(new ArrayList<>(), new HashMap<>());
                candidates.add(selector);
            }
            selector.symbols.add(symbol);
            selector.targets.putAll(targets);
        }
        List<Selector> all = new ArrayList<>();
        bySignature.values().forEach(all::addAll);
        return all;
    }

    private boolean isTaken(int slot, Selector selector) {
        return selector.targets.keySet().stream()
                .anyMatch(type -> tables.containsKey(type) && tables.get(type).containsKey(slot));
    }

    /** The slot of a method that calls name. */
    int slot(MethodInfo symbol) {
        Integer slot = slots.get(symbol);
        if (slot == null) {
            throw new IllegalArgumentException("no dispatch slot was assigned to " + symbol);
        }
        return slot;
    }

    /** The table of a class: what each slot runs, null in slots that no call of this class uses. */
    List<MethodInfo> table(ClassInfo type) {
        TreeMap<Integer, MethodInfo> entries = tables.get(type);
        List<MethodInfo> table = new ArrayList<>();
        if (entries != null) {
            for (int slot = 0; slot <= entries.lastKey(); slot++) {
                table.add(entries.get(slot));
            }
        }
        return table;
    }
}
