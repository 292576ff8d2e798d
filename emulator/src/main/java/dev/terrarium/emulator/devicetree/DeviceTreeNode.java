package dev.terrarium.emulator.devicetree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a device tree that is being built: a name, properties and children, in the order in which they are added.
 *
 * <p>Source: Devicetree Specification 0.4, chapter 2.
 */
public final class DeviceTreeNode {
    private final String name;
    private final Map<String, byte[]> properties = new LinkedHashMap<>();
    private final List<DeviceTreeNode> children = new ArrayList<>();

    /**
     * @param name the node's name with its unit address, such as {@code serial@10000000}; empty for the root
     */
    public DeviceTreeNode(String name) {
        this.name = name;
    }

    /** Returns the name with the unit address. */
    public String name() {
        return name;
    }

    /** Returns the properties' values as they are in the flattened tree. */
    public Map<String, byte[]> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** Returns the children. */
    public List<DeviceTreeNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** Adds a child and returns it. */
    public DeviceTreeNode child(String childName) {
        return add(new DeviceTreeNode(childName));
    }

    /** Adds a node as a child and returns it. */
    DeviceTreeNode add(DeviceTreeNode child) {
        children.add(child);
        return child;
    }

    /** Returns the child with a name, which is added if it is not there. */
    public DeviceTreeNode childNamed(String childName) {
        for (DeviceTreeNode child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return child(childName);
    }

    /** Adds a property that has no value: it says something by being there. */
    public DeviceTreeNode flag(String property) {
        properties.put(property, new byte[0]);
        return this;
    }

    /** Adds a property whose value is in the form that the flattened tree has. */
    public DeviceTreeNode bytes(String property, byte[] value) {
        properties.put(property, value.clone());
        return this;
    }

    /** Adds a property whose value is one 64-bit number: two cells. */
    public DeviceTreeNode doubleCell(String property, long value) {
        return cells(property, (int) (value >>> 32), (int) value);
    }

    /** Adds a property whose value is a list of 32-bit cells. */
    public DeviceTreeNode cells(String property, int... cells) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * cells.length);
        for (int cell : cells) {
            buffer.putInt(cell);
        }
        properties.put(property, buffer.array());
        return this;
    }

    /** Adds a {@code reg} of 64-bit addresses and sizes: two address cells and two size cells. */
    public DeviceTreeNode region(long address, long size) {
        return cells("reg", (int) (address >>> 32), (int) address, (int) (size >>> 32), (int) size);
    }

    /** Adds a property whose value is a list of strings. */
    public DeviceTreeNode strings(String property, String... strings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String string : strings) {
            bytes.writeBytes(string.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        properties.put(property, bytes.toByteArray());
        return this;
    }
}
