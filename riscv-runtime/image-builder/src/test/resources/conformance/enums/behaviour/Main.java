package conformance.enums.behaviour;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Enums with fields, constructors, abstract methods per constant and interfaces. */
@Unikernel(name = "enums-behaviour")
@Requires(Console.class)
public final class Main {
    interface Priced {
        int price();
    }

    enum Operation implements Priced {
        PLUS("+", 1) {
            @Override
            long apply(long a, long b) {
                return a + b;
            }
        },
        MINUS("-", 1) {
            @Override
            long apply(long a, long b) {
                return a - b;
            }

            @Override
            public int price() {
                return super.price() + 5;
            }
        },
        TIMES("*", 2) {
            private final int bonus = symbol.length() * 10;

            @Override
            long apply(long a, long b) {
                return a * b + bonus;
            }
        };

        final String symbol;
        private final int precedence;

        Operation(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        abstract long apply(long a, long b);

        @Override
        public int price() {
            return precedence * 100;
        }

        static Operation of(char c) {
            for (Operation o : values()) {
                if (o.symbol.charAt(0) == c) {
                    return o;
                }
            }
            return null;
        }

        @Override
        public String toString() {
            return "op" + symbol;
        }
    }

    public static void main(String[] args) {
        for (Operation o : Operation.values()) {
            Priced p = o;
            System.out.println(o + " " + o.name() + " " + o.apply(7, 3) + " " + p.price() + " " + o.precedence);
        }
        System.out.println(Operation.of('*') + " " + Operation.of('/') + " "
                + Operation.valueOf("MINUS").apply(1, Long.MIN_VALUE));
    }
}
