package dev.terrarium.api.devicetree;

/** Says that what firmware handed over is no device tree by the Devicetree Specification, what is wrong and where. */
public final class MalformedDeviceTreeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Creates the exception.
     *
     * @param problem what is wrong
     * @param offset where: distance in bytes from the first byte of the tree
     */
    public MalformedDeviceTreeException(String problem, int offset) {
        super("malformed device tree: " + problem + " at offset 0x" + Integer.toHexString(offset));
        this.offset = offset;
    }

    /** Returns where the problem is: distance in bytes from the first byte of the tree. */
    public int offset() {
        return offset;
    }
}
