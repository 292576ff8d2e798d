package conformance.io.filters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.function.Supplier;

/** Filter streams of the program's own, buffered ones with marks, sequences, counted and checked data, object identity of wrappers. */
@Unikernel(name = "io-filters")
@Requires(Console.class)
public final class Main {
    static final class Rot13 extends FilterReader {
        Rot13(Reader in) {
            super(in);
        }

        private static int turn(int c) {
            return c >= 'a' && c <= 'z' ? (c - 'a' + 13) % 26 + 'a' : c;
        }

        @Override
        public int read() throws IOException {
            return turn(super.read());
        }

        @Override
        public int read(char[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            for (int i = 0; i < n; i++) {
                b[off + i] = (char) turn(b[off + i]);
            }
            return n;
        }
    }

    static final class Counting extends FilterOutputStream {
        int single, many;

        Counting(OutputStream o) {
            super(o);
        }

        @Override
        public void write(int b) throws IOException {
            single++;
            out.write(b ^ 0x20);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            many++;
            super.write(b, off, len);
        }
    }

    static final class Slow extends InputStream {
        int at;

        @Override
        public int read() {
            return at < 40 ? at++ : -1;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            if (at >= 40) {
                return -1;
            }
            int n = Math.min(len, at % 3 + 1);
            for (int i = 0; i < n; i++) {
                b[off + i] = (byte) at++;
            }
            return n;
        }
    }

    static int sum(byte[] b) {
        int s = 0;
        for (byte x : b) {
            s = s * 3 + x;
        }
        return s;
    }

    public static void main(String[] args) throws Exception {
        BufferedReader r = new BufferedReader(new Rot13(new StringReader("uryyb\njbeyq 123\n")), 4);
        System.out.println(r.readLine() + " " + (char) r.read() + r.readLine() + " " + r.readLine() + " " + r.read());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Counting c = new Counting(bytes);
        BufferedOutputStream b = new BufferedOutputStream(c, 8);
        b.write("Hello".getBytes());
        System.out.println(bytes.size() + " " + c.single + " " + c.many);
        b.write("WORLDwide".getBytes(), 0, 9);
        b.write('x');
        b.flush();
        System.out.println(bytes + " " + c.single + " " + c.many);
        BufferedInputStream in = new BufferedInputStream(new Slow(), 5);
        System.out.println(in.read() + " " + in.read(new byte[3]) + " " + in.markSupported() + " " + in.skip(2));
        in.mark(8);
        byte[] got = new byte[6];
        System.out.println(in.readNBytes(got, 0, 6) + " " + Arrays.toString(got));
        in.reset();
        System.out.println(in.read() + " " + in.available());
        in.mark(1);
        in.readNBytes(12);
        attempt(() -> {
            try {
                in.reset();
                return "reset " + in.read();
            } catch (IOException e) {
                return e.getMessage();
            }
        });
        System.out.println(sum(in.readAllBytes()) + " " + in.read() + " " + in.readAllBytes().length);
        in.close();
        try {
            in.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        SequenceInputStream seq = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {1, 2}),
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[0]), new ByteArrayInputStream(new byte[] {-1})));
        System.out.println(
                seq.read() + " " + seq.available() + " " + seq.read(new byte[9]) + " " + seq.read() + " " + seq.read());
        PushbackInputStream push = new PushbackInputStream(new ByteArrayInputStream("abc".getBytes()), 2);
        int first = push.read();
        push.unread(first);
        push.unread('Z');
        System.out.println((char) push.read() + "" + (char) push.read() + push.available());
        push.unread(new byte[] {'1', '2'});
        try {
            push.unread(9);
        } catch (IOException e) {
            System.out.println(e.getMessage() + " " + new String(push.readAllBytes()));
        }
        ByteArrayInputStream array = new ByteArrayInputStream(new byte[] {9, 8, 7, 6, 5, 4}, 1, 4);
        array.mark(0);
        System.out.println(array.available() + " " + array.skip(2) + " " + array.read() + " " + array.transferTo(bytes)
                + " " + array.read() + " " + bytes.size());
        array.reset();
        System.out.println(array.readNBytes(2)[1] + " " + Arrays.toString(array.readAllBytes()));
        attempt(() -> array.read(new byte[2], 1, 2));
        attempt(() -> {
            try {
                return InputStream.nullInputStream().read() + " " + new Slow().skip(100);
            } catch (IOException e) {
                return e;
            }
        });
        Writer null1 = Writer.nullWriter();
        null1.write("gone");
        null1.close();
        try {
            null1.write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        StringWriter sink = new StringWriter();
        System.out.println(new StringReader("transferred").transferTo(sink) + sink.toString());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
