package conformance.control.largemethod;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A method with more locals than fit in registers, all live across calls and loops. */
@Unikernel(name = "control-largemethod")
@Requires(Console.class)
public final class Main {
    static int id(int v) {
        return v;
    }

    public static void main(String[] args) {
        int a = id(1), b = id(2), c = id(3), d = id(4), e = id(5), f = id(6), g = id(7), h = id(8);
        int i = id(9), j = id(10), k = id(11), l = id(12), m = id(13), n = id(14), o = id(15), p = id(16);
        long q = id(17), r = id(18), s = id(19), t = id(20), u = id(21), v = id(22), w = id(23), x = id(24);
        double da = id(1) / 2.0,
                db = id(2) / 3.0,
                dc = id(3) / 5.0,
                dd = id(4) / 7.0,
                de = id(5) / 9.0,
                df = id(6) / 11.0;
        float fa = id(1) / 2f, fb = id(2) / 3f, fc = id(3) / 5f, fd = id(4) / 7f;
        Object oa = "oa", ob = "ob", oc = "oc";
        for (int z = 0; z < 50; z++) {
            a += b ^ id(c);
            b -= d + e;
            c = c * 3 + id(f);
            d ^= g << 1;
            e += h - i;
            f = j ^ k;
            g += l * m;
            h -= n;
            i ^= o;
            j += p + id(z);
            k += (int) q;
            l ^= (int) r;
            m += a;
            n -= b;
            o ^= c;
            p += d;
            q += s * t;
            r ^= u << 3;
            s -= v;
            t += w;
            u ^= x;
            v += q;
            w -= r;
            x ^= s;
            da += db * 0.5;
            db -= dc;
            dc += dd * 0.25;
            dd -= de * 0.125;
            de += df;
            df = -df;
            fa += fb;
            fb *= 0.99f;
            fc -= fd;
            fd += fa * 0.01f;
            Object swap = oa;
            oa = ob;
            ob = oc;
            oc = swap;
        }
        System.out.println(a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j
                + " " + k + " " + l + " " + m + " " + n + " " + o + " " + p);
        System.out.println(q + " " + r + " " + s + " " + t + " " + u + " " + v + " " + w + " " + x);
        System.out.println(Double.doubleToLongBits(da) + " " + Double.doubleToLongBits(db) + " "
                + Double.doubleToLongBits(dc) + " " + Double.doubleToLongBits(dd) + " " + Double.doubleToLongBits(de)
                + " " + Double.doubleToLongBits(df));
        System.out.println(Float.floatToIntBits(fa) + " " + Float.floatToIntBits(fb) + " " + Float.floatToIntBits(fc)
                + " " + Float.floatToIntBits(fd) + oa + ob + oc);
    }
}
