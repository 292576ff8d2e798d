package conformance.lang.threadlocals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** ThreadLocal, StringBuffer, Iterable, Comparable, AutoCloseable and CharSequence defaults. */
@Unikernel(name = "lang-threadlocals")
@Requires(Console.class)
public final class Main {
    static final ThreadLocal<List<Integer>> LOCAL = ThreadLocal.withInitial(ArrayList::new);

    static final class Letters implements CharSequence, Iterable<Character>, Comparable<Letters> {
        private final String s;

        Letters(String s) {
            this.s = s;
        }

        @Override
        public int length() {
            return s.length();
        }

        @Override
        public char charAt(int i) {
            return s.charAt(i);
        }

        @Override
        public CharSequence subSequence(int a, int b) {
            return new Letters(s.substring(a, b));
        }

        @Override
        public String toString() {
            return s;
        }

        @Override
        public int compareTo(Letters o) {
            return s.compareTo(o.s);
        }

        @Override
        public Iterator<Character> iterator() {
            return s.chars().mapToObj(c -> (char) c).iterator();
        }
    }

    public static void main(String[] args) {
        LOCAL.get().add(1);
        LOCAL.get().add(2);
        System.out.println(LOCAL.get());
        LOCAL.remove();
        System.out.println(LOCAL.get());
        LOCAL.set(List.of(9));
        System.out.println(LOCAL.get());
        ThreadLocal<String> plain = new ThreadLocal<>();
        System.out.println(plain.get());
        plain.set("set");
        System.out.println(plain.get());
        Letters l = new Letters("hello");
        System.out.println(
                l.chars().filter(c -> c == 'l').count() + " " + l.codePoints().sum() + " " + l.isEmpty() + " "
                        + l.subSequence(1, 3) + " " + "hello".contentEquals(l) + " " + String.join("-", l, "x") + " "
                        + new StringBuilder().append(l).append(l, 1, 2).insert(0, l) + " " + "say hello".contains(l)
                        + " " + "hello".replace(l, "bye") + " " + Pattern.matches("h.*o", l));
        StringBuilder b = new StringBuilder();
        for (char c : l) {
            b.insert(0, c);
        }
        l.forEach(b::append);
        System.out.println(b);
        System.out.println(
                l.compareTo(new Letters("help")) + " " + CharSequence.compare("a", new StringBuilder("b")) + " "
                        + Stream.of(new Letters("b"), new Letters("a"))
                                .sorted()
                                .map(Object::toString)
                                .collect(Collectors.joining()));
        Iterator<Character> it = l.iterator();
        it.next();
        attempt(() -> {
            it.remove();
            return "";
        });
        it.forEachRemaining(c -> System.out.print((char) (c + 1)));
        System.out.println();
        Iterable<Integer> once = () -> IntStream.range(0, 3).iterator();
        for (int i : once) {
            System.out.print(i);
        }
        System.out.println(once.spliterator().estimateSize());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
