package conformance.util.properties;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Properties: load and store in memory, escapes, defaults, lists. */
@Unikernel(name = "util-properties")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        Properties p = new Properties();
        p.load(new StringReader("# comment\n"
                + "! other\n"
                + "a=1\n"
                + "b : two words \n"
                + " c\\ d = e\\\n"
                + "   f\n"
                + "empty\n"
                + "uni=\\u00e9\\t|\n"
                + "k\\=x=v\\:w\n\n"
                + "last  value\\\\\n"
                + "q=\"quoted\"\n"));
        for (String k : new TreeSet<>(p.stringPropertyNames())) {
            System.out.println("<" + k + ">=<" + p.getProperty(k) + ">");
        }
        Properties d = new Properties(p);
        d.setProperty("a", "override");
        d.setProperty("own", "\u4e2d =:#!\n");
        System.out.println(d.getProperty("a") + " " + d.getProperty("b") + " " + d.getProperty("none") + " "
                + d.getProperty("none", "def") + " " + d.size() + " " + new TreeSet<>(d.stringPropertyNames()) + " "
                + d.containsKey("b"));
        Properties one = new Properties();
        one.setProperty(" lead key", " lead value ");
        StringWriter w = new StringWriter();
        one.store(w, "title\nsecond");
        List<String> lines = w.toString()
                .lines()
                .filter(l -> !l.matches("#.*\\d\\d:\\d\\d:\\d\\d.*"))
                .toList();
        System.out.println(lines);
        Properties back = new Properties();
        back.load(new StringReader(w.toString()));
        System.out.println(back.equals(one) + " " + back);
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        d.store(o, null);
        back.clear();
        back.load(new ByteArrayInputStream(o.toByteArray()));
        System.out.println(back.getProperty("own").equals(d.getProperty("own")));
        attempt(() -> {
            try {
                new Properties().load(new StringReader("x=\\u12"));
                return "loaded";
            } catch (IOException e) {
                return e;
            }
        });
        attempt(() -> p.setProperty("x", null));
        p.keySet().retainAll(Set.of("a", "b"));
        p.merge("a", "2", (x, y) -> "" + x + y);
        System.out.println(new TreeMap<>(p) + " " + p.getOrDefault("z", 0) + " "
                + p.propertyNames().hasMoreElements());
        p.remove("b");
        p.list(System.out);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
