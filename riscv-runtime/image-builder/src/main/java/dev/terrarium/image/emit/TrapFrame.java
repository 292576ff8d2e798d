package dev.terrarium.image.emit;

/**
 * What the trap vector saves, and at which offsets in bytes, before it calls {@code terrarium_trap} with the address of
 * the frame. There is one frame: a trap ends the program, and a trap while one is handled powers the machine off.
 *
 * <pre>
 *     0         x1 to x31, 8 bytes each
 *   248         sepc
 *   256         scause
 *   264         stval
 *   272         sstatus
 * </pre>
 */
public final class TrapFrame {
    public static final int SEPC = 248;
    public static final int SCAUSE = 256;
    public static final int STVAL = 264;
    public static final int SSTATUS = 272;
    /** The size, a multiple of what the stack is aligned to: the stack of the handler ends where the frame starts. */
    public static final int BYTES = 288;

    private TrapFrame() {}

    /** The offset of register x{@code number}, 1 to 31. */
    public static int register(int number) {
        return (number - 1) * Long.BYTES;
    }
}
