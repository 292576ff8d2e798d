package conformance.zip.foreign;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Data that zlib has compressed: with codes of its own, with fixed codes, stored, with a dictionary; and broken data. */
@Unikernel(name = "zip-foreign")
@Requires(Console.class)
public final class Main {
    private static final String DYNAMIC = "eNrzLFEoTyxWKMlIVUhKLS5RyE9TKMnMTS3WUchEyJTnF6FIeY5qgkgdXnJ42+E9CgaGRsYmpmbmFpYKihq2CeZlmVmVNuluxnrmfsU+xhraNt"
            + "F6mRGhCZVuiinRCcVWmT62Np4pxlmhfqFZximeNrY+mVbFCdEpim6VCaERmXrRNtoaxj7FfuZ6xm7pNpVZmWXmCbYa9DUZAEHpsck=";
    private static final String GZIP = "H4sIAAAAAAAAA/MsUShPLFYoyUhVSEotLlHIT1MoycxNLdZRyETIlOcXoUh5jmqCSB1ecnjb4T0KBoZGxiamZuYWlgqKGrYJ5mWZWZU26W7Geu"
            + "Z+xT7GGto20XqZEaEJlW6KKdEJxVaZPrY2ninGWaF+oVnGKZ42tj6ZVsUJ0SmKbpUJoRGZetE22hrGPsV+5nrGbuk2lVmZZeYJthr0NRkAHy9k"
            + "URgCAAA=";
    private static final String STORED = "AQ8A8P9zdG9yZWQgYXMgaXQgaXM=";
    private static final String FIXED = "eAFLTEpOREUVlVUAWP8IUA==";
    private static final String DICTIONARY = "ePliIAizywCLIvg6ChkIdQCmVAsT";

    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Inflates with input and output in small pieces. */
    static String piecewise(byte[] input, int in, int out, boolean raw) throws DataFormatException {
        Inflater inflater = new Inflater(raw);
        byte[] result = new byte[2000];
        int length = 0;
        int next = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int count = Math.min(in, input.length - next);
                inflater.setInput(input, next, count);
                next += count;
            }
            length += inflater.inflate(result, length, Math.min(out, result.length - length));
        }
        String text = text(result, length) + " " + inflater.getBytesRead() + " " + inflater.getBytesWritten() + " " + inflater.getAdler();
        inflater.end();
        return text;
    }

    static String failure(byte[] input) {
        Inflater inflater = new Inflater();
        inflater.setInput(input);
        try {
            return "length " + inflater.inflate(new byte[2000]) + inflater.finished() + inflater.needsInput();
        } catch (DataFormatException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) throws IOException, DataFormatException {
        System.out.println(piecewise(bytes(DYNAMIC), 1000, 2000, false));
        System.out.println(piecewise(bytes(DYNAMIC), 1, 1, false).hashCode() + " " + piecewise(bytes(DYNAMIC), 7, 3, false).hashCode());
        System.out.println(piecewise(bytes(STORED), 3, 2, true) + " " + piecewise(bytes(FIXED), 2, 5, false));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(GZIP)))) {
            byte[] all = in.readAllBytes();
            System.out.println(all.length + " " + text(all, all.length).hashCode());
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes(FIXED)), new Inflater(), 3)) {
            System.out.println((char) in.read() + " " + in.skip(2) + " " + new String(in.readNBytes(4)) + " " + in.available() + " " + new String(in.readAllBytes()) + in.available());
        }
        Inflater withDictionary = new Inflater();
        byte[] result = new byte[100];
        withDictionary.setInput(bytes(DICTIONARY));
        System.out.println(withDictionary.inflate(result) + " " + withDictionary.needsDictionary() + " " + withDictionary.getAdler());
        withDictionary.setDictionary("hello world dictionary".getBytes());
        int length = withDictionary.inflate(result);
        System.out.println(text(result, length) + " " + withDictionary.finished() + withDictionary.getRemaining());
        Inflater buffers = new Inflater();
        byte[] longer = new byte[bytes(FIXED).length + 5];
        System.arraycopy(bytes(FIXED), 0, longer, 0, longer.length - 5);
        ByteBuffer input = ByteBuffer.wrap(longer);
        ByteBuffer output = ByteBuffer.allocate(21);
        buffers.setInput(input);
        System.out.println(buffers.inflate(output) + " " + input + " " + output + " " + buffers.finished() + buffers.getRemaining());
        byte[] broken = bytes(FIXED);
        broken[broken.length - 1] ^= 1;
        System.out.println(failure(broken) + ", " + failure(new byte[] {1, 2, 3}) + ", " + failure(new byte[] {0x78, (byte) 0x9c, 7}) + ", " + failure(new byte[] {0x78, (byte) 0x9c, 1, 1, 0, 1, 0}));
        System.out.println(failure(new byte[] {0x78, (byte) 0x9c, 0x4b, 4, 0x7a}) + ", " + failure(new byte[] {0x79, (byte) 0x94}) + ", " + failure(new byte[0]));
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[20])).read();
        } catch (IOException e) {
            System.out.println(e);
        }
        try {
            new InflaterInputStream(new ByteArrayInputStream(bytes(FIXED), 0, 8)).readAllBytes();
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
