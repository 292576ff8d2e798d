package conformance.classes.singletons;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Static factories, singletons, counters and immutable objects that return copies. */
@Unikernel(name = "classes-singletons")
@Requires(Console.class)
public final class Main {
    static final class Registry {
        private static final Registry INSTANCE = new Registry();
        private static int created;
        private int entries;

        private Registry() {
            created++;
        }

        static Registry get() {
            return INSTANCE;
        }

        Registry add(int n) {
            entries += n;
            return this;
        }
    }

    static final class Money {
        private final long cents;

        private Money(long cents) {
            this.cents = cents;
        }

        static Money of(int units, int cents) {
            return new Money(units * 100L + cents);
        }

        Money plus(Money other) {
            return new Money(cents + other.cents);
        }

        Money times(double factor) {
            return new Money(Math.round(cents * factor));
        }

        @Override
        public String toString() {
            return cents / 100 + "." + cents % 100 / 10 + cents % 10;
        }
    }

    static final class Builder {
        private String name = "";
        private int size = -1;

        Builder name(String name) {
            this.name = name;
            return this;
        }

        Builder size(int size) {
            this.size = size;
            return this;
        }

        String build() {
            return name + "#" + size;
        }
    }

    public static void main(String[] args) {
        Registry.get().add(2).add(3);
        System.out.println(
                Registry.get().entries + " " + (Registry.get() == Registry.INSTANCE) + " " + Registry.created);
        System.out.println(Money.of(12, 34).plus(Money.of(0, 66)).times(1.5) + " " + Money.of(0, 5));
        System.out.println(new Builder().size(3).name("box").build() + new Builder().build());
    }
}
