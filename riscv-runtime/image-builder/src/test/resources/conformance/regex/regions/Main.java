package conformance.regex.regions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regions, bounds, hitEnd, lookingAt, reset, usePattern and match results. */
@Unikernel(name = "regex-regions")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Matcher m = Pattern.compile("\\b\\w+").matcher("alpha beta gamma");
        m.region(3, 9);
        StringBuilder b = new StringBuilder();
        while (m.find()) {
            b.append(m.group()).append('@').append(m.start()).append(' ');
        }
        System.out.println(b + "" + m.regionStart() + m.regionEnd());
        m.useTransparentBounds(true).region(3, 9);
        b.setLength(0);
        while (m.find()) {
            b.append(m.group()).append(' ');
        }
        System.out.println(b + " " + m.hasTransparentBounds());
        Matcher a = Pattern.compile("^b").matcher("ab");
        a.region(1, 2);
        System.out.println(a.find());
        a.useAnchoringBounds(false).region(1, 2);
        System.out.println(a.find() + " " + a.hasAnchoringBounds());
        Matcher x = Pattern.compile("ab*").matcher("abb abbb");
        System.out.println(x.lookingAt() + " " + x.end() + " " + x.matches() + " " + x.hitEnd() + " " + x.find(4) + " "
                + x.hitEnd() + " " + x.requireEnd());
        x.reset("xab");
        System.out.println(x.lookingAt() + " " + x.find() + " " + x.group());
        x.usePattern(Pattern.compile("x"));
        System.out.println(x.reset().find() + " " + x);
        for (String input : new String[] {"", "1", "12", "12.", "12.5", "12.5x", "-", "x"}) {
            Matcher d = Pattern.compile("-?\\d+(\\.\\d+)?").matcher(input);
            boolean ok = d.matches();
            System.out.print(input + ":" + ok + (ok ? "" : d.hitEnd() ? " partial" : " wrong") + " ");
        }
        System.out.println();
        Matcher z = Pattern.compile("end$").matcher("the end");
        System.out.println(z.find() + " " + z.requireEnd() + " " + z.hitEnd());
        attempt(() -> z.find(99));
        attempt(() -> z.region(5, 2));
        attempt(() -> Pattern.compile("a").matcher("b").start());
        attempt(() -> z.usePattern(null));
        MatchResult r =
                Pattern.compile("(a)(z)?").matcher("ba").results().findFirst().get();
        System.out.println(r.start() + " " + r.end() + " " + r.group(1) + " " + r.group(2) + " " + r.start(2) + " "
                + r.groupCount());
        attempt(() -> r.group(3));
        StringBuffer sb = new StringBuffer();
        Matcher q = Pattern.compile("(\\d)").matcher("a1b2");
        while (q.find()) {
            q.appendReplacement(sb, "$1$1");
        }
        System.out.println(q.appendTail(sb));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
