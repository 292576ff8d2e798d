package conformance.nio.views;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Words in buffers of bytes, in both orders and wherever they start; views; copies between buffers. */
@Unikernel(name = "nio-views")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            ByteBuffer buffer = ByteBuffer.allocate(48).order(order);
            buffer.put((byte) 1).putShort((short) 0xBEEF).putInt(0xCAFEBABE).putLong(0x0123456789ABCDEFL).putChar('Ω');
            buffer.putFloat(1.5f).putDouble(-2.25);
            System.out.println(order + " " + Arrays.toString(Arrays.copyOf(buffer.array(), buffer.position())));
            buffer.flip();
            System.out.println(buffer.get() + " " + buffer.getShort() + " " + buffer.getInt() + " " + buffer.getLong() + " "
                    + buffer.getChar() + " " + buffer.getFloat() + " " + buffer.getDouble() + " " + buffer.remaining());
            System.out.println(Integer.toHexString(buffer.getInt(2)) + " " + Long.toHexString(buffer.getLong(1)));
            buffer.clear().position(3);
            IntBuffer ints = buffer.slice().order(order).asIntBuffer();
            ints.put(new int[] {1, -2, 3}).put(5, 0x7F000001);
            LongBuffer longs = buffer.order(order).asLongBuffer();
            System.out.println(ints + " " + longs.get(0) + " " + Arrays.toString(buffer.array()));
            try {
                ints.position(ints.limit());
                ints.put(1);
            } catch (BufferOverflowException e) {
                System.out.println("overflow");
            }
        }
        ByteBuffer from = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6}, 1, 4);
        ByteBuffer to = ByteBuffer.allocate(8).put((byte) 9);
        to.put(from).put(3, (byte) 7);
        System.out.println(Arrays.toString(to.array()) + " " + to + " " + from.hasRemaining());
        CharBuffer characters = CharBuffer.allocate(6).put("ab").put(CharBuffer.wrap(new char[] {'c', 'd'}));
        System.out.println(characters.flip() + " " + characters.length() + " " + to.rewind().compareTo(ByteBuffer.wrap(new byte[] {9})));
        System.out.println(to.compact() + " " + to.flip().equals(ByteBuffer.wrap(to.array(), 0, to.limit())) + " " + to.asReadOnlyBuffer().isReadOnly());
    }
}
