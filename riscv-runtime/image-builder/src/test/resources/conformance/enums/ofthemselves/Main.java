package conformance.enums.ofthemselves;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** Enums whose initialisers make collections of their own constants, at build time and on the machine. */
@Unikernel(name = "enums-ofthemselves")
@Requires(Console.class)
public final class Main {
    /** The order in which {@code Map.of} goes through its entries is drawn at boot, and so this runs then. */
    private enum Light {
        RED,
        GREEN,
        AMBER;

        static final Map<Light, Light> NEXT = new EnumMap<>(Map.of(RED, GREEN, GREEN, AMBER, AMBER, RED));

        Light next() {
            return NEXT.get(this);
        }
    }

    private enum Direction {
        NORTH,
        EAST,
        SOUTH,
        WEST;

        private static final Map<Direction, Direction> OPPOSITE = new EnumMap<>(Direction.class);

        static {
            OPPOSITE.put(NORTH, SOUTH);
            OPPOSITE.put(SOUTH, NORTH);
            OPPOSITE.put(EAST, WEST);
            OPPOSITE.put(WEST, EAST);
        }

        Direction opposite() {
            return OPPOSITE.get(this);
        }
    }

    private enum Operator {
        PLUS("+", (a, b) -> a + b),
        TIMES("*", (a, b) -> a * b) {
            @Override
            int precedence() {
                return 2;
            }
        };

        private static final Map<String, Operator> BY_SYMBOL = new HashMap<>();
        private static final Set<Operator> ALL = Collections.unmodifiableSet(EnumSet.allOf(Operator.class));
        private static final long STARTED = System.nanoTime();

        static {
            for (Operator operator : values()) {
                BY_SYMBOL.put(operator.symbol, operator);
            }
            BY_SYMBOL.put("plus", valueOf("PLUS"));
        }

        private final String symbol;
        private final IntBinaryOperator function;

        Operator(String symbol, IntBinaryOperator function) {
            this.symbol = symbol;
            this.function = function;
        }

        int precedence() {
            return 1;
        }
    }

    /** Asks too early. */
    private enum Eager {
        ONE,
        TWO;

        private final int constants;

        Eager() {
            int count;
            try {
                count = System.nanoTime() == Long.MIN_VALUE ? -1 : EnumSet.allOf(Eager.class).size();
            } catch (NullPointerException | ClassCastException e) {
                count = -2;
            }
            constants = count;
        }
    }

    /** Nothing but its class object is used at first. */
    private enum Late {
        FIRST,
        LAST;

        private static final long STARTED = System.nanoTime();
    }

    private enum Named {
        ONLY;

        private static final Map<Integer, Named> BY_NUMBER = new HashMap<>(Map.of(1, ONLY, 2, ONLY));
    }

    public static void main(String[] args) {
        System.out.println(new EnumMap<>(Light.NEXT) + " " + Light.AMBER.next() + Light.valueOf("RED").next());
        System.out.println(Direction.EAST.opposite() + " " + Direction.OPPOSITE);
        System.out.println(Operator.ALL + " " + Operator.BY_SYMBOL.get("*").function.applyAsInt(6, 7) + Operator.BY_SYMBOL.get("plus"));
        System.out.println(Operator.valueOf("TIMES").precedence() + Operator.PLUS.precedence() + " " + (Operator.STARTED == Long.MIN_VALUE));
        System.out.println(Arrays.toString(Eager.class.getEnumConstants()) + Eager.ONE.constants + Eager.TWO.constants);
        EnumMap<Late, String> late = new EnumMap<>(Late.class);
        late.put(Late.LAST, "last");
        System.out.println(late + " " + EnumSet.allOf(Late.class) + (Late.STARTED == Long.MIN_VALUE));
        System.out.println(Enum.valueOf(Named.class, "ONLY") + " " + Named.BY_NUMBER.size());
    }
}
