package conformance.algorithms.geometry;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Convex hull, polygon area, point in polygon, closest pair, line intersections with integers. */
@Unikernel(name = "algorithms-geometry")
@Requires(Console.class)
public final class Main {
    record P2(long x, long y) implements Comparable<P2> {
        @Override
        public int compareTo(P2 o) {
            return x != o.x ? Long.compare(x, o.x) : Long.compare(y, o.y);
        }

        long cross(P2 a, P2 b) {
            return (a.x - x) * (b.y - y) - (a.y - y) * (b.x - x);
        }

        long distance(P2 o) {
            return (x - o.x) * (x - o.x) + (y - o.y) * (y - o.y);
        }

        @Override
        public String toString() {
            return x + "," + y;
        }
    }

    static List<P2> hull(List<P2> points) {
        List<P2> s = points.stream().distinct().sorted().toList();
        if (s.size() < 3) {
            return s;
        }
        P2[] h = new P2[2 * s.size()];
        int k = 0;
        for (P2 p : s) {
            while (k >= 2 && h[k - 2].cross(h[k - 1], p) <= 0) {
                k--;
            }
            h[k++] = p;
        }
        for (int i = s.size() - 2, t = k + 1; i >= 0; i--) {
            while (k >= t && h[k - 2].cross(h[k - 1], s.get(i)) <= 0) {
                k--;
            }
            h[k++] = s.get(i);
        }
        return List.of(Arrays.copyOf(h, k - 1));
    }

    static long area2(List<P2> p) {
        long a = 0;
        for (int i = 0; i < p.size(); i++) {
            P2 q = p.get(i), r = p.get((i + 1) % p.size());
            a += q.x * r.y - r.x * q.y;
        }
        return Math.abs(a);
    }

    static boolean inside(List<P2> poly, P2 p) {
        boolean in = false;
        for (int i = 0, j = poly.size() - 1; i < poly.size(); j = i++) {
            P2 a = poly.get(i), b = poly.get(j);
            if (a.y > p.y != b.y > p.y && p.x < (double) (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
                in = !in;
            }
        }
        return in;
    }

    static boolean crosses(P2 a, P2 b, P2 c, P2 d) {
        return Long.signum(a.cross(b, c)) * Long.signum(a.cross(b, d)) < 0
                && Long.signum(c.cross(d, a)) * Long.signum(c.cross(d, b)) < 0;
    }

    static long closest(List<P2> s) {
        if (s.size() <= 3) {
            long m = Long.MAX_VALUE;
            for (int i = 0; i < s.size(); i++) {
                for (int j = 0; j < i; j++) {
                    m = Math.min(m, s.get(i).distance(s.get(j)));
                }
            }
            return m;
        }
        int mid = s.size() / 2;
        long x = s.get(mid).x, m = Math.min(closest(s.subList(0, mid)), closest(s.subList(mid, s.size())));
        long best = m;
        List<P2> strip = s.stream()
                .filter(p -> (p.x - x) * (p.x - x) < m)
                .sorted(Comparator.comparingLong(P2::y))
                .toList();
        for (int i = 0; i < strip.size(); i++) {
            for (int j = i + 1;
                    j < strip.size() && (strip.get(j).y - strip.get(i).y) * (strip.get(j).y - strip.get(i).y) < best;
                    j++) {
                best = Math.min(best, strip.get(i).distance(strip.get(j)));
            }
        }
        return best;
    }

    public static void main(String[] args) {
        Random r = new Random(21);
        List<P2> pts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            pts.add(new P2(r.nextInt(1000), r.nextInt(1000)));
        }
        List<P2> h = hull(pts);
        System.out.println(h + " " + area2(h));
        long in = pts.stream().filter(p -> inside(h, p)).count();
        System.out.println(in + " " + inside(h, new P2(-1, 5)));
        List<P2> sorted = pts.stream().sorted().toList();
        long brute = Long.MAX_VALUE;
        for (int i = 0; i < pts.size(); i++) {
            for (int j = 0; j < i; j++) {
                brute = Math.min(brute, pts.get(i).distance(pts.get(j)));
            }
        }
        System.out.println(closest(sorted) + " " + (closest(sorted) == brute));
        System.out.println(crosses(new P2(0, 0), new P2(4, 4), new P2(0, 4), new P2(4, 0)) + " "
                + crosses(new P2(0, 0), new P2(1, 1), new P2(2, 2), new P2(3, 3)) + " "
                + hull(List.of(new P2(1, 1), new P2(1, 1))) + hull(List.of(new P2(0, 0), new P2(1, 1), new P2(2, 2))));
    }
}
