package dev.terrarium.image.ir;

/** How a value lies in memory, in arrays and in fields. */
public enum ElementKind {
    BOOLEAN('Z', 0),
    BYTE('B', 0),
    CHAR('C', 1),
    SHORT('S', 1),
    INT('I', 2),
    LONG('J', 3),
    FLOAT('F', 2),
    DOUBLE('D', 3),
    REFERENCE('L', 3);

    private final char descriptor;
    private final int shift;

    ElementKind(char descriptor, int shift) {
        this.descriptor = descriptor;
        this.shift = shift;
    }

    /** Returns how a variable with that descriptor lies in memory. */
    public static ElementKind of(String descriptor) {
        char first = descriptor.charAt(0);
        for (ElementKind kind : values()) {
            if (kind.descriptor == first) {
                return kind;
            }
        }
        if (first == '[') {
            return REFERENCE;
        }
        throw new IllegalArgumentException("no variable has the descriptor " + descriptor);
    }

    /** Log2 of the size in bytes. */
    public int shift() {
        return shift;
    }

    /** The size in bytes. */
    public int bytes() {
        return 1 << shift;
    }

    /** The kind in which loaded values are computed. */
    public Kind kind() {
        return Kind.of(String.valueOf(descriptor));
    }

    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
