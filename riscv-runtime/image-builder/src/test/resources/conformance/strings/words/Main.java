package conformance.strings.words;

import dev.terrarium.annotations.Unikernel;

/**
 * Comparisons, searches and copies of bytes of every length around that of machine words, from and to every place in them,
 * against what plain loops find.
 */
@Unikernel(name = "strings-words")
public final class Main {
    private static final int LONGEST = 19;
    /** The last two differ in their lowest bit only, so that one is next to the other in a search that subtracts. */
    private static final char[] CHARACTERS = {'\0', '\u007f', '\u0080', '\u00ff', 'a', '`'};

    private static int failures;

    private Main() {}

    private static void check(boolean holds, String text, String other, int number) {
        if (!holds && failures++ < 10) {
            System.out.println("wrong: " + text + ", " + other + ", " + number);
        }
    }

    private static int plainCompare(String left, String right) {
        for (int i = 0; i < Math.min(left.length(), right.length()); i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return left.charAt(i) - right.charAt(i);
            }
        }
        return left.length() - right.length();
    }

    private static int plainIndexOf(String text, int character, int from) {
        for (int i = Math.max(from, 0); i < text.length(); i++) {
            if (text.charAt(i) == character) {
                return i;
            }
        }
        return -1;
    }

    private static String text(int length, int place, char there) {
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = i == place ? there : (char) ('a' + i % 5);
        }
        return new String(characters);
    }

    private static void comparisons() {
        String[] others = new String[LONGEST + 1];
        for (int length = 0; length <= LONGEST; length++) {
            others[length] = text(length, -1, 'a');
        }
        long sum = 0;
        for (int length = 0; length <= LONGEST; length++) {
            for (int place = 0; place <= length; place++) {
                for (char there : CHARACTERS) {
                    String text = text(length, place, there);
                    for (String other : others) {
                        int expected = plainCompare(text, other);
                        check(text.compareTo(other) == expected, text, other, 0);
                        check(other.compareTo(text) == -expected, other, text, 0);
                        check(text.equals(other) == (expected == 0), text, other, 1);
                        sum = sum * 31 + expected;
                    }
                }
            }
        }
        System.out.println(sum);
    }

    private static void searches() {
        long sum = 0;
        for (int length = 0; length <= LONGEST; length++) {
            for (int place = 0; place <= length; place++) {
                for (char there : CHARACTERS) {
                    String text = text(length, place, there);
                    for (int from = -1; from <= length + 1; from++) {
                        for (char character : CHARACTERS) {
                            int expected = plainIndexOf(text, character, from);
                            check(text.indexOf(character, from) == expected, text, "", from);
                            sum = sum * 31 + expected;
                        }
                    }
                }
            }
        }
        System.out.println(sum + " " + "abc".indexOf('\u0161') + " " + "abc".indexOf(-159) + " " + "abc".indexOf(0x10061));
    }

    private static void wide() {
        String text = "x\u0161y\ud83d\ude00z\ud83d\ude01";
        for (int character : new int[] {'x', 0x161, 'y', 0x1F600, 0x1F601, 0xDE00, 0xD83D, 'q', -1, 0x110000}) {
            System.out.println(text.indexOf(character) + " " + text.indexOf(character, 4) + " " + text.indexOf(character, 9));
        }
        for (String other : new String[] {"x", "x\u0161", "y", "x\u0161y\ud83d\ude00z\ud83d\ude00", ""}) {
            System.out.println(text.compareTo(other) + " " + other.compareTo(text) + " " + text.equals(other));
        }
    }

    private static void copies() {
        long sum = 0;
        byte[] expected = new byte[3 * LONGEST];
        byte[] bytes = new byte[3 * LONGEST];
        for (int count = 0; count <= LONGEST; count++) {
            for (int from = 0; from <= LONGEST; from++) {
                for (int to = 0; to <= LONGEST; to++) {
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) (i * 7);
                        boolean isTarget = i >= to && i < to + count;
                        expected[i] = (byte) ((isTarget ? i - to + from : i) * 7);
                    }
                    System.arraycopy(bytes, from, bytes, to, count);
                    boolean same = true;
                    for (int i = 0; i < bytes.length; i++) {
                        same &= bytes[i] == expected[i];
                    }
                    check(same, "", "", count);
                    sum = sum * 31 + bytes[to];
                }
            }
        }
        System.out.println(sum);
    }

    public static void main(String[] args) {
        comparisons();
        searches();
        wide();
        copies();
        System.out.println(failures + " failures");
    }
}
