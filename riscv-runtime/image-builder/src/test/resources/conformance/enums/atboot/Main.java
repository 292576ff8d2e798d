package conformance.enums.atboot;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.EnumMap;
import java.util.EnumSet;

/** An enum that can only be initialised on the machine, because it asks for the time. */
@Unikernel(name = "enums-atboot")
@Requires(Console.class)
public final class Main {
    private enum Phase {
        FIRST,
        SECOND,
        THIRD;

        private final boolean late = System.nanoTime() != Long.MIN_VALUE;
    }

    public static void main(String[] args) {
        System.out.println(Phase.valueOf("SECOND") + " " + Phase.FIRST.late + " " + Phase.class.getEnumConstants().length);
        System.out.println(EnumSet.complementOf(EnumSet.of(Phase.SECOND)) + " " + EnumSet.allOf(Phase.class));
        EnumMap<Phase, String> names = new EnumMap<>(Phase.class);
        names.put(Phase.THIRD, "c");
        names.put(Phase.FIRST, "a");
        System.out.println(names);
        try {
            Phase.valueOf("FOURTH");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
