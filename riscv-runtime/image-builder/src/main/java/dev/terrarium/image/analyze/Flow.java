package dev.terrarium.image.analyze;

import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.ir.Kind;
import java.util.BitSet;
import java.util.Objects;

/**
 * What the analysis knows of a value: an element of a lattice in which joins only ever lose knowledge. The absence of a
 * flow (a Java null) is the bottom: no value ever comes here.
 *
 * <p>Primitives are one known value, any int that an unsigned byte holds, as characters of Latin-1 are, or any. References are a set of exact classes, by their index in the
 * {@link TypeTable}, with or without null, and possibly the one object of the image heap that it must be. A call that
 * returns nothing has the flow {@link #VOID} once it can return.
 */
final class Flow {
    static final Flow VOID = new Flow(null, false, null, false);
    static final Flow NULL = new Flow(null, false, new BitSet(), true);
    static final Flow ANY_PRIMITIVE = new Flow(null, false, null, false);
    /** Any int from 0 to 255. */
    static final Flow UNSIGNED_BYTE = new Flow(null, false, null, false);

    private static final int MOST_UNSIGNED_BYTE = 0xFF;

    /** The known value (Integer, Long, Float, Double or HeapValue), if {@link #known}. */
    private final Object value;

    private final boolean known;
    /** Exact classes of a reference; null for primitives. Never modified. */
    private final BitSet types;

    private final boolean nullable;

    private Flow(Object value, boolean known, BitSet types, boolean nullable) {
        this.value = value;
        this.known = known;
        this.types = types;
        this.nullable = nullable;
    }

    static Flow ofPrimitive(Object value) {
        return new Flow(Objects.requireNonNull(value), true, null, false);
    }

    /** Exactly that object of the image heap, whose class has that index. */
    static Flow ofHeap(HeapValue value, int type) {
        BitSet types = new BitSet();
        types.set(type);
        return new Flow(Objects.requireNonNull(value), true, types, false);
    }

    static Flow ofTypes(BitSet types, boolean nullable) {
        if (types.isEmpty()) {
            return nullable ? NULL : null;
        }
        return new Flow(null, false, types, nullable);
    }

    static Flow ofType(int type) {
        BitSet types = new BitSet();
        types.set(type);
        return new Flow(null, false, types, false);
    }

    static Flow zero(Kind kind) {
        return switch (kind) {
            case INT -> ofPrimitive(0);
            case LONG -> ofPrimitive(0L);
            case FLOAT -> ofPrimitive(0f);
            case DOUBLE -> ofPrimitive(0d);
            case REFERENCE -> NULL;
            case VOID -> VOID;
        };
    }

    /** Whether the value is an int from 0 to 255. */
    boolean isUnsignedByte() {
        return this == UNSIGNED_BYTE
                || known && value instanceof Integer number && (number & MOST_UNSIGNED_BYTE) == number;
    }

    /** The least int that the value can be. */
    int least() {
        return this == UNSIGNED_BYTE ? 0 : known ? (Integer) value : Integer.MIN_VALUE;
    }

    /** The greatest int that the value can be. */
    int greatest() {
        return this == UNSIGNED_BYTE ? MOST_UNSIGNED_BYTE : known ? (Integer) value : Integer.MAX_VALUE;
    }

    boolean isReference() {
        return types != null;
    }

    /** Whether the value is known: then {@link #value()} is it, null being the null reference. */
    boolean isConstant() {
        return known || this == NULL;
    }

    Object value() {
        return value;
    }

    BitSet types() {
        return types;
    }

    boolean isNullable() {
        return nullable;
    }

    boolean isNull() {
        return types != null && types.isEmpty();
    }

    /** The same without null; bottom if nothing is left. */
    Flow nonNull() {
        if (!nullable) {
            return this;
        }
        return types.isEmpty() ? null : new Flow(null, false, types, false);
    }

    /** Only those classes that are in the set; null stays. Bottom if nothing is left. */
    Flow restrictedTo(BitSet allowed) {
        BitSet rest = (BitSet) types.clone();
        rest.and(allowed);
        if (rest.equals(types)) {
            return this;
        }
        return ofTypes(rest, nullable);
    }

    static Flow join(Flow a, Flow b) {
        if (a == null || a == b) {
            return b;
        }
        if (b == null) {
            return a;
        }
        if (a.types == null) {
            if (a.known && b.known && a.value.equals(b.value)) {
                return a;
            }
            return a.isUnsignedByte() && b.isUnsignedByte() ? UNSIGNED_BYTE : ANY_PRIMITIVE;
        }
        boolean bothNullable = a.nullable || b.nullable;
        if (a.known && b.known && a.value == b.value) {
            return a;
        }
        BitSet union = (BitSet) a.types.clone();
        union.or(b.types);
        if (!a.known && union.equals(a.types) && bothNullable == a.nullable) {
            return a;
        }
        if (!b.known && union.equals(b.types) && bothNullable == b.nullable) {
            return b;
        }
        return ofTypes(union, bothNullable);
    }

    static boolean same(Flow a, Flow b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null || a.known != b.known || a.nullable != b.nullable) {
            return false;
        }
        if (a == UNSIGNED_BYTE || b == UNSIGNED_BYTE) {
            return false;
        }
        if (a.known) {
            return a.types == null ? a.value.equals(b.value) : a.value == b.value;
        }
        return Objects.equals(a.types, b.types);
    }

    @Override
    public String toString() {
        if (this == VOID) {
            return "void";
        }
        if (this == UNSIGNED_BYTE) {
            return "0..255";
        }
        return (known ? String.valueOf(value) : types == null ? "any" : types.toString()) + (nullable ? "?" : "");
    }
}
