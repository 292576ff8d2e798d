package conformance.casts.deephierarchy;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Type tests in a hierarchy deeper than a display of supertypes usually is. */
@Unikernel(name = "casts-deephierarchy")
@Requires(Console.class)
public final class Main {
    static class C0 {}

    static class C1 extends C0 {}

    static class C2 extends C1 {}

    static class C3 extends C2 {}

    static class C4 extends C3 {}

    static class C5 extends C4 {}

    static class C6 extends C5 {}

    static class C7 extends C6 {}

    static class C8 extends C7 {}

    static class C9 extends C8 {}

    static class C10 extends C9 implements Runnable {
        public void run() {}
    }

    static class D7 extends C6 {}

    static class D8 extends D7 {}

    public static void main(String[] args) {
        Object[] all = {
            new C0(), new C1(), new C2(), new C3(), new C4(), new C5(), new C6(), new C7(), new C8(), new C9(),
            new C10(), new D7(), new D8()
        };
        for (Object o : all) {
            int mask = 0;
            mask |= o instanceof C0 ? 1 : 0;
            mask |= o instanceof C1 ? 2 : 0;
            mask |= o instanceof C2 ? 4 : 0;
            mask |= o instanceof C3 ? 8 : 0;
            mask |= o instanceof C4 ? 16 : 0;
            mask |= o instanceof C5 ? 32 : 0;
            mask |= o instanceof C6 ? 64 : 0;
            mask |= o instanceof C7 ? 128 : 0;
            mask |= o instanceof C8 ? 256 : 0;
            mask |= o instanceof C9 ? 512 : 0;
            mask |= o instanceof C10 ? 1024 : 0;
            mask |= o instanceof D7 ? 2048 : 0;
            mask |= o instanceof D8 ? 4096 : 0;
            mask |= o instanceof Runnable ? 8192 : 0;
            System.out.println(mask);
        }
        C9[] nines = {new C9(), new C10()};
        Object array = nines;
        System.out.println((array instanceof C0[]) + " " + (array instanceof C10[]) + " " + (array instanceof D7[])
                + " " + (array instanceof Runnable[]));
    }
}
