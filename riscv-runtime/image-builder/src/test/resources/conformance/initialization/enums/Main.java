package conformance.initialization.enums;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Enum constants are built before the other statics of the enum; constructors see defaults. */
@Unikernel(name = "initialization-enums")
@Requires(Console.class)
public final class Main {
    enum Level {
        LOW(1),
        HIGH(10) {
            @Override
            int scaled() {
                return weight * 100;
            }
        };

        static int count = 5;
        static final int LIMIT = 50;
        static final Level DEFAULT = HIGH;
        final int weight;

        static {
            System.out.println("static " + count + " " + values().length);
            for (Level l : values()) {
                count += l.weight;
            }
        }

        Level(int weight) {
            this.weight = weight;
            System.out.println("building " + name() + " " + ordinal() + " " + LIMIT);
        }

        int scaled() {
            return weight;
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(Level.LIMIT);
        System.out.println(Level.DEFAULT + " " + Level.count);
        System.out.println(Level.LOW.scaled() + Level.HIGH.scaled());
    }
}
