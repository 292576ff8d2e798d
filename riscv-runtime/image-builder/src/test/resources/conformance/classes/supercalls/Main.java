package conformance.classes.supercalls;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** super reaches the nearest definition, skipping levels, also from inner classes. */
@Unikernel(name = "classes-supercalls")
@Requires(Console.class)
public final class Main {
    static class A {
        String m() {
            return "A";
        }

        String n() {
            return "An" + m();
        }
    }

    static class B extends A {}

    static class C extends B {
        @Override
        String m() {
            return "C" + super.m();
        }

        @Override
        String n() {
            return "Cn" + super.n();
        }

        class Inner {
            String up() {
                return C.super.m() + C.this.m() + C.super.n();
            }
        }
    }

    static class D extends C {
        @Override
        String m() {
            return "D" + super.m();
        }

        Inner inner() {
            return new Inner();
        }
    }

    public static void main(String[] args) {
        A[] all = {new A(), new B(), new C(), new D()};
        for (A a : all) {
            System.out.println(a.m() + " " + a.n());
        }
        System.out.println(new D().inner().up());
        Object o = new D() {
            @Override
            public String toString() {
                return "anonymous " + super.m();
            }
        };
        System.out.println(o);
    }
}
