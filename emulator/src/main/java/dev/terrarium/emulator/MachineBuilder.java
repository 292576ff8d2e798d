package dev.terrarium.emulator;

import dev.terrarium.emulator.HostFiles.HostFile;
import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.device.FirmwareConfiguration;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.net.NetworkSettings;
import dev.terrarium.emulator.net.UserNetwork;
import dev.terrarium.emulator.ninep.Share;
import dev.terrarium.emulator.observe.TraceKind;
import dev.terrarium.emulator.storage.DiskFile;
import dev.terrarium.emulator.storage.FlashFile;
import dev.terrarium.emulator.storage.FlashImage;
import dev.terrarium.emulator.virtio.EntropySource;
import dev.terrarium.emulator.virtio.VirtioBlock;
import dev.terrarium.emulator.virtio.VirtioConsole;
import dev.terrarium.emulator.virtio.VirtioDevice;
import dev.terrarium.emulator.virtio.VirtioEntropy;
import dev.terrarium.emulator.virtio.VirtioFileSystem;
import dev.terrarium.emulator.virtio.VirtioNet;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Settings of a machine to be built: see {@link Machine#builder}. */
public final class MachineBuilder {
    private static final Pattern FIRMWARE_FILE_NAME =
            Pattern.compile("[!-~]{1," + FirmwareConfiguration.LONGEST_NAME + "}");

    long memory = Machine.DEFAULT_MEMORY;
    Firmware firmware = Firmware.SBI;
    Path firmwarePath;
    private Path imagePath;
    private byte[] imageBytes;
    String imageName = "the image";
    Path initialDisk;
    Path deviceTree;
    String kernelArguments;
    InputStream consoleInput = InputStream.nullInputStream();
    OutputStream consoleOutput = OutputStream.nullOutputStream();
    long maxInstructions = Long.MAX_VALUE;
    Duration timeout;
    PrintStream trace;
    Set<TraceKind> traceKinds = Set.of();
    boolean profile;
    boolean coverage;
    Engine engine = Engine.COMPILER;
    ProcessorModel processor = ProcessorModel.COMPLETE;
    Integer compilerThreshold;
    int harts = 1;
    boolean aclint;
    long startNanoseconds = Machine.DEFAULT_START.getEpochSecond() * 1_000_000_000L;
    private final List<FlashFile> flashFiles = new ArrayList<>();
    private final SortedMap<String, Path> firmwareFiles = new TreeMap<>();
    private final List<Supplier<VirtioDevice>> virtioDevices = new ArrayList<>();
    NetworkSettings network;
    boolean deterministic;
    private boolean hasHostEntropy;
    boolean reboots = true;

    MachineBuilder() {}

    /** Sets the size of main memory in bytes: a multiple of 4096; {@link Machine#DEFAULT_MEMORY} if not set. */
    public MachineBuilder memory(long bytes) {
        this.memory = bytes;
        return this;
    }

    /**
     * Sets how many harts the machine has: 1 if not set, at most {@link MemoryMap#MOST_HARTS}. They execute in turns, so that a
     * run is the same each time.
     */
    public MachineBuilder harts(int count) {
        if (count < 1 || count > MemoryMap.MOST_HARTS) {
            throw new MachineException(
                    "a machine cannot have " + count + " harts: it takes 1 to " + MemoryMap.MOST_HARTS);
        }
        this.harts = count;
        return this;
    }

    /**
     * Adds the ACLINT's SSWI device, by which S-mode sends software interrupts without firmware, and describes the CLINT as
     * the ACLINT's MSWI and MTIMER.
     */
    public MachineBuilder aclint(boolean value) {
        this.aclint = value;
        return this;
    }

    /**
     * Sets the image to boot: an ELF file, a raw Linux kernel, which goes where its header says, or another raw image. It is
     * read by {@link #build}.
     */
    public MachineBuilder image(Path file) {
        this.imagePath = Objects.requireNonNull(file);
        this.imageBytes = null;
        this.imageName = file.toString();
        return this;
    }

    /** Sets the image to boot: the bytes of an ELF file, or a raw image. */
    public MachineBuilder image(byte[] bytes) {
        this.imageBytes = bytes.clone();
        this.imagePath = null;
        return this;
    }

    /** Sets what runs below the image; {@link Firmware#SBI} if not set. */
    public MachineBuilder firmware(Firmware value) {
        if (value == Firmware.IMAGE) {
            throw new MachineException("a firmware image is needed: give the builder its file");
        }
        this.firmware = Objects.requireNonNull(value);
        return this;
    }

    /**
     * Sets a firmware image that runs below the image, such as OpenSBI's {@code fw_dynamic} or {@code fw_jump}: an ELF
     * file, or raw bytes for 0x80000000. It is entered in M-mode, and a2 tells it where the image is.
     */
    public MachineBuilder firmware(Path file) {
        this.firmware = Firmware.IMAGE;
        this.firmwarePath = Objects.requireNonNull(file);
        return this;
    }

    /**
     * Sets the image's initial RAM disk, which {@link #build} puts at the end of memory; the device tree says where. None if
     * not set.
     */
    public MachineBuilder initialDisk(Path file) {
        this.initialDisk = Objects.requireNonNull(file);
        return this;
    }

    /** Sets the arguments of the kernel that is booted, which the device tree passes on; none if not set. */
    public MachineBuilder kernelArguments(String arguments) {
        if (arguments.indexOf('\0') >= 0) {
            throw new MachineException("the kernel's arguments have a NUL character in them, which would end them");
        }
        this.kernelArguments = arguments;
        return this;
    }

    /**
     * Sets a flattened device tree to give to the guest instead of the one that describes the machine. {@link #build} reads it,
     * and adds the initial RAM disk and the kernel's arguments.
     */
    public MachineBuilder deviceTree(Path file) {
        this.deviceTree = Objects.requireNonNull(file);
        return this;
    }

    /** Sets what the guest reads from its console; nothing if not set. The stream is not closed. */
    public MachineBuilder consoleInput(InputStream stream) {
        this.consoleInput = Objects.requireNonNull(stream);
        return this;
    }

    /** Sets where the guest's console output goes; nowhere if not set. The stream is flushed, and not closed. */
    public MachineBuilder consoleOutput(OutputStream stream) {
        this.consoleOutput = Objects.requireNonNull(stream);
        return this;
    }

    /** Sets the most instructions the machine will ever retire; no limit if not set. */
    public MachineBuilder maxInstructions(long count) {
        if (count < 0) {
            throw new MachineException("the limit of instructions cannot be " + count + ": it is a count");
        }
        this.maxInstructions = count;
        return this;
    }

    /** Sets the longest time on the host that one call of {@link Machine#run()} may take; no limit if not set. */
    public MachineBuilder timeout(Duration duration) {
        this.timeout = duration;
        return this;
    }

    /** Sets where to write one line for each instruction before it is executed; no trace if not set. */
    public MachineBuilder trace(PrintStream stream) {
        return trace(stream, EnumSet.of(TraceKind.INSTRUCTIONS));
    }

    /** Sets where to write one line for each event of some kinds; no trace if not set. */
    public MachineBuilder trace(PrintStream stream, Set<TraceKind> kinds) {
        this.trace = stream;
        this.traceKinds = Set.copyOf(kinds);
        return this;
    }

    /** Makes the machine count instructions by function: see {@link Machine#profile}. */
    public MachineBuilder profile(boolean value) {
        this.profile = value;
        return this;
    }

    /** Makes the machine count instructions by address: see {@link Machine#coverage}. */
    public MachineBuilder coverage(boolean value) {
        this.coverage = value;
        return this;
    }

    /** Sets what executes the guest's code; {@link Engine#COMPILER} if not set. Results do not depend on it. */
    public MachineBuilder engine(Engine value) {
        this.engine = Objects.requireNonNull(value);
        return this;
    }

    /** Sets what the hart can do; {@link ProcessorModel#COMPLETE} if not set. */
    public MachineBuilder processor(ProcessorModel model) {
        this.processor = Objects.requireNonNull(model);
        return this;
    }

    /** Adds a block device, in the next free virtio slot. {@link #build} opens its file. */
    public MachineBuilder disk(DiskFile disk) {
        return virtio(
                () -> new VirtioBlock(disk.open(), disk.file().getFileName().toString()));
    }

    /** Adds an entropy device, in the next free virtio slot. */
    public MachineBuilder entropy(EntropySource source) {
        hasHostEntropy |= !source.repeats();
        return virtio(() -> new VirtioEntropy(source));
    }

    /**
     * Adds a second console, in the next free virtio slot. The streams are not closed; output is flushed at line ends and
     * when a run ends.
     */
    public MachineBuilder virtioConsole(InputStream from, OutputStream to) {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        return virtio(() -> new VirtioConsole(new Console(from, to, deterministic)));
    }

    /** Adds a 9P device for a folder of the host, in the next free virtio slot. */
    public MachineBuilder share(Share share) {
        return virtio(() -> new VirtioFileSystem(share.open(), share.tag()));
    }

    private MachineBuilder virtio(Supplier<VirtioDevice> device) {
        if (virtioDevices.size() == MemoryMap.VIRTIO_SLOTS) {
            throw allSlotsTaken();
        }
        virtioDevices.add(device);
        return this;
    }

    private static MachineException allSlotsTaken() {
        return new MachineException("the machine has " + MemoryMap.VIRTIO_SLOTS
                + " slots for virtio devices, and all are taken: leave a disk or another device out");
    }

    /** Sets the date at which the machine starts, which its real-time clock tells; {@link Machine#DEFAULT_START} if not set. */
    public MachineBuilder startTime(Instant time) {
        try {
            startNanoseconds = Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
        } catch (ArithmeticException e) {
            throw new MachineException("the real-time clock cannot tell " + time + ": it ends in 2262", e);
        }
        return this;
    }

    /**
     * Sets the content of the next bank of flash, erased if not set. {@link #build} reads the file; what the guest has
     * changed is written to it when a run ends and by {@link Machine#close}.
     */
    public MachineBuilder flash(FlashFile file) {
        if (flashFiles.size() == MemoryMap.FLASH_BANKS) {
            throw new MachineException("the machine has " + MemoryMap.FLASH_BANKS + " banks of flash, and "
                    + file.file() + " would be one more");
        }
        flashFiles.add(Objects.requireNonNull(file));
        return this;
    }

    List<FlashImage> openFlash() {
        List<FlashImage> banks = new ArrayList<>();
        for (int bank = 0; bank < MemoryMap.FLASH_BANKS; bank++) {
            banks.add(bank < flashFiles.size() ? flashFiles.get(bank).open() : FlashImage.erased());
        }
        return banks;
    }

    /**
     * Adds a file to the firmware configuration device. {@link #build} reads it.
     *
     * @param name the file's name there, such as {@code opt/org.example/settings}
     */
    public MachineBuilder firmwareFile(String name, Path file) {
        if (!FIRMWARE_FILE_NAME.matcher(name).matches()) {
            throw new MachineException("'" + name
                    + "' cannot be a file of the firmware configuration: names have 1 to "
                    + FirmwareConfiguration.LONGEST_NAME + " letters, digits and signs of ASCII without blanks");
        }
        firmwareFiles.put(name, Objects.requireNonNull(file));
        return this;
    }

    SortedMap<String, byte[]> readFirmwareFiles() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        firmwareFiles.forEach((name, file) -> contents.put(name, HostFiles.read("firmware configuration", file)));
        return contents;
    }

    /**
     * Adds a network card, in the virtio slot after those of all other devices. While the guest waits for the network, its
     * time is the host's, so a run depends on how fast the network's other ends are.
     */
    public MachineBuilder network(NetworkSettings settings) {
        this.network = Objects.requireNonNull(settings);
        return this;
    }

    List<VirtioDevice> openVirtioDevices(UserNetwork userNetwork, LongSupplier clock) {
        List<VirtioDevice> devices = new ArrayList<>();
        virtioDevices.forEach(device -> devices.add(device.get()));
        if (userNetwork != null) {
            devices.add(new VirtioNet(network.mac(), network.captured(userNetwork, clock)));
        }
        return devices;
    }

    /**
     * Makes the run depend on nothing but the image and the bytes of the input: a guest that asks for input waits, with
     * its time, until the host has a byte or the input ends. Otherwise a run depends on when the input arrives too.
     */
    public MachineBuilder deterministic(boolean value) {
        this.deterministic = value;
        return this;
    }

    /**
     * Sets whether a guest that asks for a reset starts anew from its images, as it does if not set, or ends the run with
     * {@link RunResult.Reason#RESET}.
     */
    public MachineBuilder reboots(boolean value) {
        this.reboots = value;
        return this;
    }

    /**
     * Lets {@link Engine#COMPILER} compile a jump target as soon as it was reached so often, and wait for that. It is slower
     * than compiling in the background, and always compiles the same: for tests.
     */
    public MachineBuilder compilerThreshold(int count) {
        this.compilerThreshold = count;
        return this;
    }

    /** Returns the image, or null if there is none. */
    HostFile readImage() {
        return imageBytes == null ? HostFiles.readNamed("image", imagePath) : new HostFile(imageName, imageBytes);
    }

    /**
     * Builds a machine with the image in its memory, about to execute the first instruction.
     *
     * @throws MachineException if the image cannot be read, is damaged or foreign, or does not fit into memory
     */
    public Machine build() {
        if (network != null && deterministic) {
            throw new MachineException("a machine with a network is not deterministic: it depends on how fast the"
                    + " network's other ends are. Leave one of the two out");
        }
        if (network != null && virtioDevices.size() == MemoryMap.VIRTIO_SLOTS) {
            throw allSlotsTaken();
        }
        if (deterministic && hasHostEntropy) {
            throw new MachineException("a deterministic run cannot have the host's entropy: give the entropy device"
                    + " a number as its seed");
        }
        return new Machine(this);
    }
}
