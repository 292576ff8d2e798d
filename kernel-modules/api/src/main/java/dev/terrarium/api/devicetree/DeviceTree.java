package dev.terrarium.api.devicetree;

/**
 * The machine's own description: the flattened device tree that firmware hands over (Devicetree Specification 0.4,
 * chapter 5). Nodes are named by non-negative handles, in the order in which the tree lists them; lookups allocate
 * nothing. Every method may throw {@link MalformedDeviceTreeException}, the first one that is called above all.
 */
public interface DeviceTree {
    /** The answer of a lookup that found nothing. */
    int NONE = -1;

    /** Returns the root node. */
    int root();

    /** Returns the first node after {@code after} (or at all, for {@link #NONE}) with that compatible string. */
    int findCompatible(String compatible, int after);

    /** Returns the first node after {@code after} (or at all, for {@link #NONE}) whose device_type is that. */
    int findDeviceType(String deviceType, int after);

    /** Returns the first child of a node, or with {@code after} the child that follows that one, or {@link #NONE}. */
    int nextChild(int node, int after);

    /**
     * Returns the first child with the given name, or {@link #NONE}.
     *
     * @param name the node's name, such as {@code "soc"}; the unit address behind an {@code @} may be left out
     */
    int child(int node, String name);

    /** Returns whether the node may be used: its status is absent, {@code okay} or {@code ok}. */
    boolean isEnabled(int node);

    /** Returns whether the node has the property. */
    boolean hasProperty(int node, String name);

    /** Returns whether a property is there and its value, a list of strings, contains the given one. */
    boolean hasString(int node, String name, String value);

    /**
     * Returns the {@code index}-th 32-bit cell of a property.
     *
     * @throws IllegalArgumentException if there is no such property or cell
     */
    int cell(int node, String name, int index);

    /**
     * Returns how many entries {@code reg} has, by the parent's cell sizes; 0 if there is no such property.
     *
     * @throws IllegalArgumentException if the parent's cell sizes are no numbers
     */
    int registerCount(int node);

    /**
     * Returns the address of the {@code index}-th entry of {@code reg}, by the parent's cell sizes: an address on the
     * parent's bus, which no {@code ranges} has translated.
     *
     * @throws IllegalArgumentException if there is no such entry or its address does not fit 64 bits
     */
    long registerAddress(int node, int index);

    /**
     * Returns the size in bytes of the {@code index}-th entry of {@code reg}, by the parent's cell sizes; 0 on a bus
     * whose entries have no size.
     *
     * @throws IllegalArgumentException if there is no such entry or its size does not fit 64 bits
     */
    long registerSize(int node, int index);

    /**
     * Returns how many areas of memory nobody may overwrite: those of the memory reservation block, and the tree itself.
     * The nodes below {@code /reserved-memory} are not among them.
     */
    int reservationCount();

    /** Returns the address of the {@code index}-th reserved area. */
    long reservationAddress(int index);

    /** Returns the size in bytes of the {@code index}-th reserved area. */
    long reservationSize(int index);
}
