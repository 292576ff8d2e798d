package conformance.interfaces.privatemethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Private, static and default methods of interfaces: lambdas in them, state through abstract accessors, super calls, name clashes. */
@Unikernel(name = "interfaces-privatemethods")
@Requires(Console.class)
public final class Main {
    interface Account {
        long balance();

        void set(long balance);

        default boolean withdraw(long amount) {
            return check("withdraw", amount) && change(-amount);
        }

        default boolean deposit(long amount) {
            return check("deposit", amount) && change(amount);
        }

        private boolean change(long by) {
            if (balance() + by < 0) {
                return false;
            }
            set(balance() + by);
            log(() -> "now " + balance() + " after " + by);
            return true;
        }

        private static boolean check(String what, long amount) {
            if (amount <= 0) {
                throw new IllegalArgumentException(what + " of " + amount);
            }
            return true;
        }

        private void log(Supplier<String> text) {
            class Line {
                final String prefix = "[" + Account.this.getClass().getSimpleName() + "] ";

                @Override
                public String toString() {
                    return prefix + text.get();
                }
            }
            System.out.println(new Line());
        }

        static Account of(long start) {
            long[] held = {start};
            return new Account() {
                @Override
                public long balance() {
                    return held[0];
                }

                @Override
                public void set(long balance) {
                    held[0] = balance;
                }
            };
        }
    }

    interface Limited extends Account {
        int LIMIT = Integer.parseInt("10") * 10;

        @Override
        default boolean withdraw(long amount) {
            return amount <= LIMIT && Account.super.withdraw(amount);
        }

        @Override
        boolean deposit(long amount);
    }

    static class Savings implements Limited {
        private long balance;
        int refused;

        @Override
        public long balance() {
            return balance;
        }

        @Override
        public void set(long balance) {
            this.balance = balance;
        }

        @Override
        public boolean deposit(long amount) {
            for (int i = 0; i < 2; i++) {
                set(balance() + amount / 2);
            }
            return amount % 2 == 0;
        }

        @Override
        public boolean withdraw(long amount) {
            boolean ok = Limited.super.withdraw(amount);
            refused += ok ? 0 : 1;
            return ok;
        }
    }

    interface Named {
        default String name() {
            return "named";
        }
    }

    interface Titled {
        default String name() {
            return "titled";
        }
    }

    abstract static class Person {
        public String name() {
            return "person";
        }
    }

    static class A extends Person implements Named {}

    static class B implements Named, Titled {
        @Override
        public String name() {
            return Named.super.name() + "+" + Titled.super.name();
        }
    }

    interface Abstracted extends Named {
        @Override
        String name();
    }

    static class C extends B implements Abstracted {}

    interface Stack<T> {
        T[] items();

        static <T> String top(Stack<? extends T> s) {
            return s.describe(s.items().length - 1);
        }

        private String describe(int i) {
            return i < 0 ? "empty" : recurse(i, items()[i]);
        }

        private <U> String recurse(int i, U u) {
            return i == 0 ? u + "." : u + "," + recurse(i - 1, items()[i - 1]);
        }
    }

    public static void main(String[] args) {
        Account a = Account.of(50);
        System.out.println(a.withdraw(20) + " " + a.withdraw(100) + " " + a.deposit(5) + " " + a.balance());
        attempt(() -> a.withdraw(0));
        attempt(() -> a.deposit(-3));
        Savings s = new Savings();
        Account view = s;
        System.out.println(view.deposit(301) + " " + view.balance() + " " + view.withdraw(101) + " "
                + view.withdraw(100) + " " + s.refused + " " + s.balance());
        System.out.println(new A().name() + " " + new B().name() + " " + new C().name() + " " + ((Named) new A()).name()
                + " " + ((Abstracted) new C()).name() + " " + new Named() {}.name());
        Stack<Integer> ints = () -> new Integer[] {1, 2, 3};
        System.out.println(Stack.top(ints) + " " + Stack.top(() -> new String[0]));
        Named n = new Titled() {}.name().length() > 5
                ? new Abstracted() {
                    @Override
                    public String name() {
                        return "anonymous";
                    }
                }
                : new B();
        System.out.println(n.name() + Limited.LIMIT);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
