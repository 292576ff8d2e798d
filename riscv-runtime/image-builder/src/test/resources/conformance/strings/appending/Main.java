package conformance.strings.appending;

import dev.terrarium.annotations.Unikernel;

/**
 * Appends of every kind to builders that have room for all, some or none of what is appended, in both encodings, with the
 * capacities that are left.
 */
@Unikernel(name = "strings-appending")
public final class Main {
    private static final String[] TEXTS = {"", "a", "seven77", "eight888", "nine99999", "\u00e9\u00ff", "\u0100", "a\u20ac\ud83d\ude00z"};
    private static final char[] CHARACTERS = {'a', '\0', '\u007f', '\u0080', '\u00ff', '\u0100', '\ud83d'};
    private static final int[] SPARE = {0, 1, 5, 11, 20};

    private Main() {}

    private static long mix(long check, StringBuilder builder) {
        long mixed = check * 31 + builder.capacity();
        for (int i = 0; i < builder.length(); i++) {
            mixed = mixed * 31 + builder.charAt(i);
        }
        return mixed;
    }

    private static StringBuilder builder(String start, int spare) {
        return new StringBuilder(start.length() + spare).append(start);
    }

    private static long texts(String start, int spare) {
        long check = 0;
        for (String text : TEXTS) {
            check = mix(check, builder(start, spare).append(text));
            check = mix(check, builder(start, spare).append(text).append(text));
        }
        return mix(check, builder(start, spare).append((String) null).append((Object) null));
    }

    private static long characters(String start, int spare) {
        long check = 0;
        for (char character : CHARACTERS) {
            check = mix(check, builder(start, spare).append(character));
            check = mix(check, builder(start, spare).append(character).append('+').append(character));
        }
        return check;
    }

    private static long number(String start, int spare, long number) {
        long check = mix(0, builder(start, spare).append((int) number));
        check = mix(check, builder(start, spare).append(number));
        check = mix(check, builder(start, spare).append((short) number).append('/').append((int) -number));
        return mix(check, builder(start, spare).append(number).append(-number));
    }

    /** Numbers around the powers of ten and of two, and their negatives. */
    private static long numbers(String start, int spare) {
        long check = number(start, spare, 0);
        for (long power = 1; power > 0 && power <= 1_000_000_000_000_000_000L; power *= 10) {
            check = check * 31 + number(start, spare, power - 1);
            check = check * 31 + number(start, spare, power);
            check = check * 31 + number(start, spare, -power);
        }
        for (int shift = 0; shift < Long.SIZE; shift += 3) {
            check = check * 31 + number(start, spare, 1L << shift);
            check = check * 31 + number(start, spare, (1L << shift) - 1);
        }
        return check;
    }

    /** All numbers that an int can be, by a stride that meets every remainder. */
    private static void everywhere() {
        StringBuilder builder = new StringBuilder();
        long check = 0;
        for (long number = Integer.MIN_VALUE; number <= Integer.MAX_VALUE; number += 9_999_991) {
            builder.setLength(0);
            builder.append((int) number).append(' ').append(number % 10_000);
            String text = builder.toString();
            check = check * 31 + text.hashCode();
            if (Integer.parseInt(text, 0, text.indexOf(' '), 10) != number) {
                System.out.println("not " + number + ": " + text);
            }
        }
        System.out.println(check);
    }

    public static void main(String[] args) {
        System.out.println(new StringBuilder().append(Integer.MIN_VALUE).append(Integer.MAX_VALUE).append(Long.MIN_VALUE));
        for (String start : new String[] {"", "start", "\u03b1"}) {
            for (int spare : SPARE) {
                System.out.println(spare + ": " + texts(start, spare) + " " + characters(start, spare) + " " + numbers(start, spare));
            }
        }
        everywhere();
        StringBuilder self = new StringBuilder("ab");
        System.out.println(self.append(self).append(self, 1, 3).append(self.toString()).append(true).append(1.5f));
        StringBuffer buffer = new StringBuffer(1);
        System.out.println(buffer.append(-12).append(345L).append('x').append("yz").append('\u20ac').append(7).capacity());
        System.out.println(buffer);
    }
}
