package conformance.casts.classobjects;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Class objects and names, exact classes compared. */
@Unikernel(name = "casts-classobjects")
@Requires(Console.class)
public final class Main {
    static class A {}

    static class B extends A {}

    enum E {
        X {}
    }

    public static void main(String[] args) {
        Object a = new A();
        Object b = new B();
        System.out.println((a.getClass() == A.class) + " " + (b.getClass() == A.class) + " " + (b.getClass() == B.class)
                + " " + (a.getClass() == new A().getClass()) + " " + (E.X.getClass() == E.class) + " "
                + (E.X.getDeclaringClass() == E.class));
        System.out.println(a.getClass().getName() + " " + b.getClass().getName() + " "
                + "s".getClass().getName() + " " + int.class.getName() + " "
                + new int[0].getClass().getName() + " "
                + new String[0][0].getClass().getName() + " "
                + new B[0].getClass().getName());
        System.out.println(A.class.isInstance(b) + " " + B.class.isInstance(a) + " " + A.class.isInstance(null) + " "
                + Runnable.class.isInterface() + " " + int[].class.isArray());
        Class<?>[] classes = {String.class, int.class, long[].class, A.class};
        for (Class<?> c : classes) {
            System.out.println(c.getName());
        }
    }
}
