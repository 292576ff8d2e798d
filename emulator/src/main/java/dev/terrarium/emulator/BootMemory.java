package dev.terrarium.emulator;

import dev.terrarium.emulator.devicetree.FlattenedDeviceTree;
import dev.terrarium.emulator.devicetree.VirtDeviceTree;
import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.image.DynamicInformation;
import dev.terrarium.emulator.image.ImageLoader;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.List;

/** What is in main memory when the machine starts: the image, firmware below it, and the device tree at memory's end. */
final class BootMemory {
    private static final int A2 = 12;

    private final MachineBuilder builder;
    private final Ram ram;
    private final ImageLoader image;
    private final byte[] deviceTree;
    private final long entry;
    private final long deviceTreeAddress;

    /**
     * Loads the image and makes the device tree.
     *
     * @throws MachineException if the image is damaged or foreign, or does not fit into memory
     */
    BootMemory(MachineBuilder builder, Ram ram, byte[] imageBytes) {
        this.builder = builder;
        this.ram = ram;
        image = new ImageLoader(ram, builder.imageName);
        entry = image.load(
                imageBytes, builder.firmware == Firmware.NONE ? MemoryMap.RAM_BASE : MemoryMap.SUPERVISOR_ENTRY);
        deviceTree =
                FlattenedDeviceTree.of(VirtDeviceTree.of(ram.size(), builder.processor, builder.harts, builder.aclint));
        deviceTreeAddress = placeDeviceTree();
    }

    /** Returns the flattened device tree. */
    byte[] deviceTree() {
        return deviceTree;
    }

    /**
     * Brings the harts to the first instruction of the image, or of the firmware that enters it. In M-mode all of them start
     * there; the built-in SBI starts the first one alone.
     */
    void start(List<Hart> harts, EnvironmentCallHandler sbi) {
        switch (builder.firmware) {
            case SBI:
                for (Hart hart : harts) {
                    hart.startInSupervisorMode(entry, deviceTreeAddress, sbi);
                    if (hart.id() > 0) {
                        hart.stop();
                    }
                }
                break;
            case NONE:
                harts.forEach(hart -> hart.startInMachineMode(entry, deviceTreeAddress));
                break;
            default:
                long firmwareEntry = loadFirmware();
                long information = tellFirmware();
                for (Hart hart : harts) {
                    hart.startInMachineMode(firmwareEntry, deviceTreeAddress);
                    hart.setRegister(A2, information);
                }
                break;
        }
    }

    /** The device tree goes to the end of memory, out of the way of what an image uses after its own end. */
    private long placeDeviceTree() {
        long address = ram.end() - deviceTree.length & -MemoryMap.PAGE_SIZE;
        if (address < image.end()) {
            throw new MachineException(String.format(
                    "%s leaves no room for the device tree: it ends at 0x%x, and the %d bytes of memory end at 0x%x;"
                            + " give the machine more with --memory",
                    builder.imageName, image.end(), ram.size(), ram.end()));
        }
        System.arraycopy(deviceTree, 0, ram.bytes(), Ram.offset(address), deviceTree.length);
        return address;
    }

    /** Loads firmware beside the image, and returns the firmware's entry. */
    private long loadFirmware() {
        String name = builder.firmwarePath.toString();
        ImageLoader loader = new ImageLoader(ram, name);
        long firmwareEntry = loader.load(HostFiles.read("firmware", builder.firmwarePath), MemoryMap.RAM_BASE);
        if (loader.overlaps(image)) {
            throw new MachineException(name + " and " + builder.imageName + " want the same memory");
        }
        return firmwareEntry;
    }

    /** Puts what firmware may want to know about the image below the device tree, and returns its address. */
    private long tellFirmware() {
        long address = deviceTreeAddress - DynamicInformation.SIZE;
        if (address < image.end()) {
            throw new MachineException(builder.imageName
                    + " leaves no room for the firmware's information: give the machine more memory with --memory");
        }
        DynamicInformation.write(ram, Ram.offset(address), entry);
        return address;
    }
}
