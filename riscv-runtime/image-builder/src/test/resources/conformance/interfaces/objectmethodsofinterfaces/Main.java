package conformance.interfaces.objectmethodsofinterfaces;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Methods of Object called through an interface. */
@Unikernel(name = "interfaces-objectmethodsofinterfaces")
@Requires(Console.class)
public final class Main {
    interface Shape {
        int sides();

        @Override
        String toString();
    }

    static final class Polygon implements Shape {
        private final int n;

        Polygon(int n) {
            this.n = n;
        }

        public int sides() {
            return n;
        }

        @Override
        public String toString() {
            return n + "-gon";
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Shape && ((Shape) o).sides() == n;
        }

        @Override
        public int hashCode() {
            return n * 17;
        }
    }

    public static void main(String[] args) {
        Shape a = new Polygon(5);
        Shape b = new Polygon(5);
        Shape c = new Polygon(6);
        System.out.println(a + " " + a.equals(b) + " " + a.equals(c) + " " + a.hashCode() + " " + c.toString() + " "
                + b.toString().length());
        Comparable<String> comparable = "b";
        CharSequence chars = "chars";
        System.out.println(comparable.compareTo("a") + " " + comparable + " " + comparable.equals("b") + " "
                + chars.length() + chars.charAt(2) + chars.subSequence(1, 3) + chars.hashCode());
    }
}
