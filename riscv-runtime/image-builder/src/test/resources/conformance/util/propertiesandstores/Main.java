package conformance.util.propertiesandstores;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Properties: loading every escape and separator, storing and loading again, defaults, XML-free listing, names, invalid escapes. */
@Unikernel(name = "util-propertiesandstores")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        String text = "# comment\n"
                + "! another\n"
                + "a=1\n"
                + " b : 2\n"
                + "c 3\n"
                + "d\\ e = with\\=escapes\\:x\n"
                + "long = one \\\n"
                + "   two \\\n"
                + "\tthree\n"
                + "empty=\n"
                + "onlykey\n"
                + "uni=\\u0041\\u20ac\n"
                + "tab=\\tx\\n"
                + "y\\\\z\n"
                + "\\#hash=h\n"
                + "k==v\n"
                + "trail=t  \r\n"
                + "last:l";
        Properties p = new Properties();
        p.load(new StringReader(text));
        for (String k : new TreeSet<>(p.stringPropertyNames())) {
            System.out.println(
                    "[" + k + "]=[" + p.getProperty(k).replace("\n", "\\n").replace("\t", "\\t") + "]");
        }
        Properties q = new Properties();
        q.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(
                p.equals(q) + " " + p.size() + " " + p.getProperty("none") + " " + p.getProperty("none", "dflt") + " "
                        + p.contains("1") + " " + p.containsKey("a") + " " + p.containsValue("3"));
        Properties child = new Properties(p);
        child.setProperty("a", "own");
        System.out.println(child.getProperty("a") + child.getProperty("c") + " " + child.size() + " " + child.get("c")
                + " " + new TreeSet<>(child.stringPropertyNames()).size() + " "
                + Collections.list(child.propertyNames()).size() + " " + child.setProperty("a", "x") + child.remove("a")
                + child.getProperty("a"));
        Properties s = new Properties();
        s.setProperty(" lead", " space");
        s.setProperty("k:=#!", "v:=#!\n\t\\");
        s.setProperty("\u00e9\u20ac", "\u0001\u00ff\ud83d\ude00");
        s.setProperty("e", "");
        StringWriter w = new StringWriter();
        s.store(w, null);
        List<String> lines = w.toString().lines().skip(1).sorted().toList();
        System.out.println(lines);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        s.store(bytes, "two\nlines");
        List<String> out = bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
        System.out.println(out.get(0) + "|" + out.get(1) + " " + out.size() + " "
                + out.stream().skip(3).sorted().toList());
        Properties back = new Properties();
        back.load(new StringReader(w.toString()));
        System.out.println(back.equals(s) + " " + (back.hashCode() == s.hashCode()));
        attempt(() -> {
            try {
                new Properties().load(new StringReader("bad=\\u12"));
                return "loaded";
            } catch (IOException e) {
                return e;
            }
        });
        attempt(() -> s.setProperty("k", null));
        attempt(() -> s.put(null, "v"));
        s.put("number", 5);
        System.out.println(s.getProperty("number") + " " + s.get("number") + " "
                + s.stringPropertyNames().contains("number") + " " + s.computeIfAbsent("made", k -> k + "!")
                + s.merge("made", "?", (a, b) -> a + "" + b) + s.putIfAbsent("e", "z") + s.replace("e", "", "filled"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
