package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chooses how to find out whether an object is an instance of a type: where the numbers of the subtypes are consecutive,
 * by comparing the object's type number, and else by a bit that each type descriptor has for this question.
 */
final class SubtypeTests {
    private final TypeNumbering numbering;
    private final Map<ClassInfo, Test> tests = new HashMap<>();
    private final Map<BitSet, Integer> bits = new LinkedHashMap<>();

    /** A test of a type descriptor. */
    sealed interface Test permits Never, Always, InRange, HasBit {}

    /** No object that can exist is an instance. */
    record Never() implements Test {}

    /** Every object that can exist is an instance. */
    record Always() implements Test {}

    /** Instances are of {@code count} types from number {@code first}. */
    record InRange(int first, int count) implements Test {}

    /** The descriptors of instances have this bit set. */
    record HasBit(int index) implements Test {
        int byteIndex() {
            return index / Byte.SIZE;
        }

        int mask() {
            return 1 << index % Byte.SIZE;
        }
    }

    /** Prepares tests for these types, in a deterministic order. */
    SubtypeTests(TypeNumbering numbering, Collection<ClassInfo> tested) {
        this.numbering = numbering;
        for (ClassInfo type : tested) {
            tests.put(type, choose(numbering.subtypes(type)));
        }
    }

    private Test choose(BitSet subtypes) {
        int count = subtypes.cardinality();
        if (count == 0) {
            return new Never();
        }
        if (count == numbering.types().size()) {
            return new Always();
        }
        int first = subtypes.nextSetBit(0);
        if (subtypes.length() - first == count) {
            return new InRange(first, count);
        }
        return new HasBit(bits.computeIfAbsent(subtypes, key -> bits.size()));
    }

    /** The test for one of the types that tests were prepared for. */
    Test test(ClassInfo type) {
        Test test = tests.get(type);
        if (test == null) {
            throw new IllegalArgumentException("no subtype test was prepared for " + type);
        }
        return test;
    }

    /** How many bytes of bits each descriptor has. */
    int bitBytes() {
        return (bits.size() + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** The bits of a type's descriptor. */
    byte[] bits(int typeNumber) {
        byte[] result = new byte[bitBytes()];
        bits.forEach((members, index) -> {
            if (members.get(typeNumber)) {
                result[index / Byte.SIZE] |= (byte) (1 << index % Byte.SIZE);
            }
        });
        return result;
    }
}
