package conformance.io.lines;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.LineNumberReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Text processed line by line: numbering, filtering, word wrap, tabs, joining continued lines. */
@Unikernel(name = "io-lines")
@Requires(Console.class)
public final class Main {
    static String expand(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            if (c == '\t') {
                do {
                    b.append(' ');
                } while (b.length() % 4 != 0);
            } else {
                b.append(c);
            }
        }
        return b.toString();
    }

    public static void main(String[] args) throws Exception {
        String text = "# comment\nkey = value \\\n   continued \\\n more\n\n\tindented\tx\nplain\r\nlast without end";
        BufferedReader r = new BufferedReader(new StringReader(text));
        StringBuilder logical = new StringBuilder();
        List<String> out = new ArrayList<>();
        int n = 0;
        for (String l; (l = r.readLine()) != null; ) {
            n++;
            if (l.startsWith("#") || l.isBlank()) {
                continue;
            }
            if (l.endsWith("\\")) {
                logical.append(l, 0, l.length() - 1);
                continue;
            }
            out.add(n + ":" + expand(logical + l).replaceAll("\\s+", " ").strip());
            logical.setLength(0);
        }
        out.forEach(System.out::println);
        System.out.println(text.lines().count() + " "
                + text.lines()
                        .filter(l -> !l.isBlank())
                        .mapToInt(String::length)
                        .max()
                        .getAsInt() + " " + new StringReader(text).ready());
        LineNumberReader ln = new LineNumberReader(new StringReader(text));
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (String l; (l = ln.readLine()) != null; ) {
            lengths.put(ln.getLineNumber(), l.length());
        }
        System.out.println(lengths);
        StringWriter sw = new StringWriter();
        try (PrintWriter w = new PrintWriter(sw)) {
            for (int i = 1; i < 4; i++) {
                w.printf("%-5s|%3d|%n", "r" + i, i * i);
            }
        }
        System.out.println(sw);
        StringReader sr = new StringReader("abc");
        char[] cs = new char[5];
        System.out.println(sr.read(cs, 1, 4) + "" + (int) cs[0] + cs[1] + sr.read(cs));
        System.out.println(new String(
                        new ByteArrayInputStream("x\ny".getBytes(StandardCharsets.US_ASCII)).readAllBytes(),
                        StandardCharsets.US_ASCII)
                .lines()
                .toList());
    }
}
