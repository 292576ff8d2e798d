package conformance.io.readers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Character readers: buffered lines, marks, pushback, line numbers, piping through writers. */
@Unikernel(name = "io-readers")
@Requires(Console.class)
public final class Main {
    static String drain(Reader r) throws IOException {
        StringBuilder b = new StringBuilder();
        for (int c; (c = r.read()) >= 0; ) {
            b.append((char) c);
        }
        return b.toString().replace("\n", "\\n").replace("\r", "\\r");
    }

    public static void main(String[] args) throws Exception {
        BufferedReader br = new BufferedReader(new StringReader("one\ntwo\r\nthree\rfour\n\nlast"), 3);
        for (String l; (l = br.readLine()) != null; ) {
            System.out.print("[" + l + "]");
        }
        System.out.println(br.readLine());
        System.out.println(new BufferedReader(new StringReader("a\nb\nc"))
                .lines()
                .map(String::toUpperCase)
                .collect(Collectors.joining("+")));
        StringReader sr = new StringReader("abcdef");
        sr.read();
        sr.mark(0);
        char[] buf = new char[3];
        System.out.println(sr.read(buf) + new String(buf) + sr.skip(1) + (char) sr.read() + sr.read());
        sr.reset();
        System.out.println(drain(sr));
        sr.close();
        try {
            sr.read();
        } catch (IOException e) {
            System.out.println(e);
        }
        PushbackReader pr = new PushbackReader(new StringReader("xyz"), 3);
        int c = pr.read();
        pr.unread(c);
        pr.unread("12".toCharArray());
        System.out.println(drain(pr));
        try {
            pr.unread(new char[4]);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        LineNumberReader ln = new LineNumberReader(new StringReader("a\nb\r\nc\rd"));
        StringBuilder b = new StringBuilder();
        while (ln.readLine() != null) {
            b.append(ln.getLineNumber());
        }
        ln.setLineNumber(50);
        System.out.println(b + " " + ln.getLineNumber());
        CharArrayWriter w = new CharArrayWriter(2);
        w.write("hello");
        w.append('!').append("abc", 1, 2).append(null);
        CharArrayReader cr = new CharArrayReader(w.toCharArray(), 1, 6);
        System.out.println(w + " " + w.size() + " " + drain(cr));
        StringWriter sw = new StringWriter();
        sw.write("abc", 1, 2);
        sw.append("x").write('y');
        w.writeTo(sw);
        System.out.println(sw + " " + sw.getBuffer().length());
        PrintWriter pw = new PrintWriter(sw);
        pw.printf("%5.2f|%s", 1.005, List.of(1)).println(true);
        pw.print(new char[] {'c', 'd'});
        pw.println((Object) null);
        pw.format("%x", 255).append("end").flush();
        System.out.println(sw.toString().replace("\n", "\\n") + pw.checkError());
        BufferedWriter bw = new BufferedWriter(sw, 2);
        bw.write("long text");
        bw.newLine();
        bw.write("q", 0, 1);
        System.out.println(sw.toString().endsWith("q"));
        bw.close();
        System.out.println(sw.toString().endsWith("q"));
        try {
            bw.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        InputStreamReader isr = new InputStreamReader(
                new ByteArrayInputStream("z\u00e9\u4e2d\ud83d\ude00".getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
        System.out.println(drain(isr).length());
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        try (OutputStreamWriter ow = new OutputStreamWriter(bo, StandardCharsets.UTF_8)) {
            ow.write("\u00fc\ud83d\ude00");
            ow.append("a");
        }
        System.out.println(Arrays.toString(bo.toByteArray()));
        System.out.println(drain(new FilterReader(new StringReader("filtered")) {
            @Override
            public int read() throws IOException {
                int x = super.read();
                return x < 0 ? x : Character.toUpperCase(x);
            }
        }));
        System.out.println(Reader.nullReader().read() + " " + new StringReader("t").transferTo(sw));
    }
}
