package dev.terrarium.image.ir;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a pass removed from the program, by kind. */
public final class Removals {
    /** What can be removed. */
    public enum Kind {
        ALLOCATIONS,
        BOUNDS_CHECKS,
        BRANCHES,
        CASTS,
        CLASS_INITIALISATIONS,
        COMPUTATIONS,
        DIRECT_CALLS,
        DIVISOR_CHECKS,
        EVALUATED_CALLS,
        FIELD_ACCESSES,
        INDIRECT_CALLS,
        METHODS,
        MONITORS,
        NULL_CHECKS,
        STORE_CHECKS,
        THROWS,
        TYPE_TESTS;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** Counts an instruction that is not done any more. */
    public void count(Instruction instruction) {
        count(kindOf(instruction));
    }

    private static Kind kindOf(Instruction instruction) {
        return switch (instruction.opcode()) {
            case NULLCHECK -> Kind.NULL_CHECKS;
            case BOUNDSCHECK -> Kind.BOUNDS_CHECKS;
            case ZEROCHECK -> Kind.DIVISOR_CHECKS;
            case STORECHECK -> Kind.STORE_CHECKS;
            case CHECKCAST -> Kind.CASTS;
            case INSTANCEOF -> Kind.TYPE_TESTS;
            case GETFIELD, PUTFIELD, GETSTATIC, PUTSTATIC, ARRAYLENGTH, ARRAYLOAD, ARRAYSTORE -> Kind.FIELD_ACCESSES;
            case NEW, NEWARRAY, MULTINEWARRAY -> Kind.ALLOCATIONS;
            case MONITORENTER, MONITOREXIT -> Kind.MONITORS;
            case IF, SWITCH -> Kind.BRANCHES;
            case THROW -> Kind.THROWS;
            case CLASSINIT -> Kind.CLASS_INITIALISATIONS;
            case CALLSTATIC, CALLSPECIAL ->
                BootInitialisers.isInitialisation(instruction.method())
                        ? Kind.CLASS_INITIALISATIONS
                        : Kind.DIRECT_CALLS;
            case CALLVIRTUAL, CALLINTERFACE -> Kind.INDIRECT_CALLS;
            default -> Kind.COMPUTATIONS;
        };
    }

    /** How many instructions of each kind were removed, by the kind's name. */
    public Map<String, Integer> byName() {
        Map<String, Integer> result = new TreeMap<>();
        counts.forEach((kind, count) -> result.put(kind.text(), count));
        return result;
    }
}
