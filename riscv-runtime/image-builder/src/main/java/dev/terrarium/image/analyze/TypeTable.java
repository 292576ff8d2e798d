package dev.terrarium.image.analyze;

import dev.terrarium.image.world.ClassInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the classes that values can have, so that sets of them are bit sets, and knows subtypes among them. */
final class TypeTable {
    private final List<ClassInfo> types = new ArrayList<>();
    private final Map<ClassInfo, Integer> indices = new HashMap<>();
    /** For each class that was asked about, its subtypes among those numbered; grows with the numbering. */
    private final Map<ClassInfo, BitSet> subtypes = new HashMap<>();

    int indexOf(ClassInfo type) {
        Integer known = indices.get(type);
        if (known != null) {
            return known;
        }
        int index = types.size();
        types.add(type);
        indices.put(type, index);
        subtypes.forEach((ancestor, set) -> {
            if (type.isSubtypeOf(ancestor)) {
                set.set(index);
            }
        });
        return index;
    }

    ClassInfo get(int index) {
        return types.get(index);
    }

    List<ClassInfo> all() {
        return types;
    }

    /** Returns the numbered subtypes of a class, itself included. Not to be modified; grows. */
    BitSet subtypesOf(ClassInfo ancestor) {
        return subtypes.computeIfAbsent(ancestor, key -> {
            BitSet set = new BitSet();
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i).isSubtypeOf(key)) {
                    set.set(i);
                }
            }
            return set;
        });
    }
}
