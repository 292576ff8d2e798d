package conformance.initialization.interfaceswithdefaults;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A class initialises its superinterfaces only if they declare default methods. */
@Unikernel(name = "initialization-interfaceswithdefaults")
@Requires(Console.class)
public final class Main {
    static int note(String s) {
        System.out.println("init " + s);
        return 1;
    }

    interface WithDefault {
        int V = note("WithDefault");

        default int m() {
            return 1;
        }
    }

    interface WithoutDefault {
        int V = note("WithoutDefault");

        int n();
    }

    interface Child extends WithDefault, WithoutDefault {
        int W = note("Child");
    }

    static class Impl implements WithDefault, WithoutDefault {
        static {
            note("Impl");
        }

        public int n() {
            return 2;
        }
    }

    abstract static class Grandchild implements Child {
        static {
            note("Grandchild");
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        Impl i = new Impl();
        System.out.println(i.m() + i.n());
        System.out.println(WithoutDefault.V);
        new Grandchild() {
            public int n() {
                return 3;
            }
        };
        System.out.println("before Child");
        System.out.println(Child.W);
    }
}
