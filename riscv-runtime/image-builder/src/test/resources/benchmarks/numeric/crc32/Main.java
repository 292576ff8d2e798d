package benchmarks.numeric.crc32;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;

/** CRC-32 (ISO 3309) with a table of 256 entries. */
@Unikernel(use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int MESSAGE_BYTES = 512 << 10;
    private static final int ROUNDS = 4;
    private static final int POLYNOMIAL = 0xedb88320;

    private Main() {}

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int remainder = i;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder & 1) != 0 ? remainder >>> 1 ^ POLYNOMIAL : remainder >>> 1;
            }
            table[i] = remainder;
        }
        return table;
    }

    private static int update(int[] table, int crc, byte[] message) {
        int register = ~crc;
        for (byte next : message) {
            register = table[(register ^ next) & 0xff] ^ register >>> 8;
        }
        return ~register;
    }

    public static void main(String[] args) {
        byte[] message = new byte[MESSAGE_BYTES];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) (i * 13 + (i >> 7));
        }
        int[] table = table();
        int crc = 0;
        for (int i = 0; i < ROUNDS; i++) {
            crc = update(table, crc, message);
        }
        System.out.println(crc);
    }
}
