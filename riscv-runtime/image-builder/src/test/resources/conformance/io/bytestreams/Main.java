package conformance.io.bytestreams;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;

/** Buffered, pushback, sequence and filter streams; own streams with the inherited methods. */
@Unikernel(name = "io-bytestreams")
@Requires(Console.class)
public final class Main {
    static final class Counting extends FilterOutputStream {
        int n;

        Counting(OutputStream o) {
            super(o);
        }

        @Override
        public void write(int b) throws IOException {
            n++;
            super.write(b ^ 0x20);
        }
    }

    static final class Slow extends InputStream {
        int left = 10;
        boolean closed;

        @Override
        public int read() {
            return left == 0 ? -1 : left--;
        }

        @Override
        public int available() {
            return Math.min(left, 2);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static final class Failing extends InputStream {
        int n;

        @Override
        public int read() throws IOException {
            if (n >= 3) {
                throw new IOException("broken at " + n);
            }
            return ++n;
        }
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        Counting c = new Counting(sink);
        c.write("Hello".getBytes(StandardCharsets.US_ASCII));
        c.write(new byte[] {65, 66, 67}, 1, 1);
        c.flush();
        System.out.println(sink + " " + c.n);
        BufferedOutputStream bo = new BufferedOutputStream(sink, 4);
        bo.write(1);
        bo.write(new byte[2]);
        System.out.println(sink.size());
        bo.write(new byte[5]);
        System.out.println(sink.size());
        bo.flush();
        System.out.println(sink.size());
        Slow s = new Slow();
        byte[] buf = new byte[4];
        System.out.println(s.read(buf)
                + Arrays.toString(buf)
                + s.skip(2)
                + s.available()
                + Arrays.toString(s.readNBytes(2))
                + s.readAllBytes().length
                + s.read(buf));
        BufferedInputStream bi = new BufferedInputStream(new Slow(), 3);
        bi.mark(5);
        bi.read();
        bi.read();
        bi.reset();
        System.out.println(bi.read() + " " + bi.available() + " " + bi.skip(4) + " " + bi.read() + bi.markSupported());
        try {
            bi.mark(1);
            bi.read(new byte[4]);
            bi.read(new byte[4]);
            bi.reset();
            System.out.println("reset");
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        bi.close();
        try {
            bi.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        PushbackInputStream pb = new PushbackInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3}), 2);
        int first = pb.read();
        pb.unread(new byte[] {9, 8});
        System.out.println(first + Arrays.toString(pb.readAllBytes()));
        try {
            pb.unread(new byte[3]);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        Vector<InputStream> v = new Vector<>(List.of(
                new ByteArrayInputStream(new byte[] {1}),
                new Slow(),
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayInputStream(new byte[] {7})));
        SequenceInputStream sq = new SequenceInputStream(v.elements());
        int sum = 0, x;
        while ((x = sq.read()) >= 0) {
            sum = sum * 3 + x;
        }
        System.out.println(sum);
        System.out.println(Arrays.toString(new byte[] {(byte) new Failing().read(new byte[10])}));
        try {
            new Failing().readAllBytes();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try (Slow closing = new Slow();
                BufferedInputStream q = new BufferedInputStream(closing)) {
            q.read();
            q.close();
            System.out.println(closing.closed);
        }
        PrintStream ps = new PrintStream(sink, true, "UTF-8");
        sink.reset();
        ps.print('\u00e9');
        ps.println(1.5f);
        ps.printf("%03d%n", 7);
        ps.write(65);
        ps.append("x").print((String) null);
        System.out.println(sink.toString(StandardCharsets.UTF_8).replace("\n", "|") + ps.checkError());
        try {
            s.mark(1);
            s.reset();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
