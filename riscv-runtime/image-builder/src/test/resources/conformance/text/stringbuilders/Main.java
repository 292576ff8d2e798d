package conformance.text.stringbuilders;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** StringBuilder and StringBuffer: inserts of every type, deletions, replacements, reversal with surrogates, capacity, set length, search, comparison and errors. */
@Unikernel(name = "text-stringbuilders")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder("base");
        b.insert(0, true)
                .insert(4, 'c')
                .insert(0, 1)
                .insert(1, 2L)
                .insert(2, 1.5f)
                .insert(0, -0.0)
                .insert(b.length(), (Object) null)
                .insert(3, new char[] {'x', 'y'})
                .insert(0, "str", 1, 3)
                .insert(2, (String) null);
        System.out.println(b + " " + b.length());
        b.append(new char[] {'a', 'b', 'c'}, 1, 2)
                .append("subseq", 1, 3)
                .append((StringBuffer) null)
                .append((CharSequence) "cs")
                .append(1e10)
                .append(1e-5f)
                .append(Long.MIN_VALUE)
                .append('\0')
                .appendCodePoint(0x1f600)
                .appendCodePoint('z');
        System.out.println(b.toString().replace('\0', '0') + " " + b.length());
        StringBuilder s = new StringBuilder("a\ud83d\ude00b\ud83d\ude01\ud83dc\ude00");
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePointAt(1) + " "
                + s.codePointBefore(3) + " " + s.codePointAt(2) + " " + s.offsetByCodePoints(0, 3) + " "
                + s.offsetByCodePoints(7, -2));
        s.reverse();
        for (int i = 0; i < s.length(); i++) {
            System.out.print(Integer.toHexString(s.charAt(i)) + " ");
        }
        System.out.println();
        s.setCharAt(1, '\u00e9');
        s.deleteCharAt(0).delete(1, 3).delete(3, 99).replace(0, 1, "longer").replace(2, 99, "");
        System.out.println(s + " " + s.length());
        StringBuilder latin = new StringBuilder("latin");
        latin.append('\u20ac').deleteCharAt(5).append("\u00ff");
        System.out.println(latin + " " + latin.indexOf("t") + " " + latin.lastIndexOf("n") + " " + latin.indexOf("")
                + " " + latin.lastIndexOf("", 2) + " " + latin.indexOf("zz") + " " + latin.indexOf("i", -5) + " "
                + latin.lastIndexOf("l", 99));
        latin.setLength(3);
        latin.setLength(5);
        System.out.println(latin.toString().replace('\0', '_') + " "
                + latin.chars().sum() + " " + latin.capacity() + " " + new StringBuilder().capacity() + " "
                + new StringBuilder("abc").capacity() + " " + new StringBuilder(5).capacity());
        latin.ensureCapacity(100);
        System.out.println((latin.capacity() >= 100) + " " + latin.subSequence(1, 3) + " "
                + latin.substring(2).length());
        latin.trimToSize();
        System.out.println(latin.capacity());
        attempt(() -> latin.charAt(5));
        attempt(() -> latin.charAt(-1));
        attempt(() -> latin.insert(6, "x"));
        attempt(() -> latin.deleteCharAt(5));
        attempt(() -> latin.delete(3, 2));
        attempt(() -> latin.replace(6, 7, "x"));
        attempt(() -> latin.substring(3, 9));
        attempt(() -> {
            latin.setCharAt(9, 'x');
            return latin;
        });
        attempt(() -> {
            latin.setLength(-1);
            return latin;
        });
        attempt(() -> latin.append("abc", 2, 5));
        attempt(() -> latin.append(new char[2], 1, 2));
        attempt(() -> latin.appendCodePoint(-1));
        attempt(() -> latin.codePointAt(77));
        attempt(() -> latin.offsetByCodePoints(0, 50));
        attempt(() -> new StringBuilder(-1));
        attempt(() -> new StringBuilder((String) null));
        attempt(() -> latin.insert(0, new char[3], 2, 2));
        StringBuilder x = new StringBuilder("apple"), y = new StringBuilder("apply");
        System.out.println(x.compareTo(y) + " " + x.equals(new StringBuilder("apple")) + " " + "apple".contentEquals(x)
                + " " + x.compareTo(x) + " " + CharSequence.compare("b", x) + " " + "apple".equals((Object) x) + " "
                + x.isEmpty() + " " + String.valueOf(x).hashCode());
        StringBuffer buffer = new StringBuffer();
        for (int i = 0; i < 300; i++) {
            buffer.append((char) (i < 250 ? 'a' + i % 26 : 0x3b1 + i % 24));
            if (i % 7 == 0) {
                buffer.insert(buffer.length() / 2, i);
            }
            if (i % 11 == 3) {
                buffer.delete(i % 5, i % 5 + 3);
            }
            if (i % 50 == 49) {
                buffer.reverse();
            }
        }
        System.out.println(buffer.length() + " " + buffer.toString().hashCode() + " " + buffer.substring(100, 120) + " "
                + buffer.indexOf("\u03b1"));
        char[] target = new char[8];
        buffer.getChars(10, 14, target, 2);
        System.out.println(new String(target).replace('\0', '.') + " "
                + buffer.codePoints().filter(c -> c > 255).count() + " "
                + buffer.chars()
                        .mapToObj(c -> (char) c)
                        .filter(Character::isDigit)
                        .count());
        attempt(() -> {
            buffer.getChars(0, 9, target, 0);
            return "got";
        });
        StringBuilder self = new StringBuilder("ab");
        self.append(self).append(self, 1, 3).insert(1, self);
        System.out.println(self);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
