package dev.terrarium.emulator;

import dev.terrarium.emulator.HostFiles.HostFile;
import dev.terrarium.emulator.devicetree.DeviceTreeNode;
import dev.terrarium.emulator.devicetree.DeviceTreeReader;
import dev.terrarium.emulator.devicetree.FlattenedDeviceTree;
import dev.terrarium.emulator.devicetree.VirtDeviceTree;
import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.image.DynamicInformation;
import dev.terrarium.emulator.image.ImageLoader;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.List;

/**
 * What is in main memory when the machine starts, and again after each reset: the image, and firmware below it, where they
 * want to be; and from the end of memory downwards, out of the way of what they use after their own ends, the initial RAM
 * disk, the device tree, and what firmware is told of the image.
 */
final class BootMemory {
    private static final int A2 = 12;

    /** Firmware adds to the device tree where it is, such as the memory that it keeps for itself; in bytes. */
    private static final int ROOM_FOR_ADDITIONS = 64 << 10;

    private final Ram ram;
    private final Firmware firmware;
    private final ProcessorModel processor;
    private final int harts;
    private final boolean aclint;
    private final HostFile firmwareFile;
    private final HostFile image;
    private final HostFile initialDisk;
    private final HostFile givenTree;
    private final String kernelArguments;
    private byte[] deviceTree;
    private long entry;
    private long deviceTreeAddress;
    /** Where firmware finds what it is told; 0 if it is told nothing. */
    private long informationAddress;

    /**
     * Reads the files that the builder names, and loads them.
     *
     * @throws MachineException if one cannot be read, is damaged or foreign, or does not fit into memory
     */
    BootMemory(MachineBuilder builder, Ram ram) {
        this.ram = ram;
        firmware = builder.firmware;
        processor = builder.processor;
        harts = builder.harts;
        aclint = builder.aclint;
        firmwareFile = firmware == Firmware.IMAGE ? HostFiles.readNamed("firmware", builder.firmwarePath) : null;
        image = builder.readImage();
        initialDisk = HostFiles.readNamed("initial RAM disk", builder.initialDisk);
        givenTree = HostFiles.readNamed("device tree", builder.deviceTree);
        kernelArguments = builder.kernelArguments;
        if (image == null && firmwareFile == null) {
            throw new MachineException("there is no image to boot: give the builder one");
        }
        if (image == null && (initialDisk != null || kernelArguments != null)) {
            throw new MachineException("an initial RAM disk and arguments are for a kernel, and there is none to boot");
        }
        if (initialDisk != null && initialDisk.bytes().length == 0) {
            throw new MachineException("the initial RAM disk " + initialDisk.name() + " is empty");
        }
        load();
    }

    /** Returns the program that people look at: the image, or the firmware if that is all there is. */
    byte[] program() {
        return (image == null ? firmwareFile : image).bytes();
    }

    /** Returns the flattened device tree. */
    byte[] deviceTree() {
        return deviceTree;
    }

    /** Puts everything into memory, which is all zeros. */
    void load() {
        ImageLoader lower = null;
        if (firmwareFile != null) {
            lower = new ImageLoader(ram, firmwareFile.name());
            entry = lower.load(firmwareFile.bytes(), MemoryMap.RAM_BASE);
        }
        long imageEntry = 0;
        ImageLoader upper = lower;
        if (image != null) {
            upper = new ImageLoader(ram, image.name());
            imageEntry = upper.load(
                    image.bytes(), firmware == Firmware.NONE ? MemoryMap.RAM_BASE : MemoryMap.SUPERVISOR_ENTRY);
            if (lower == null) {
                entry = imageEntry;
            } else if (lower.overlaps(upper)) {
                throw new MachineException(lower.name() + " and " + upper.name() + " want the same memory");
            }
        }
        TopOfMemory top = new TopOfMemory(ram, lower != null && lower.end() > upper.end() ? lower : upper);
        long diskAddress =
                initialDisk == null ? 0 : top.place("the initial RAM disk " + initialDisk.name(), initialDisk.bytes());
        deviceTree = describe(diskAddress);
        if (firmwareFile != null) {
            top.leave(ROOM_FOR_ADDITIONS);
        }
        deviceTreeAddress = top.place("the device tree", deviceTree);
        if (firmwareFile != null && image != null) {
            informationAddress = deviceTreeAddress - DynamicInformation.SIZE;
            top.require("the firmware's information", informationAddress, DynamicInformation.SIZE);
            DynamicInformation.write(ram, Ram.offset(informationAddress), imageEntry);
        }
    }

    /**
     * Brings the harts to the first instruction of the image, or of the firmware that enters it. In M-mode all of them start
     * there; the built-in SBI starts the first one alone.
     */
    void start(List<Hart> all, EnvironmentCallHandler sbi) {
        for (Hart hart : all) {
            if (firmware == Firmware.SBI) {
                hart.startInSupervisorMode(entry, deviceTreeAddress, sbi);
                if (hart.id() > 0) {
                    hart.stop();
                }
            } else {
                hart.startInMachineMode(entry, deviceTreeAddress);
                hart.setRegister(A2, informationAddress);
            }
        }
    }

    /**
     * Returns the device tree, the machine's own or the one that was given, with what a kernel is told in its node
     * {@code /chosen} (Devicetree Specification, section 3.6; for the initial RAM disk, Linux's documentation of it).
     */
    private byte[] describe(long diskAddress) {
        DeviceTreeReader given = givenTree == null ? null : DeviceTreeReader.of(givenTree.name(), givenTree.bytes());
        DeviceTreeNode root = given == null ? VirtDeviceTree.of(ram.size(), processor, harts, aclint) : given.root();
        if (kernelArguments != null) {
            root.childNamed("chosen").strings("bootargs", kernelArguments);
        }
        if (initialDisk != null) {
            root.childNamed("chosen")
                    .doubleCell("linux,initrd-start", diskAddress)
                    .doubleCell("linux,initrd-end", diskAddress + initialDisk.bytes().length);
        }
        return given == null ? FlattenedDeviceTree.of(root) : FlattenedDeviceTree.of(root, given.reservations());
    }

    /** Gives out the memory above the images from its end downwards, in whole pages. */
    private static final class TopOfMemory {
        private final Ram ram;
        private final ImageLoader below;
        private long end;

        TopOfMemory(Ram ram, ImageLoader below) {
            this.ram = ram;
            this.below = below;
            this.end = ram.end();
        }

        /** Leaves so many bytes free, a multiple of the page size. */
        void leave(int bytes) {
            end -= bytes;
        }

        /** Copies bytes to the highest page that is free, and returns its address. */
        long place(String what, byte[] bytes) {
            long address = end - bytes.length & -MemoryMap.PAGE_SIZE;
            require(what, address, bytes.length);
            System.arraycopy(bytes, 0, ram.bytes(), Ram.offset(address), bytes.length);
            end = address;
            return address;
        }

        void require(String what, long address, long size) {
            if (address < below.end()) {
                throw new MachineException(String.format(
                        "%s leaves no room for %s (%d bytes): it ends at 0x%x, and the %d bytes of memory end at 0x%x;"
                                + " give the machine more with --memory",
                        below.name(), what, size, below.end(), ram.size(), ram.end()));
            }
        }
    }
}
