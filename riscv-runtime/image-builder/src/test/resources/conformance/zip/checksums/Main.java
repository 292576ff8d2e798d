package conformance.zip.checksums;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Checksums of bytes, ranges and buffers; long inputs, as Adler's sums need remainders in time. */
@Unikernel(name = "zip-checksums")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        byte[] bytes = new byte[20_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 7 == 0 ? 255 : i * 31);
        }
        for (Checksum sum : new Checksum[] {new CRC32(), new Adler32(), new CRC32C()}) {
            System.out.println(Long.toHexString(sum.getValue()));
            sum.update("123456789".getBytes());
            System.out.println(Long.toHexString(sum.getValue()));
            sum.update(0x1FF);
            System.out.println(Long.toHexString(sum.getValue()));
            sum.update(bytes, 0, bytes.length);
            System.out.println(Long.toHexString(sum.getValue()));
            sum.reset();
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 5, 12_345);
            sum.update(buffer);
            System.out.println(Long.toHexString(sum.getValue()) + " " + buffer.remaining());
            sum.update(bytes, bytes.length, 0);
            try {
                sum.update(bytes, 1, bytes.length);
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println("out of bounds");
            }
            System.out.println(Long.toHexString(sum.getValue()));
        }
        byte[] full = new byte[100_000];
        java.util.Arrays.fill(full, (byte) -1);
        Adler32 adler = new Adler32();
        adler.update(full);
        System.out.println(adler.getValue());
    }
}
