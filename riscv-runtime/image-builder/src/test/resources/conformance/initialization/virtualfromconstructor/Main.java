package conformance.initialization.virtualfromconstructor;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A virtual call from a constructor reaches the override before its fields are set. */
@Unikernel(name = "initialization-virtualfromconstructor")
@Requires(Console.class)
public final class Main {
    static class Base {
        final String text;

        Base() {
            text = describe();
            after();
        }

        String describe() {
            return "base";
        }

        void after() {}
    }

    static class Derived extends Base {
        int number = 5;
        String word = "word";
        final int constant = 9;
        final int computed = number + 1;
        int untouched;
        int reset = 0;

        @Override
        String describe() {
            return number + " " + word + " " + constant + " " + computed;
        }

        @Override
        void after() {
            number = 77;
            untouched = 66;
            reset = 55;
        }
    }

    public static void main(String[] args) {
        Derived d = new Derived();
        System.out.println(d.text);
        System.out.println(d.describe() + " " + d.untouched + " " + d.reset);
        System.out.println(new Base().text);
        int local = 8;
        Base b = new Base() {
            final int own = 3;

            @Override
            String describe() {
                return local + " " + own;
            }
        };
        System.out.println(b.text);
    }
}
