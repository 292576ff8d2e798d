package conformance.records.manycomponents;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records with many components of every type: hash codes, text, equality by each component, accessors through interfaces. */
@Unikernel(name = "records-manycomponents")
@Requires(Console.class)
public final class Main {
    interface HasId {
        long id();

        default String tag() {
            return getClass().getSimpleName() + "#" + id();
        }
    }

    record Wide(
            long id,
            boolean b0,
            byte b1,
            char c2,
            short s3,
            int i4,
            float f5,
            long l6,
            double d7,
            String t8,
            Object o9,
            int[] a10,
            List<String> l11,
            Wide w12,
            double d13,
            long l14,
            float f15,
            boolean b16)
            implements HasId {
        Wide with(int which) {
            return new Wide(
                    id + (which == 0 ? 1 : 0),
                    b0 ^ which == 1,
                    (byte) (b1 + (which == 2 ? 1 : 0)),
                    (char) (c2 + (which == 3 ? 1 : 0)),
                    (short) (s3 + (which == 4 ? 1 : 0)),
                    i4 + (which == 5 ? 1 : 0),
                    f5 + (which == 6 ? 1 : 0),
                    l6 + (which == 7 ? 1L << 40 : 0),
                    d7 + (which == 8 ? 1e-9 : 0),
                    which == 9 ? t8 + "!" : new String(t8),
                    which == 10 ? "o" : o9,
                    which == 11 ? a10.clone() : a10,
                    which == 12 ? List.of() : new ArrayList<>(l11),
                    which == 13 ? this : w12,
                    which == 14 ? -d13 : d13,
                    which == 15 ? ~l14 : l14,
                    which == 16 ? Float.NaN : f15,
                    which == 17 != b16);
        }
    }

    record Id(long id) implements HasId {}

    record Bits(long a, double b) {
        @Override
        public int hashCode() {
            return Long.hashCode(a) * 31 + Double.hashCode(b);
        }
    }

    record Texts(String a, CharSequence b, char c, StringBuilder d) {}

    public static void main(String[] args) {
        Wide w = new Wide(
                7,
                true,
                (byte) -3,
                'q',
                (short) 300,
                1 << 20,
                2.5f,
                1L << 33,
                -1.25,
                "text",
                99L,
                null,
                List.of("u", "v"),
                null,
                0.0,
                -1,
                3f,
                false);
        System.out.println(w);
        System.out.println(w.hashCode() + " " + w.tag() + " " + new Id(-4).tag());
        int distinct = 0;
        Set<Wide> set = new HashSet<>();
        set.add(w);
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i <= 18; i++) {
            Wide x = i == 11 ? w.with(18) : w.with(i);
            equal.append(x.equals(w) ? '=' : '#')
                    .append(w.equals(x) ? '=' : '#')
                    .append(x.hashCode() == w.hashCode() ? 'h' : '.');
            distinct += set.add(x) ? 1 : 0;
        }
        System.out.println(equal + " " + distinct);
        System.out.println(w.with(13).with(5).w12().i4() + " " + w.with(6).f5() + " "
                + w.with(3).c2() + " " + w.with(15).l14() + " " + w.with(14).d13());
        for (double d : new double[] {0.0, -0.0, 1.5, Double.NaN, Double.MAX_VALUE}) {
            System.out.println(new Bits(3, d).hashCode() + " " + new Bits(1L << 40, d) + " "
                    + new Bits(3, d).equals(new Bits(3, d + 0.0)));
        }
        StringBuilder shared = new StringBuilder("s");
        Texts t = new Texts("a", shared, 'c', shared);
        int before = t.hashCode();
        System.out.println(t + " " + t.equals(new Texts("a", shared, 'c', new StringBuilder("s"))) + " "
                + t.equals(new Texts("a", shared, 'c', shared)));
        shared.append("tail");
        System.out.println(t + " " + (before == t.hashCode()));
        record Booleans(boolean a, boolean b, Boolean c) {}
        System.out.println(new Booleans(true, false, true).hashCode() + " "
                + new Booleans(false, false, null).hashCode() + " " + new Booleans(true, true, false));
        record Small(byte a, short b, char c) {}
        System.out.println(new Small((byte) 1, (short) 2, '3').hashCode() + " "
                + new Small((byte) -1, (short) -2, '\uffff').hashCode());
        record Longs(long a, Long b, float c, Float d) {}
        System.out.println(
                new Longs(1L << 32, 1L << 32, 1.5f, 1.5f).hashCode() + " " + new Longs(-1, null, -0f, null).hashCode()
                        + " " + new Longs(1, 1L, 0f, 0f).equals(new Longs(1, 1L, 0f, -0f)));
    }
}
