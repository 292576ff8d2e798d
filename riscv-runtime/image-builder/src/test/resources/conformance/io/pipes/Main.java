package conformance.io.pipes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.util.function.Supplier;

/** Piped streams within one thread, checked input, and exceptions of I/O. */
@Unikernel(name = "io-pipes")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        PipedWriter w = new PipedWriter();
        PipedReader r = new PipedReader(w, 64);
        w.write("through the pipe");
        w.write('!');
        w.close();
        StringBuilder b = new StringBuilder();
        for (int c; (c = r.read()) >= 0; ) {
            b.append((char) c);
        }
        System.out.println(b);
        PipedOutputStream o = new PipedOutputStream();
        PipedInputStream i = new PipedInputStream(32);
        i.connect(o);
        o.write(new byte[] {5, 6, 7});
        System.out.println(i.available() + " " + i.read() + " " + i.read(new byte[9]));
        try {
            new PipedWriter().write(1);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            i.connect(o);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        o.close();
        System.out.println(i.read());
        UncheckedIOException u = new UncheckedIOException("wrapped", new IOException("inner"));
        System.out.println(u + " " + u.getCause().getMessage());
        IOException chain = new IOException("outer", new EOFException("end"));
        System.out.println(chain + " " + chain.getCause());
        System.out.println(new FileNotFoundException("f").getMessage()
                + new UnsupportedEncodingException("enc")
                + new InterruptedIOException("i").bytesTransferred);
        try {
            "x".getBytes("no-such-charset");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e);
        }
        attempt(() -> {
            try {
                throw new IOException("in lambda");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        StringWriter sw = new StringWriter();
        try (PrintWriter pw = new PrintWriter(new Writer() {
            int n;

            @Override
            public void write(char[] c, int off, int len) throws IOException {
                if (n++ > 0) {
                    throw new IOException("full");
                }
                sw.write(c, off, len);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        })) {
            pw.print("first");
            System.out.println(pw.checkError());
            pw.print("second");
            System.out.println(pw.checkError() + " " + sw);
        }
        BufferedReader lines = new BufferedReader(new Reader() {
            int n;

            @Override
            public int read(char[] c, int off, int len) throws IOException {
                if (n == 3) {
                    throw new IOException("lost line");
                }
                String s = "line" + n++ + "\n";
                s.getChars(0, s.length(), c, off);
                return s.length();
            }

            @Override
            public void close() {}
        });
        attempt(() -> lines.lines().peek(System.out::println).count() + "");
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
