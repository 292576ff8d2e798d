package conformance.io.printstreams;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** PrintStream and PrintWriter over memory: every print, formats, appends, errors, auto-flush and encodings. */
@Unikernel(name = "io-printstreams")
@Requires(Console.class)
public final class Main {
    static final class Failing extends OutputStream {
        int left = 5;
        final StringBuilder log = new StringBuilder();

        @Override
        public void write(int b) throws IOException {
            if (left-- == 0) {
                throw new IOException("disk full");
            }
            log.append((char) b);
        }

        @Override
        public void flush() {
            log.append('|');
        }

        @Override
        public void close() {
            log.append('#');
        }
    }

    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b) {
            s.append(Character.forDigit(x >> 4 & 15, 16)).append(Character.forDigit(x & 15, 16));
        }
        return s.toString();
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4);
        PrintStream p = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        p.print(true);
        p.print('\u00e9');
        p.print(-5);
        p.print(1L << 40);
        p.print(1.5f);
        p.print(-0.0);
        p.print(new char[] {'x', '\u20ac'});
        p.print((String) null);
        p.print((Object) null);
        p.print(List.of(1));
        p.append("abc", 1, 2).append('z').append(null);
        p.printf("[%5d|%-4s|%05.1f]", 42, "q", 2.25).format(Locale.ROOT, "%x%n", 255);
        p.write(65);
        p.write(new byte[] {66, 67, 68}, 1, 2);
        p.println();
        p.println(2.5);
        p.println('c');
        p.println(new char[] {'o', 'k'});
        p.println((Object) "o");
        p.flush();
        System.out.println(bytes.toString(StandardCharsets.UTF_8) + bytes.size());
        attempt(() -> {
            p.print((char[]) null);
            return "printed";
        });
        attempt(() -> p.append("abc", 2, 9));
        attempt(() -> p.printf("%d", "text"));
        for (Charset c : new Charset[] {
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16
        }) {
            ByteArrayOutputStream o = new ByteArrayOutputStream();
            PrintStream q = new PrintStream(o, true, c);
            q.print("a\u00e9\u20ac\ud83d\ude00");
            q.print("\ud83d");
            q.print("\ude00!");
            System.out.println(c + " " + hex(o.toByteArray()));
        }
        Failing f = new Failing();
        PrintStream bad = new PrintStream(f, true);
        bad.print("abc");
        System.out.println(bad.checkError() + " " + f.log);
        bad.println("defg");
        System.out.println(bad.checkError() + " " + f.log);
        bad.close();
        bad.print("after");
        System.out.println(bad.checkError() + " " + f.log);
        StringWriter sw = new StringWriter();
        PrintWriter w = new PrintWriter(sw);
        w.printf("%s-%s", 1, 'c').println(3f);
        w.write("hello", 1, 3);
        w.write(new char[] {'a', 'b'}, 1, 1);
        w.append('x').append("yz").append(null, 0, 2);
        w.println(List.of());
        w.close();
        w.print("lost");
        System.out.println(sw + " " + w.checkError());
        PrintWriter lines = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_16LE), true);
        bytes.reset();
        lines.print("z");
        System.out.println(bytes.size());
        lines.println("y");
        System.out.println(bytes.size() + " " + hex(bytes.toByteArray()));
        PrintStream old = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured));
        System.out.println("captured");
        System.setOut(old);
        System.out.println(captured.toString().trim() + captured.size());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
