package dev.terrarium.api.devicetree;

/**
 * The machine's own description: the flattened device tree that firmware hands over (Devicetree Specification, chapter
 * 5). Nodes are named by non-negative handles; lookups allocate nothing.
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

    /** Returns whether the node has the property. */
    boolean hasProperty(int node, String name);

    /**
     * Returns the {@code index}-th 32-bit cell of a property.
     *
     * @throws IllegalArgumentException if there is no such property or cell
     */
    int cell(int node, String name, int index);

    /** Returns the address of the {@code index}-th entry of {@code reg}, by the parent's cell sizes. */
    long registerAddress(int node, int index);

    /** Returns the size in bytes of the {@code index}-th entry of {@code reg}, by the parent's cell sizes. */
    long registerSize(int node, int index);
}
