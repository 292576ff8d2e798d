package conformance.interfaces.diamond;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Diamonds of interfaces: the most specific default wins, and super chooses among several. */
@Unikernel(name = "interfaces-diamond")
@Requires(Console.class)
public final class Main {
    interface Top {
        default String m() {
            return "Top";
        }
    }

    interface Left extends Top {
        @Override
        default String m() {
            return "Left";
        }
    }

    interface Right extends Top {}

    interface Other {
        default String m() {
            return "Other";
        }
    }

    static class A implements Left, Right {}

    static class B implements Right, Left {
        @Override
        public String m() {
            return "B" + Left.super.m();
        }
    }

    static class C implements Left, Other {
        public String m() {
            return Left.super.m() + Other.super.m();
        }
    }

    static class D extends A implements Top, Right {}

    abstract static class E implements Top {
        public abstract String m();
    }

    static class F extends E {
        public String m() {
            return "F";
        }
    }

    public static void main(String[] args) {
        Top[] all = {new A(), new B(), new C(), new D(), new F()};
        for (Top t : all) {
            System.out.println(t.m());
        }
        Other o = new C();
        Right r = new D();
        System.out.println(o.m() + r.m());
    }
}
