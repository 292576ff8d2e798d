package conformance.language.initialisationfailures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Failing static initialisers: of superclasses, of interfaces, in enums, through lambdas, nested, retried; what stays usable and the errors seen each time. */
@Unikernel(name = "language-initialisationfailures")
@Requires(Console.class)
public final class Main {
    static int attempts;

    static int fail(String why) {
        attempts++;
        throw new IllegalStateException(why);
    }

    static class BadBase {
        static final int X = fail("base");

        static int value() {
            return 1;
        }
    }

    static class Derived extends BadBase {
        static {
            System.out.println("never: derived");
        }

        static int own = 5;
    }

    interface BadConstants {
        int A = 10;
        Integer B = fail("constants");

        default void touch() {}
    }

    static class Implements implements BadConstants {
        static String text = "implements";
    }

    enum BadEnum {
        FINE,
        WORSE(-1);

        BadEnum() {
            this(1);
        }

        BadEnum(int i) {
            if (i < 0) {
                throw new ArithmeticException("in " + name() + ordinal());
            }
        }
    }

    static class Throws {
        static final Object O;

        static {
            if (attempts >= 0) {
                throw new Error("an error itself");
            }
            O = null;
        }
    }

    static class Half {
        static int first = 7;
        static int second = first / (attempts - attempts);
        static int third = 9;
    }

    static class Good {
        static final List<String> SEEN = new ArrayList<>();

        static {
            for (int i = 0; i < 2; i++) {
                try {
                    SEEN.add("half " + Half.third);
                } catch (ExceptionInInitializerError e) {
                    SEEN.add("init " + e.getCause().getMessage());
                } catch (NoClassDefFoundError e) {
                    SEEN.add("none " + (e.getMessage().contains("Half")));
                }
            }
        }
    }

    static class Overflowing {
        static int depth;
        static final int DEEP = dig(0);

        static int dig(int i) {
            depth = i;
            return i > 50 ? Integer.parseInt("deep") : dig(i + 1) + 1;
        }
    }

    static void see(String what, Supplier<Object> s) {
        try {
            System.out.println(what + " = " + s.get());
        } catch (ExceptionInInitializerError e) {
            System.out.println(what + ": " + e.getMessage() + " / " + e.getException() + " / " + e.getCause());
        } catch (NoClassDefFoundError e) {
            System.out.println(what + ": no class " + e.getMessage());
        } catch (Error e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            see("derived", () -> Derived.own);
            see("base", () -> BadBase.value());
            see("new derived", () -> new Derived().hashCode());
            see("array", () -> new Derived[2].length);
            see("instanceof", () -> (Object) "x" instanceof BadBase);
            see("compile-time constant", () -> BadConstants.A);
            see("constant", () -> BadConstants.B);
            see("implementing", () -> Implements.text);
            see("enum", () -> BadEnum.FINE);
            see("enum values", () -> BadEnum.values().length);
            see("error", () -> Throws.O);
            see("half", () -> Half.first);
            see("good", () -> Good.SEEN);
            see("deep", () -> Overflowing.DEEP);
            see("class literal", () -> Derived.class.getSimpleName());
        }
        System.out.println(attempts);
        Supplier<BadBase> maker = BadBase::new;
        see("method reference", maker::get);
        try {
            Object o = BadEnum.valueOf("FINE");
            System.out.println("value " + o);
        } catch (LinkageError e) {
            System.out.println(e.getClass().getSimpleName());
        }
        class Local {
            final int v = BadConstants.A + attempts;
        }
        System.out.println(new Local().v);
    }
}
