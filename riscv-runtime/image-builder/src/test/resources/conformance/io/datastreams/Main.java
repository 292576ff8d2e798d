package conformance.io.datastreams;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Data streams over byte arrays: every primitive, UTF, skips, ends. */
@Unikernel(name = "io-datastreams")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(true);
        out.writeByte(-1);
        out.writeShort(-300);
        out.writeChar('\u4e2d');
        out.writeInt(0x12345678);
        out.writeLong(-2L);
        out.writeFloat(1.5f);
        out.writeDouble(-0.0);
        out.writeUTF("h\u00e9\u0000\ud83d\ude00");
        out.writeBytes("ab");
        out.writeChars("cd");
        out.write(new byte[] {1, 2, 3}, 1, 2);
        System.out.println(out.size() + " " + bytes.size() + " " + Arrays.toString(bytes.toByteArray()));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readBoolean() + " " + in.readUnsignedByte() + " " + in.readUnsignedShort() + " "
                + (int) in.readChar() + " " + in.readInt() + " " + in.readLong() + " " + in.readFloat() + " "
                + in.readDouble() + " " + in.readUTF().length() + " " + in.available() + " " + in.skipBytes(2) + " "
                + in.readChar() + in.readChar());
        byte[] rest = new byte[2];
        in.readFully(rest);
        System.out.println(Arrays.toString(rest) + " " + in.read());
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println(e);
        }
        try {
            new DataInputStream(new ByteArrayInputStream(new byte[] {0, 5, 65})).readUTF();
        } catch (EOFException e) {
            System.out.println(e);
        }
        try {
            new DataInputStream(new ByteArrayInputStream(new byte[] {0, 1, (byte) 0xff})).readUTF();
        } catch (UTFDataFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            out.writeUTF("x".repeat(70000));
        } catch (UTFDataFormatException e) {
            System.out.println(e.getMessage());
        }
        ByteArrayInputStream b = new ByteArrayInputStream(new byte[] {10, 20, 30, 40, 50}, 1, 3);
        System.out.println(b.read() + " " + b.markSupported() + " " + b.available());
        b.mark(0);
        System.out.println(b.skip(1) + " " + b.read() + " " + b.read());
        b.reset();
        System.out.println(Arrays.toString(b.readAllBytes()) + Arrays.toString(b.readNBytes(3)) + b.transferTo(bytes));
        try {
            b.read(new byte[2], 1, 2);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        bytes.reset();
        bytes.writeBytes("text".getBytes(StandardCharsets.UTF_8));
        bytes.write('!');
        System.out.println(bytes + " " + bytes.toString(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream copy = new ByteArrayOutputStream(2);
        bytes.writeTo(copy);
        System.out.println(copy.size() + " " + Arrays.equals(copy.toByteArray(), bytes.toByteArray()));
        System.out.println(InputStream.nullInputStream().read() + " "
                + new ByteArrayInputStream(new byte[100]).readNBytes(7).length + " "
                + new SequenceInputStream(
                                new ByteArrayInputStream(new byte[] {1}), new ByteArrayInputStream(new byte[] {2, 3}))
                        .readAllBytes()
                        .length);
        OutputStream.nullOutputStream().write(5);
    }
}
