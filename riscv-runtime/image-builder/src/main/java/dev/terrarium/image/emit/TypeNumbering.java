package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the types that instances can have, in preorder of the tree of superclasses, so that the subclasses of a class
 * have consecutive numbers. Arrays of references are numbered as their components are, for the same reason.
 */
public final class TypeNumbering {
    private static final int LIMIT = 1 << 16;

    private final List<ClassInfo> types;
    private final Map<ClassInfo, Integer> numbers = new HashMap<>();
    private final Map<ClassInfo, BitSet> subtypes = new HashMap<>();

    TypeNumbering(Collection<ClassInfo> instantiated) {
        Map<ClassInfo, List<String>> paths = new HashMap<>();
        for (ClassInfo type : instantiated) {
            paths.put(type, path(type));
        }
        types = new ArrayList<>(instantiated);
        types.sort(Comparator.comparing(paths::get, TypeNumbering::compare));
        if (types.size() > LIMIT) {
            throw new IllegalStateException("more than " + LIMIT + " types are instantiated: " + types.size());
        }
        for (int i = 0; i < types.size(); i++) {
            numbers.put(types.get(i), i);
        }
    }

    /** The way from the root to a type: what lies on the way of another is above it. */
    private static List<String> path(ClassInfo type) {
        List<String> path = new ArrayList<>();
        if (type.isArray() && type.component() == null) {
            path.addAll(path(type.superclass()));
            path.add("[primitive");
            path.add(type.name());
        } else if (type.isArray()) {
            path.addAll(path(type.superclass()));
            path.add("[reference");
            path.addAll(path(type.component()));
        } else if (type.superclass() != null) {
            path.addAll(path(type.superclass()));
            path.add(type.name());
        } else {
            path.add(type.name());
        }
        return path;
    }

    private static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** All types in the order of their numbers. */
    public List<ClassInfo> types() {
        return types;
    }

    public boolean contains(ClassInfo type) {
        return numbers.containsKey(type);
    }

    public int number(ClassInfo type) {
        Integer number = numbers.get(type);
        if (number == null) {
            throw new IllegalArgumentException("analysis says that no " + type + " exists, but code makes one");
        }
        return number;
    }

    /** The numbers of the types whose instances are instances of a type. */
    public BitSet subtypes(ClassInfo type) {
        return subtypes.computeIfAbsent(type, key -> {
            BitSet result = new BitSet();
            for (int i = 0; i < types.size(); i++) {
                result.set(i, types.get(i).isSubtypeOf(key));
            }
            return result;
        });
    }
}
