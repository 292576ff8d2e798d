package conformance.io.charsets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Readers, writers, strings and print streams in every encoding of Unicode, whole and in pieces. */
@Unikernel(name = "io-charsets")
@Requires(Console.class)
public final class Main {
    private static final String TEXT = "a\u00e9\u20ac\ud83d\ude00z";

    public static void main(String[] args) throws IOException {
        for (String name : List.of(
                "UTF-8", "ISO-8859-1", "US-ASCII", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE")) {
            Charset charset = Charset.forName(name);
            System.out.println(charset.name() + " " + charset.canEncode() + " " + charset.aliases().size());
            strings(charset);
            streams(charset);
            printing(charset);
            decoding(charset);
        }
        names();
        coders();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void strings(Charset charset) {
        byte[] bytes = TEXT.getBytes(charset);
        String back = new String(bytes, charset);
        System.out.println(hex(bytes) + " " + back + " " + back.equals(TEXT) + " " + hex("\ude00x\ud83d".getBytes(charset)));
        System.out.println(new String(bytes, 0, bytes.length - 1, charset).length());
    }

    private static void streams(Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStreamWriter writer = new OutputStreamWriter(bytes, charset);
        writer.write('b');
        writer.write("\u00fc\ud83d", 0, 2);
        writer.flush();
        System.out.print(bytes.size() + " ");
        writer.write("\ude01".toCharArray());
        writer.append("xyz", 1, 2).append('\n').append(null);
        writer.write("\nlast\ud83d");
        writer.flush();
        System.out.println(writer.getEncoding() + " " + hex(bytes.toByteArray()));
        writer.close();
        System.out.println(bytes.size() + " " + writer.getEncoding());
        try {
            writer.write('x');
            writer.flush();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        InputStreamReader input = new InputStreamReader(new ByteArrayInputStream(bytes.toByteArray()), charset);
        BufferedReader reader = new BufferedReader(input);
        System.out.println(input.getEncoding() + " " + input.ready());
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            System.out.println(line + " " + line.length());
        }
        reader.close();
        try {
            System.out.println(input.read());
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void printing(Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, false, charset);
        stream.print("x\ud83d");
        stream.print('\ude02');
        stream.print(12);
        stream.println(true);
        stream.printf("%s%c", "\u00df", 'q');
        stream.print('\ud83d');
        stream.close();
        System.out.println(hex(bytes.toByteArray()));
    }

    private static void decoding(Charset charset) throws IOException {
        byte[] odd = {0, 0, 0, 'a', (byte) 0xd8, 0x3d, (byte) 0xff, (byte) 0xfe, 0x41, 0, 0x42};
        StringBuilder units = new StringBuilder();
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(odd), charset)) {
            for (int unit = reader.read(); unit >= 0; unit = reader.read()) {
                units.append(Integer.toHexString(unit)).append(' ');
            }
        }
        System.out.println(units);
    }

    private static void names() {
        for (String name : new String[] {"utf-16le", "UTF_32", "utf8", "latin1", "no-such-charset"}) {
            try {
                System.out.println(name + " " + Charset.isSupported(name) + " "
                        + new OutputStreamWriter(new ByteArrayOutputStream(), name).getEncoding() + " "
                        + new InputStreamReader(new ByteArrayInputStream(new byte[0]), name).getEncoding());
            } catch (UnsupportedEncodingException e) {
                System.out.println(e);
            }
            try {
                System.out.println(hex("\u00e9".getBytes(name)));
                new PrintStream(System.out, true, name).println("\u00e9".length());
            } catch (UnsupportedEncodingException e) {
                System.out.println(e);
            }
        }
        System.out.println(Charset.defaultCharset() + " " + StandardCharsets.UTF_16.compareTo(StandardCharsets.UTF_8));
    }

    private static void coders() throws IOException {
        byte[] bytes = {'o', 'k', (byte) 0xc3};
        Reader strict = new InputStreamReader(
                new ByteArrayInputStream(bytes),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        try {
            System.out.println((char) strict.read());
            System.out.println(strict.read(new char[4]));
            System.out.println(strict.read());
        } catch (IOException e) {
            System.out.println(e);
        }
        OutputStreamWriter ascii = new OutputStreamWriter(
                new ByteArrayOutputStream(),
                StandardCharsets.US_ASCII.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            ascii.write("caf\u00e9");
            ascii.flush();
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
