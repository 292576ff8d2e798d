package conformance.util.stringtokens;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parsing key-value text, dates in text, versions, units, money with the tools of java.util. */
@Unikernel(name = "util-stringtokens")
@Requires(Console.class)
public final class Main {
    record Version(int major, int minor, int patch, String pre) implements Comparable<Version> {
        static Version parse(String s) {
            String[] a = s.split("-", 2), n = a[0].split("\\.");
            if (n.length != 3) {
                throw new IllegalArgumentException("version " + s);
            }
            return new Version(
                    Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]), a.length > 1 ? a[1] : null);
        }

        @Override
        public int compareTo(Version o) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(Version::patch)
                    .thenComparing(Version::pre, Comparator.nullsLast(Comparator.naturalOrder()))
                    .compare(this, o);
        }

        @Override
        public String toString() {
            return major + "." + minor + "." + patch + (pre == null ? "" : "-" + pre);
        }
    }

    static long bytes(String s) {
        int i = 0;
        while (i < s.length() && (Character.isDigit(s.charAt(i)) || s.charAt(i) == '.')) {
            i++;
        }
        int unit = "BKMGT".indexOf(Character.toUpperCase((s.substring(i).trim() + "B").charAt(0)));
        if (i == 0 || unit < 0) {
            throw new NumberFormatException("size " + s);
        }
        return new BigDecimal(s.substring(0, i))
                .multiply(BigDecimal.valueOf(1L << 10 * unit))
                .longValue();
    }

    public static void main(String[] args) {
        List<Version> v = Stream.of("1.2.3", "1.10.0", "1.2.3-rc1", "0.9.9", "1.2.3-beta", "2.0.0")
                .map(Version::parse)
                .sorted()
                .toList();
        System.out.println(v + " " + Collections.max(v));
        attempt(() -> Version.parse("1.2"));
        attempt(() -> Version.parse("1.x.2"));
        for (String s : List.of("10", "1.5K", "2 MB", "3g", "0.5T", "x", "5Q")) {
            attempt(() -> s + "=" + bytes(s));
        }
        StringTokenizer t = new StringTokenizer("a=1&b=2&c&d=&e=x=y", "&");
        Map<String, String> q = new LinkedHashMap<>();
        while (t.hasMoreTokens()) {
            String[] p = t.nextToken().split("=", 2);
            q.put(p[0], p.length > 1 ? p[1] : "<none>");
        }
        System.out.println(q);
        Map<String, Duration> d = new TreeMap<>();
        for (String s : "1h30m 45s 2d 90m10s".split(" ")) {
            Duration sum = Duration.ZERO;
            for (java.util.regex.MatchResult m : (Iterable<java.util.regex.MatchResult>)
                    Pattern.compile("(\\d+)([dhms])").matcher(s).results()::iterator) {
                long n = Long.parseLong(m.group(1));
                sum = sum.plus(
                        switch (m.group(2)) {
                            case "d" -> Duration.ofDays(n);
                            case "h" -> Duration.ofHours(n);
                            case "m" -> Duration.ofMinutes(n);
                            default -> Duration.ofSeconds(n);
                        });
            }
            d.put(s, sum);
        }
        System.out.println(d);
        System.out.println(Stream.of("2024-02-28", "1999-12-31", "bad")
                .map(s -> {
                    try {
                        return LocalDate.of(
                                        Integer.parseInt(s.substring(0, 4)),
                                        Integer.parseInt(s.substring(5, 7)),
                                        Integer.parseInt(s.substring(8)))
                                .plusDays(2)
                                .toString();
                    } catch (RuntimeException e) {
                        return e.getClass().getSimpleName();
                    }
                })
                .toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
