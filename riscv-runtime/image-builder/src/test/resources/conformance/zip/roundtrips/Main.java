package conformance.zip.roundtrips;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;

/** What is compressed and decompressed again is what it was. */
@Unikernel(
        name = "zip-roundtrips",
        set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(data);
        }
        return out.toByteArray();
    }

    static boolean roundTrip(byte[] data, int level, int strategy, boolean raw, int piece) throws DataFormatException {
        Deflater deflater = new Deflater(level, raw);
        deflater.setStrategy(strategy);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] buffer = new byte[piece];
        int next = 0;
        while (!deflater.finished()) {
            if (deflater.needsInput() && next < data.length) {
                int count = Math.min(piece * 3, data.length - next);
                deflater.setInput(data, next, count);
                next += count;
            }
            if (next == data.length) {
                deflater.finish();
            }
            compressed.write(buffer, 0, deflater.deflate(buffer));
        }
        Inflater inflater = new Inflater(raw);
        inflater.setInput(compressed.toByteArray());
        byte[] back = new byte[data.length];
        int length = 0;
        while (length < back.length) {
            length += inflater.inflate(back, length, back.length - length);
        }
        boolean equal = Arrays.equals(back, data) && deflater.getBytesRead() == data.length && deflater.getBytesWritten() == compressed.size()
                && inflater.finished() && inflater.getBytesWritten() == data.length && inflater.getAdler() == deflater.getAdler();
        deflater.end();
        inflater.end();
        return equal;
    }

    public static void main(String[] args) throws IOException, DataFormatException {
        byte[] text = "Row, row, row your boat, gently down the stream. Merrily, merrily, merrily, merrily. ".repeat(40).getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[5000];
        new Random(5).nextBytes(noise);
        byte[] zeros = new byte[70_000];
        byte[] mixed = new byte[80_000];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) (i % 97 == 0 ? i >> 7 : i * i >> 9);
        }
        for (byte[] data : new byte[][] {text, noise, zeros, mixed, {}, {7}, {1, 2}}) {
            for (int level : new int[] {Deflater.DEFAULT_COMPRESSION, Deflater.NO_COMPRESSION, Deflater.BEST_COMPRESSION}) {
                System.out.print(roundTrip(data, level, Deflater.DEFAULT_STRATEGY, level == 0, 500) + " ");
            }
            System.out.println(roundTrip(data, 6, Deflater.HUFFMAN_ONLY, false, 33));
        }
        byte[] zipped = gzip(text);
        System.out.println(zipped.length < text.length / 4);
        CheckedInputStream in = new CheckedInputStream(new GZIPInputStream(new ByteArrayInputStream(zipped)), new CRC32());
        System.out.println(new String(in.readAllBytes(), StandardCharsets.UTF_8).hashCode() + " " + in.getChecksum().getValue());
        byte[] two = Arrays.copyOf(zipped, zipped.length * 2);
        System.arraycopy(zipped, 0, two, zipped.length, zipped.length);
        System.out.println(new GZIPInputStream(new ByteArrayInputStream(two)).readAllBytes().length);
        ByteArrayOutputStream flushed = new ByteArrayOutputStream();
        DeflaterOutputStream stream = new DeflaterOutputStream(flushed, true);
        stream.write("first".getBytes());
        stream.flush();
        byte[] start = new byte[5];
        System.out.println(new InflaterInputStream(new ByteArrayInputStream(flushed.toByteArray())).read(start) + new String(start));
        stream.write(" second".getBytes());
        stream.close();
        System.out.println(new String(new InflaterInputStream(new ByteArrayInputStream(flushed.toByteArray())).readAllBytes()));
        byte[] pulled = new DeflaterInputStream(new ByteArrayInputStream(text)).readAllBytes();
        ByteArrayOutputStream pushed = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(pushed)) {
            out.write(pulled);
        }
        System.out.println(Arrays.equals(pushed.toByteArray(), text));
        Deflater withDictionary = new Deflater();
        withDictionary.setDictionary("gently down the stream".getBytes());
        withDictionary.setInput("down the stream, gently".getBytes());
        withDictionary.finish();
        byte[] buffer = new byte[100];
        int length = withDictionary.deflate(buffer);
        Inflater inflater = new Inflater();
        inflater.setInput(buffer, 0, length);
        byte[] back = new byte[100];
        System.out.println(inflater.inflate(back) + " " + inflater.needsDictionary());
        inflater.setDictionary("gently down the stream".getBytes());
        System.out.println(new String(back, 0, inflater.inflate(back)) + " " + inflater.finished() + " " + (length == inflater.getTotalIn()));
    }
}
