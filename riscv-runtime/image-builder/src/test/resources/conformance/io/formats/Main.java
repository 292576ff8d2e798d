package conformance.io.formats;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A binary format with header, records and checksum, written and read back, and damaged. */
@Unikernel(name = "io-formats")
@Requires(Console.class)
public final class Main {
    record Entry(String name, int size, long time, double ratio, boolean directory) {}

    static byte[] write(List<Entry> l) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (DataOutputStream o = new DataOutputStream(new BufferedOutputStream(b))) {
            o.writeInt(0xCAFED00D);
            o.writeShort(l.size());
            for (Entry e : l) {
                o.writeUTF(e.name());
                o.writeInt(e.size());
                o.writeLong(e.time());
                o.writeDouble(e.ratio());
                o.writeBoolean(e.directory());
            }
        }
        int sum = 1;
        for (byte x : b.toByteArray()) {
            sum = sum * 31 + x;
        }
        new DataOutputStream(b).writeInt(sum);
        return b.toByteArray();
    }

    static List<Entry> read(byte[] bytes) throws IOException {
        DataInputStream i = new DataInputStream(new ByteArrayInputStream(bytes));
        if (i.readInt() != 0xCAFED00D) {
            throw new IOException("bad magic");
        }
        List<Entry> l = new ArrayList<>();
        for (int n = i.readUnsignedShort(); n > 0; n--) {
            l.add(new Entry(i.readUTF(), i.readInt(), i.readLong(), i.readDouble(), i.readBoolean()));
        }
        int sum = 1;
        for (int k = 0; k < bytes.length - 4; k++) {
            sum = sum * 31 + bytes[k];
        }
        if (i.readInt() != sum) {
            throw new IOException("checksum");
        }
        return l;
    }

    public static void main(String[] args) throws Exception {
        List<Entry> l = List.of(
                new Entry("a.txt", 5, 1L << 40, 0.5, false),
                new Entry("\u00fcber \u4e2d", -1, -1, Double.NaN, true),
                new Entry("", 0, 0, -0.0, false));
        byte[] b = write(l);
        System.out.println(b.length + " " + Arrays.hashCode(b) + " " + read(b).equals(l) + " " + read(b));
        for (int at : new int[] {0, 4, 5, 8, 20, b.length - 1}) {
            byte[] c = b.clone();
            c[at] ^= 1;
            try {
                System.out.println(at + " " + read(c).size());
            } catch (IOException e) {
                System.out.println(at + " " + e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        for (int n : new int[] {3, 6, 10, b.length - 2}) {
            try {
                read(Arrays.copyOf(b, n));
            } catch (EOFException e) {
                System.out.println("cut at " + n);
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            hex.append(String.format("%02x", b[i])).append(i % 8 == 7 ? "\n" : " ");
        }
        System.out.println(hex);
    }
}
