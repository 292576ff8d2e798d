package conformance.io.dataformats;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Data streams: every type in big-endian order, modified UTF-8, unsigned reads, counts, ends of input and malformed text. */
@Unikernel(name = "io-dataformats", set = @Set(name = "heap.bytes", value = "4M"))
@Requires(Console.class)
public final class Main {
    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b) {
            s.append(String.format("%02x", x));
        }
        return s.toString();
    }

    interface Write {
        void to(DataOutputStream out) throws IOException;
    }

    interface Read {
        Object from(DataInputStream in) throws IOException;
    }

    static void both(Write w, Read r) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            w.to(out);
            out.flush();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            System.out.println((bytes.size() < 200 ? hex(bytes.toByteArray()) : "long") + " " + out.size() + " "
                    + r.from(in) + " " + in.available());
        } catch (IOException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        both(o -> o.writeBoolean(true), DataInputStream::readBoolean);
        both(o -> o.writeByte(511), DataInputStream::readByte);
        both(o -> o.writeByte(-2), DataInputStream::readUnsignedByte);
        both(o -> o.writeShort(-2), DataInputStream::readShort);
        both(o -> o.writeShort(70000), DataInputStream::readUnsignedShort);
        both(o -> o.writeChar('\u20ac'), DataInputStream::readChar);
        both(o -> o.writeInt(0xcafebabe), DataInputStream::readInt);
        both(o -> o.writeLong(Long.MIN_VALUE + 255), DataInputStream::readLong);
        both(o -> o.writeFloat(-1.5f), DataInputStream::readFloat);
        both(o -> o.writeFloat(Float.NaN), i -> Integer.toHexString(i.readInt()));
        both(o -> o.writeDouble(Math.PI), DataInputStream::readDouble);
        both(o -> o.writeDouble(-0.0), DataInputStream::readDouble);
        both(o -> o.writeDouble(Double.longBitsToDouble(0x7ff0000000000001L)), i -> Long.toHexString(i.readLong()));
        both(o -> o.writeBytes("a\u20acb"), i -> new String(i.readAllBytes(), StandardCharsets.ISO_8859_1));
        both(o -> o.writeChars("h\u00e9"), i -> i.readChar() + "" + i.readChar());
        for (String s : new String[] {
            "", "plain", "\0nul", "\u00e9\u07ff", "\u0800\uffff", "\ud83d\ude00", "\ud800alone", "x".repeat(130)
        }) {
            both(o -> o.writeUTF(s), i -> i.readUTF().equals(s));
        }
        both(o -> o.writeUTF("x".repeat(65535)), i -> i.readUTF().length());
        both(o -> o.writeUTF("\u0800".repeat(21846)), i -> i.readUTF().length());
        both(o -> o.writeShort(5), DataInputStream::readInt);
        both(o -> o.writeShort(5), i -> i.readUTF());
        for (String bad :
                new String[] {"0001c0", "0002c041", "000180", "0003e28080", "0002e280", "0004f09f9880", "0003e28041"}) {
            both(
                    o -> {
                        for (int i = 0; i < bad.length(); i += 2) {
                            o.write(Integer.parseInt(bad.substring(i, i + 2), 16));
                        }
                    },
                    i -> i.readUTF());
        }
        both(
                o -> {
                    for (int i = 0; i < 5; i++) {
                        o.writeInt(i * i);
                        o.writeUTF("v" + i);
                    }
                },
                i -> {
                    Map<Integer, String> m = new LinkedHashMap<>();
                    while (i.available() > 0) {
                        m.put(i.readInt(), i.readUTF());
                    }
                    return m;
                });
        both(o -> o.write(new byte[] {1, 2, 3, 4, 5}), i -> {
            byte[] b = new byte[4];
            i.readFully(b, 1, 2);
            return Arrays.toString(b) + i.skipBytes(10) + i.read();
        });
        both(o -> o.write(new byte[3]), i -> {
            i.readFully(new byte[4]);
            return "full";
        });
        both(o -> o.write("l1\r\nl2\rl3".getBytes()), i -> i.readLine() + i.readLine() + i.readLine() + i.readLine());
    }
}
