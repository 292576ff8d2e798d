package conformance.boxing.wrappers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Text, parsing, comparison and hash codes of the wrappers. */
@Unikernel(name = "boxing-wrappers")
@Requires(Console.class)
public final class Main {
    static long[] values = {0, 1, -1, 65, 127, -128, 1L << 33, Long.MIN_VALUE};

    public static void main(String[] args) {
        for (long v : values) {
            Byte b = (byte) v;
            Short s = (short) v;
            Character c = (char) v;
            Integer i = (int) v;
            Long l = v;
            Boolean z = v > 0;
            System.out.println(b.hashCode() + " " + s.hashCode() + " " + c.hashCode() + " " + i.hashCode() + " "
                    + l.hashCode() + " " + z.hashCode() + " " + Float.valueOf(v).hashCode() + " "
                    + Double.valueOf(v).hashCode());
            System.out.println(b.toString() + s + (int) c + i.toString() + l.toString() + z.toString());
            System.out.println(b.compareTo((byte) 5) + " " + s.compareTo((short) 7) + " " + c.compareTo('A') + " "
                    + i.compareTo(0) + " " + l.compareTo(1L) + " " + z.compareTo(true) + " " + l.intValue() + " "
                    + l.byteValue() + " " + i.shortValue() + " " + (int) l.doubleValue());
        }
        System.out.println(
                Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + " " + Boolean.valueOf("true") + " "
                        + Integer.valueOf("12") + " " + Long.valueOf("-5") + " " + Byte.valueOf("7") + " "
                        + Integer.decode("0x1F") + " " + Integer.decode("-017") + " " + Long.decode("#ff"));
        System.out.println(Boolean.logicalXor(true, false) + " " + Integer.sum(1, 2) + " " + Integer.max(3, 4) + " "
                + Long.min(5, 6) + " " + Double.sum(0.5, 0.25) + " " + Character.valueOf('x') + " " + Integer.MIN_VALUE
                + " " + Byte.MAX_VALUE + " " + (int) Character.MAX_VALUE + " " + Integer.SIZE + Long.BYTES);
        Number[] numbers = {(byte) 1, (short) 2, 3, 4L, 5.9f, 6.9};
        int sum = 0;
        for (Number n : numbers) {
            sum = sum * 10 + n.intValue();
        }
        System.out.println(sum);
    }
}
