package conformance.classes.finals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Final fields, constant variables and blank finals that constructors assign. */
@Unikernel(name = "classes-finals")
@Requires(Console.class)
public final class Main {
    static final int CONSTANT = 5;
    static final String NAME = "name" + CONSTANT;
    static final Integer BOXED = 1000;
    static final int[] ARRAY = {1, 2, 3};

    static final class Blank {
        final int blank;
        final int constant = 42;
        final String text;

        Blank(int v) {
            blank = v * CONSTANT;
            if (v > 1) {
                text = "big";
            } else {
                text = "small";
            }
        }
    }

    static class Immutable {
        final byte b;
        final long l;
        final double d;
        final Immutable parent;

        Immutable(byte b, long l, double d, Immutable parent) {
            this.b = b;
            this.l = l;
            this.d = d;
            this.parent = parent;
        }

        long sum() {
            return b + l + (long) d + (parent == null ? 0 : parent.sum());
        }
    }

    public static void main(String[] args) {
        ARRAY[1] = 20;
        System.out.println(new Blank(3).blank
                + new Blank(1).text
                + new Blank(2).text
                + new Blank(0).constant
                + NAME
                + BOXED
                + ARRAY[1]);
        Immutable chain = null;
        for (int i = 0; i < 10; i++) {
            chain = new Immutable((byte) (i * 50), i * 10000000000L, i / 3.0, chain);
        }
        System.out.println(chain.sum());
        final int later;
        if (args.length == 0) {
            later = 1;
        } else {
            later = 2;
        }
        System.out.println(later);
    }
}
