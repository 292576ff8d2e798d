package conformance.initialization.triggers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Classes are initialised by instances, static calls and static fields, not by constants or arrays. */
@Unikernel(name = "initialization-triggers")
@Requires(Console.class)
public final class Main {
    static StringBuilder log = new StringBuilder();

    static int note(String s) {
        System.out.println("init " + s);
        return 1;
    }

    static class Constants {
        static final int C = 42;
        static final String S = "const";

        static {
            note("Constants");
        }
    }

    static class Computed {
        static final Integer C = 43;

        static {
            note("Computed");
        }
    }

    static class ByNew {
        static {
            note("ByNew");
        }
    }

    static class ByCall {
        static {
            note("ByCall");
        }

        static int call() {
            return 5;
        }
    }

    static class ByWrite {
        static int v;

        static {
            note("ByWrite");
        }
    }

    static class ByArray {
        static int v = note("ByArray");
    }

    static class ByCast {
        static int v = note("ByCast");
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(Constants.C + Constants.S);
        System.out.println("before Computed");
        System.out.println(Computed.C);
        ByArray[] array = new ByArray[3];
        ByArray[][] more = {new ByArray[1]};
        System.out.println("arrays " + array.length + more.length);
        Object o = "text";
        System.out.println(o instanceof ByCast);
        ByCast none = (ByCast) (Object) null;
        System.out.println("no cast " + none);
        new ByNew();
        System.out.println("after ByNew");
        new ByNew();
        System.out.println(ByCall.call() + ByCall.call());
        ByWrite.v = 7;
        System.out.println(ByWrite.v);
        System.out.println(array[0] == null);
        System.out.println(ByArray.v);
    }
}
