package dev.terrarium.emulator;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.device.CfiFlash;
import dev.terrarium.emulator.device.Clint;
import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.device.FirmwareConfiguration;
import dev.terrarium.emulator.device.GoldfishRtc;
import dev.terrarium.emulator.device.Ns16550a;
import dev.terrarium.emulator.device.Plic;
import dev.terrarium.emulator.device.PowerSwitch;
import dev.terrarium.emulator.device.TestFinisher;
import dev.terrarium.emulator.devicetree.FlattenedDeviceTree;
import dev.terrarium.emulator.devicetree.VirtDeviceTree;
import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.hart.Trap;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.hart.TrapListener;
import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.image.DynamicInformation;
import dev.terrarium.emulator.image.ImageLoader;
import dev.terrarium.emulator.image.LineTable;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import dev.terrarium.emulator.net.NetworkSettings;
import dev.terrarium.emulator.net.UserNetwork;
import dev.terrarium.emulator.ninep.Share;
import dev.terrarium.emulator.observe.Coverage;
import dev.terrarium.emulator.observe.ExecutionObserver;
import dev.terrarium.emulator.observe.ObservingEngine;
import dev.terrarium.emulator.observe.Profile;
import dev.terrarium.emulator.observe.Trace;
import dev.terrarium.emulator.observe.TraceKind;
import dev.terrarium.emulator.sbi.SupervisorBinaryInterface;
import dev.terrarium.emulator.snapshot.Snapshot;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
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
import dev.terrarium.emulator.virtio.VirtioSlots;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An RV64GC machine that is compatible with QEMU's {@code virt}: one hart with M, S and U modes, memory from 0x80000000,
 * ns16550a, CLINT, PLIC and test finisher, and a device tree that describes them.
 *
 * <pre>{@code
 * ByteArrayOutputStream console = new ByteArrayOutputStream();
 * RunResult result = Machine.builder()
 *         .image(Path.of("hello.elf"))
 *         .consoleOutput(console)
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>A run is reproducible: the guest's time comes from its retired instructions, so the same image and the same input give
 * the same output, time and count on every host. Only {@link Builder#timeout} looks at the host's clock.
 *
 * <p>A machine is used by one thread at a time.
 */
public final class Machine implements Closeable {
    /** The memory of a machine for which no size is given. */
    public static final long DEFAULT_MEMORY = 128L << 20;

    /** The date at which a machine starts if none is given, so that its runs are all the same. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Pattern FIRMWARE_FILE_NAME =
            Pattern.compile("[!-~]{1," + FirmwareConfiguration.LONGEST_NAME + "}");

    private static final long SMALLEST_MEMORY = 1L << 20;
    private static final long LARGEST_MEMORY = (2L << 30) - MemoryMap.PAGE_SIZE;

    /** The most instructions between two looks at the devices and at the host's clock. */
    private static final int SLICE = 1 << 16;

    /** So many exceptions in a row without an instruction in between are a loop that only an interrupt could end. */
    private static final int TRAP_LOOP_LENGTH = 16;

    /** Shorter waits than a millisecond of the host are not worth one, in ns. */
    private static final long SHORTEST_HOST_WAIT = 1_000_000;

    private static final long LONGEST_HOST_WAIT = 10 * SHORTEST_HOST_WAIT;

    private static final int A2 = 12;

    private static final long EXTERNAL_INTERRUPTS =
            1L << TrapCause.MACHINE_EXTERNAL_INTERRUPT | 1L << TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT;

    private final Bus bus;
    private final Hart hart;
    private final ExecutionEngine engine;
    private final Console console;
    private final Ns16550a uart;
    private final Clint clint;
    private final GoldfishRtc rtc;
    private final VirtioSlots virtio;
    private final UserNetwork network;
    private final List<FlashImage> flash;
    private final SupervisorBinaryInterface sbi;
    private final byte[] deviceTree;
    private final long instructionLimit;
    private final long timeoutNanoseconds;
    private final Profile profile;
    private final Coverage coverage;
    /** What the machine is, in words that only snapshots need. */
    private final Supplier<String> description;

    private final SymbolTable symbols;
    private final MachineState state = new MachineState();
    /** How often the hart has waited. */
    private long waits;
    /** By how much the guest's time has run ahead in waits that were too short for the host, in ns. */
    private long owedHostTime;

    /** Set by another thread that wants the run to end. */
    private volatile boolean stopRequested;

    private final LastTrap lastTrap = new LastTrap();
    private RunResult.Reason stopReason;
    private int exitStatus;

    private Machine(Builder builder) {
        Ram ram = allocate(checkedMemory(builder.memory));
        bus = new Bus(ram, builder.processor.decoder());
        hart = new Hart(bus, builder.processor);
        byte[] image = builder.image();
        symbols = SymbolTable.of(image);
        Trace trace = builder.trace == null ? null : new Trace(builder.trace, builder.traceKinds, hart, symbols);
        profile = builder.profile ? new Profile(hart, symbols) : null;
        coverage = builder.coverage ? new Coverage(builder.imageName, symbols, LineTable.of(image)) : null;
        engine = engine(builder, observe(trace));
        console = new Console(builder.consoleInput, builder.consoleOutput, builder.deterministic);
        uart = new Ns16550a(console);
        clint = new Clint(hart.clock());
        PowerSwitch power = new Power();
        sbi = new SupervisorBinaryInterface(hart, console, power);
        Plic plic = new Plic();
        plic.connect(MemoryMap.UART_INTERRUPT, uart::interrupting);
        bus.attach(MemoryMap.UART_BASE, MemoryMap.UART_SIZE, uart);
        bus.attach(MemoryMap.CLINT_BASE, MemoryMap.CLINT_SIZE, clint);
        bus.attach(MemoryMap.PLIC_BASE, MemoryMap.PLIC_SIZE, plic);
        bus.attach(MemoryMap.TEST_FINISHER_BASE, MemoryMap.TEST_FINISHER_SIZE, new TestFinisher(power));
        rtc = new GoldfishRtc(hart.clock(), builder.startNanoseconds);
        plic.connect(MemoryMap.RTC_INTERRUPT, rtc::interrupting);
        bus.attach(MemoryMap.RTC_BASE, MemoryMap.RTC_SIZE, rtc);
        bus.attach(
                MemoryMap.FIRMWARE_CONFIGURATION_BASE,
                MemoryMap.FIRMWARE_CONFIGURATION_SIZE,
                new FirmwareConfiguration(bus.directMemoryAccess(), builder.readFirmwareFiles()));
        flash = builder.openFlash();
        for (int bank = 0; bank < MemoryMap.FLASH_BANKS; bank++) {
            bus.attach(
                    MemoryMap.FLASH_BASE + bank * MemoryMap.FLASH_SIZE,
                    MemoryMap.FLASH_SIZE,
                    new CfiFlash(flash.get(bank)));
        }
        network = builder.network == null ? null : new UserNetwork(builder.network.mac(), hart.clock()::nanoseconds);
        virtio = new VirtioSlots(builder.openVirtioDevices(network, hart.clock()::nanoseconds), bus, plic);
        hart.connect(() -> clint.asserted() | plic.asserted() | sbi.asserted());

        ImageLoader loader = new ImageLoader(ram, builder.imageName);
        long entry =
                loader.load(image, builder.firmware == Firmware.NONE ? MemoryMap.RAM_BASE : MemoryMap.SUPERVISOR_ENTRY);
        deviceTree = FlattenedDeviceTree.of(VirtDeviceTree.of(ram.size(), builder.processor));
        long deviceTreeAddress = placeDeviceTree(ram, loader.end(), builder.imageName);
        switch (builder.firmware) {
            case SBI:
                hart.startInSupervisorMode(entry, deviceTreeAddress, trace == null ? sbi : trace.around(sbi));
                break;
            case NONE:
                hart.startInMachineMode(entry, deviceTreeAddress);
                break;
            default:
                hart.startInMachineMode(loadFirmware(ram, builder, loader), deviceTreeAddress);
                hart.setRegister(A2, tellFirmware(ram, deviceTreeAddress, entry, loader, builder.imageName));
                break;
        }
        instructionLimit = builder.maxInstructions;
        timeoutNanoseconds = builder.timeout == null ? Long.MAX_VALUE : builder.timeout.toNanos();
        description = describe(bus, builder.processor, builder.firmware);
        if (network != null) {
            builder.network.forwards().forEach(network::forward); // last, as nothing closes the ports if it fails
        }
    }

    private static Supplier<String> describe(Bus bus, ProcessorModel processor, Firmware firmware) {
        return () -> String.format(
                "%d bytes of memory, the processor %s, the firmware %s and the devices %s",
                bus.ram().size(), processor, firmware, bus.describe());
    }

    /** All of a machine's state but main memory. */
    private final class MachineState implements Stateful {
        @Override
        public void exchange(StateTransfer transfer) {
            transfer.part(hart);
            transfer.part(console);
            transfer.part(sbi);
            transfer.part(bus);
            waits = transfer.value(waits);
            exitStatus = transfer.value(exitStatus);
            RunResult.Reason[] reasons = RunResult.Reason.values();
            int reason = transfer.value(stopReason == null ? -1 : stopReason.ordinal());
            stopReason = reason < 0 || reason >= reasons.length ? null : reasons[reason];
        }
    }

    /** Connects what watches the run, and returns what has to be told of each instruction. */
    private List<ExecutionObserver> observe(Trace trace) {
        List<TrapListener> trapListeners = new ArrayList<>(List.of(lastTrap));
        List<ExecutionObserver> observers = new ArrayList<>();
        if (trace != null) {
            trapListeners.add(trace);
            observers.add(trace);
            bus.setDeviceListener(trace);
        }
        if (profile != null) {
            trapListeners.add(profile);
            observers.add(profile);
        }
        if (coverage != null) {
            observers.add(coverage);
        }
        hart.setTrapListener(
                trapListeners.size() == 1
                        ? lastTrap
                        : (cause, value, at) -> trapListeners.forEach(listener -> listener.trapped(cause, value, at)));
        return observers;
    }

    private ExecutionEngine engine(Builder builder, List<ExecutionObserver> observers) {
        if (!observers.isEmpty()) {
            return new ObservingEngine(hart, observers);
        }
        return builder.engine == Engine.COMPILER && CompilingEngine.isSupported()
                ? compilingEngine(builder.compilerThreshold)
                : new Interpreter(hart);
    }

    private ExecutionEngine compilingEngine(Integer threshold) {
        return threshold == null
                ? CompilingEngine.inBackground(hart, CompilingEngine.DEFAULT_THRESHOLD)
                : CompilingEngine.tiered(hart, threshold);
    }

    /** What the guest's requests to end the run do. */
    private final class Power implements PowerSwitch {
        @Override
        public void off(int status) {
            exitStatus = status;
            stopReason = RunResult.Reason.POWER_OFF;
        }

        @Override
        public void reset() {
            stop(RunResult.Reason.RESET);
        }

        @Override
        public void halt() {
            stop(RunResult.Reason.IDLE_FOREVER);
        }
    }

    private static int checkedMemory(long memory) {
        if (memory < SMALLEST_MEMORY || memory > LARGEST_MEMORY || memory % MemoryMap.PAGE_SIZE != 0) {
            throw new MachineException(String.format(
                    "a machine cannot have %d bytes of memory: it takes a multiple of %d from %d (1M) to %d (2G less"
                            + " a page)",
                    memory, MemoryMap.PAGE_SIZE, SMALLEST_MEMORY, LARGEST_MEMORY));
        }
        return (int) memory;
    }

    private static Ram allocate(int memory) {
        try {
            return new Ram(memory);
        } catch (OutOfMemoryError e) {
            throw new MachineException(
                    "the host's Java heap has no room for " + memory
                            + " bytes of memory: start java with a larger -Xmx",
                    e);
        }
    }

    /** The device tree goes to the end of memory, out of the way of what an image uses after its own end. */
    private long placeDeviceTree(Ram ram, long imageEnd, String imageName) {
        long address = ram.end() - deviceTree.length & -MemoryMap.PAGE_SIZE;
        if (address < imageEnd) {
            throw new MachineException(String.format(
                    "%s leaves no room for the device tree: it ends at 0x%x, and the %d bytes of memory end at 0x%x;"
                            + " give the machine more with --memory",
                    imageName, imageEnd, ram.size(), ram.end()));
        }
        System.arraycopy(deviceTree, 0, ram.bytes(), Ram.offset(address), deviceTree.length);
        return address;
    }

    /** Loads firmware beside an image, and returns the firmware's entry. */
    private static long loadFirmware(Ram ram, Builder builder, ImageLoader image) {
        String name = builder.firmwarePath.toString();
        ImageLoader loader = new ImageLoader(ram, name);
        long entry = loader.load(readFile("firmware", builder.firmwarePath), MemoryMap.RAM_BASE);
        if (loader.overlaps(image)) {
            throw new MachineException(name + " and " + builder.imageName + " want the same memory");
        }
        return entry;
    }

    /** Puts what firmware may want to know about the image below the device tree, and returns its address. */
    private static long tellFirmware(Ram ram, long deviceTree, long entry, ImageLoader image, String imageName) {
        long address = deviceTree - DynamicInformation.SIZE;
        if (address < image.end()) {
            throw new MachineException(
                    imageName + " leaves no room for the firmware's information: give the machine more"
                            + " memory with --memory");
        }
        DynamicInformation.write(ram, Ram.offset(address), entry);
        return address;
    }

    private static byte[] readFile(String what, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new MachineException("there is no " + what + " file " + file, e);
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a directory" : e.getMessage();
            throw new MachineException("cannot read the " + what + " file " + file + ": " + why, e);
        } catch (OutOfMemoryError e) {
            throw new MachineException("the " + what + " file " + file + " is too large to be read", e);
        }
    }

    /** Returns a builder of machines. */
    public static Builder builder() {
        return new Builder();
    }

    /** Settings of a machine to be built. */
    public static final class Builder {
        private long memory = DEFAULT_MEMORY;
        private Firmware firmware = Firmware.SBI;
        private Path firmwarePath;
        private Path imagePath;
        private byte[] imageBytes;
        private String imageName = "the image";
        private InputStream consoleInput = InputStream.nullInputStream();
        private OutputStream consoleOutput = OutputStream.nullOutputStream();
        private long maxInstructions = Long.MAX_VALUE;
        private Duration timeout;
        private PrintStream trace;
        private Set<TraceKind> traceKinds = Set.of();
        private boolean profile;
        private boolean coverage;
        private Engine engine = Engine.INTERPRETER;
        private ProcessorModel processor = ProcessorModel.COMPLETE;
        private Integer compilerThreshold;
        private long startNanoseconds = DEFAULT_START.getEpochSecond() * 1_000_000_000L;
        private final List<FlashFile> flashFiles = new ArrayList<>();
        private final SortedMap<String, Path> firmwareFiles = new TreeMap<>();
        private final List<Supplier<VirtioDevice>> virtioDevices = new ArrayList<>();
        private NetworkSettings network;
        private boolean deterministic;
        private boolean hasHostEntropy;

        private Builder() {}

        /** Sets the size of main memory in bytes: a multiple of 4096; {@link Machine#DEFAULT_MEMORY} if not set. */
        public Builder memory(long bytes) {
            this.memory = bytes;
            return this;
        }

        /** Sets the image to boot: an ELF file, or a raw image. It is read by {@link #build}. */
        public Builder image(Path file) {
            this.imagePath = Objects.requireNonNull(file);
            this.imageName = file.toString();
            return this;
        }

        /** Sets the image to boot: the bytes of an ELF file, or a raw image. */
        public Builder image(byte[] bytes) {
            this.imageBytes = bytes.clone();
            this.imagePath = null;
            return this;
        }

        /** Sets what runs below the image; {@link Firmware#SBI} if not set. */
        public Builder firmware(Firmware value) {
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
        public Builder firmware(Path file) {
            this.firmware = Firmware.IMAGE;
            this.firmwarePath = Objects.requireNonNull(file);
            return this;
        }

        /** Sets what the guest reads from its console; nothing if not set. The stream is not closed. */
        public Builder consoleInput(InputStream stream) {
            this.consoleInput = Objects.requireNonNull(stream);
            return this;
        }

        /** Sets where the guest's console output goes; nowhere if not set. The stream is flushed, and not closed. */
        public Builder consoleOutput(OutputStream stream) {
            this.consoleOutput = Objects.requireNonNull(stream);
            return this;
        }

        /** Sets the most instructions the machine will ever retire; no limit if not set. */
        public Builder maxInstructions(long count) {
            if (count < 0) {
                throw new MachineException("the limit of instructions cannot be " + count + ": it is a count");
            }
            this.maxInstructions = count;
            return this;
        }

        /** Sets the longest time on the host that one call of {@link Machine#run()} may take; no limit if not set. */
        public Builder timeout(Duration duration) {
            this.timeout = duration;
            return this;
        }

        /** Sets where to write one line for each instruction before it is executed; no trace if not set. */
        public Builder trace(PrintStream stream) {
            return trace(stream, EnumSet.of(TraceKind.INSTRUCTIONS));
        }

        /** Sets where to write one line for each event of some kinds; no trace if not set. */
        public Builder trace(PrintStream stream, Set<TraceKind> kinds) {
            this.trace = stream;
            this.traceKinds = Set.copyOf(kinds);
            return this;
        }

        /** Makes the machine count instructions by function: see {@link Machine#profile}. */
        public Builder profile(boolean value) {
            this.profile = value;
            return this;
        }

        /** Makes the machine count instructions by address: see {@link Machine#coverage}. */
        public Builder coverage(boolean value) {
            this.coverage = value;
            return this;
        }

        /** Sets what executes the guest's code; {@link Engine#INTERPRETER} if not set. Results do not depend on it. */
        public Builder engine(Engine value) {
            this.engine = Objects.requireNonNull(value);
            return this;
        }

        /** Sets what the hart can do; {@link ProcessorModel#COMPLETE} if not set. */
        public Builder processor(ProcessorModel model) {
            this.processor = Objects.requireNonNull(model);
            return this;
        }

        /** Adds a block device, in the next free virtio slot. {@link #build} opens its file. */
        public Builder disk(DiskFile disk) {
            return virtio(
                    () -> new VirtioBlock(disk.open(), disk.file().getFileName().toString()));
        }

        /** Adds an entropy device, in the next free virtio slot. */
        public Builder entropy(EntropySource source) {
            hasHostEntropy |= !source.repeats();
            return virtio(() -> new VirtioEntropy(source));
        }

        /**
         * Adds a second console, in the next free virtio slot. The streams are not closed; output is flushed at line ends and
         * when a run ends.
         */
        public Builder virtioConsole(InputStream from, OutputStream to) {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            return virtio(() -> new VirtioConsole(new Console(from, to, deterministic)));
        }

        /** Adds a 9P device for a folder of the host, in the next free virtio slot. */
        public Builder share(Share share) {
            return virtio(() -> new VirtioFileSystem(share.open(), share.tag()));
        }

        private Builder virtio(Supplier<VirtioDevice> device) {
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
        public Builder startTime(Instant time) {
            try {
                startNanoseconds =
                        Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
            } catch (ArithmeticException e) {
                throw new MachineException("the real-time clock cannot tell " + time + ": it ends in 2262", e);
            }
            return this;
        }

        /**
         * Sets the content of the next bank of flash, erased if not set. {@link #build} reads the file; what the guest has
         * changed is written to it when a run ends and by {@link Machine#close}.
         */
        public Builder flash(FlashFile file) {
            if (flashFiles.size() == MemoryMap.FLASH_BANKS) {
                throw new MachineException("the machine has " + MemoryMap.FLASH_BANKS + " banks of flash, and "
                        + file.file() + " would be one more");
            }
            flashFiles.add(Objects.requireNonNull(file));
            return this;
        }

        private List<FlashImage> openFlash() {
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
        public Builder firmwareFile(String name, Path file) {
            if (!FIRMWARE_FILE_NAME.matcher(name).matches()) {
                throw new MachineException("'" + name
                        + "' cannot be a file of the firmware configuration: names have 1 to "
                        + FirmwareConfiguration.LONGEST_NAME + " letters, digits and signs of ASCII without blanks");
            }
            firmwareFiles.put(name, Objects.requireNonNull(file));
            return this;
        }

        private SortedMap<String, byte[]> readFirmwareFiles() {
            SortedMap<String, byte[]> contents = new TreeMap<>();
            firmwareFiles.forEach((name, file) -> contents.put(name, readFile("firmware configuration", file)));
            return contents;
        }

        /**
         * Adds a network card, in the virtio slot after those of all other devices. While the guest waits for the network, its
         * time is the host's, so a run depends on how fast the network's other ends are.
         */
        public Builder network(NetworkSettings settings) {
            this.network = Objects.requireNonNull(settings);
            return this;
        }

        private List<VirtioDevice> openVirtioDevices(UserNetwork userNetwork, LongSupplier clock) {
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
        public Builder deterministic(boolean value) {
            this.deterministic = value;
            return this;
        }

        /** Lets {@link Engine#COMPILER} compile a jump target as soon as it was reached so often, and wait for that. */
        Builder compilerThreshold(int count) {
            this.compilerThreshold = count;
            return this;
        }

        private byte[] image() {
            if (imagePath == null) {
                if (imageBytes == null) {
                    throw new MachineException("there is no image to boot: give the builder one");
                }
                return imageBytes;
            }
            return readFile("image", imagePath);
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

    /**
     * Runs until the guest ends the run, or it can never go on, or a limit is reached. After the guest has ended the run,
     * returns the same result again.
     *
     * @throws MachineException if the console's streams fail
     */
    public RunResult run() {
        return run(Long.MAX_VALUE);
    }

    /**
     * As {@link #run()}, but retires at most so many more instructions; then the reason is
     * {@link RunResult.Reason#INSTRUCTION_LIMIT} and the machine can go on.
     */
    public RunResult run(long maxInstructions) {
        long room = Long.MAX_VALUE - hart.retired();
        return runUntil(Math.min(instructionLimit, hart.retired() + Math.min(maxInstructions, room)), Long.MAX_VALUE);
    }

    /**
     * As {@link #run()}, but goes at most to a position; then the reason is {@link RunResult.Reason#INSTRUCTION_LIMIT} and the
     * machine can go on.
     *
     * @param target a position as {@link #position} counts it; a machine that is there or beyond does nothing
     */
    public RunResult runTo(long target) {
        return runUntil(instructionLimit, target);
    }

    /**
     * Executes instructions until a condition holds, which is asked before each of them.
     *
     * @return whether it holds; otherwise the run has ended in another way, as {@link #run()} tells
     */
    public boolean runUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (hart.retired() >= instructionLimit || !step()) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private RunResult runUntil(long limit, long target) {
        try {
            RunResult.Reason reason = execute(limit, target);
            console.flush();
            virtio.flush();
            flash.forEach(FlashImage::save);
            return new RunResult(stopReason == null ? reason.exitStatus() : exitStatus, reason, hart.retired());
        } catch (UncheckedIOException e) {
            throw new MachineException(e.getMessage(), e);
        }
    }

    private RunResult.Reason execute(long limit, long target) {
        long start = System.nanoTime();
        while (stopReason == null) {
            if (position() >= target) {
                return RunResult.Reason.INSTRUCTION_LIMIT;
            }
            if (stopRequested) {
                return RunResult.Reason.LEFT;
            }
            console.poll();
            virtio.poll();
            hart.pollInterrupts();
            long left = Math.min(limit - hart.retired(), target - position());
            if (left <= 0) {
                return RunResult.Reason.INSTRUCTION_LIMIT;
            }
            if (timeoutNanoseconds != Long.MAX_VALUE && System.nanoTime() - start > timeoutNanoseconds) {
                return RunResult.Reason.TIMEOUT;
            }
            if (hart.waiting()) {
                awaitInterrupt();
                continue;
            }
            left = Math.min(left, Math.min(console.nextArrival(), virtio.nextArrival()) - position());
            int budget = (int) Math.min(Math.min(left, SLICE), instructionsUntilTimer());
            long pc = hart.pc();
            engine.run(budget);
            if (hart.trapsWithoutRetirement() >= TRAP_LOOP_LENGTH) {
                stop(RunResult.Reason.TRAP_LOOP);
            } else if (hart.pc() == pc && hart.spinsForEver()) {
                stop(RunResult.Reason.IDLE_FOREVER);
            }
        }
        return stopReason;
    }

    /**
     * Makes a run that another thread is in end soon, for the reason {@link RunResult.Reason#LEFT}. This method may be called
     * from any thread; the machine cannot go on afterwards.
     */
    public void requestStop() {
        stopRequested = true;
    }

    /**
     * Returns lines that say where the hart is and why nothing wakes it: for people whose guest has stopped by itself.
     */
    public List<String> describeHart() {
        return new HartDescription(hart, symbols, lastTrap).lines();
    }

    private void stop(RunResult.Reason reason) {
        stopReason = reason;
        exitStatus = reason.exitStatus();
    }

    /** Returns in how many instructions a timer that has not expired will; at least 1. */
    private long instructionsUntilTimer() {
        long machineTimer = clint.instructionsUntilTimer();
        long supervisorTimer = instructionsUntilSupervisorTimer();
        long alarm = rtc.instructionsUntilAlarm();
        return Math.min(
                alarm == 0 ? Long.MAX_VALUE : alarm,
                Math.min(
                        machineTimer == 0 ? Long.MAX_VALUE : machineTimer,
                        supervisorTimer == 0 ? Long.MAX_VALUE : supervisorTimer));
    }

    /** Returns in how many instructions S-mode's timer will interrupt, the hart's own or the firmware's; 0 if it does. */
    private long instructionsUntilSupervisorTimer() {
        return hart.csr().hasSupervisorTimer()
                ? hart.csr().instructionsUntilSupervisorTimer()
                : sbi.instructionsUntilTimer();
    }

    /** Lets time pass until an enabled timer expires; without one, waits for console input if that can interrupt. */
    private void awaitInterrupt() {
        waits++;
        long skip = Long.MAX_VALUE;
        if (hart.enables(1L << TrapCause.MACHINE_TIMER_INTERRUPT)) {
            skip = clint.instructionsUntilTimer();
        }
        if (hart.enables(1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT)) {
            skip = Math.min(skip, instructionsUntilSupervisorTimer());
        }
        long alarm = rtc.instructionsUntilAlarm();
        if (alarm > 0 && hart.enables(EXTERNAL_INTERRUPTS)) {
            skip = Math.min(skip, alarm);
        }
        if (virtio.keepsHostTime() && (skip != Long.MAX_VALUE || hart.enables(EXTERNAL_INTERRUPTS))) {
            hart.clock().skip(awaitHost(skip));
        } else if (skip != Long.MAX_VALUE) {
            hart.clock().skip(skip);
        } else if (!(hart.enables(EXTERNAL_INTERRUPTS) && awaitInput()) && !stopRequested) {
            stop(RunResult.Reason.IDLE_FOREVER);
        }
    }

    /**
     * Waits as long on the host as the guest does, or until something happens there, or for long enough to look for that
     * which cannot be waited for, such as input on the console.
     *
     * @return how long that was, in instructions
     */
    private long awaitHost(long instructions) {
        long wanted = Math.min(instructions, LONGEST_HOST_WAIT / VirtualClock.NANOSECONDS_PER_INSTRUCTION);
        long wait = owedHostTime + wanted * VirtualClock.NANOSECONDS_PER_INSTRUCTION;
        if (wait < SHORTEST_HOST_WAIT) {
            owedHostTime = wait;
            return wanted;
        }
        console.flush();
        long start = System.nanoTime();
        virtio.await(wait);
        long passed = System.nanoTime() - start;
        long repaid = Math.min(owedHostTime, passed);
        owedHostTime -= repaid;
        return Math.min(wanted, (passed - repaid) / VirtualClock.NANOSECONDS_PER_INSTRUCTION);
    }

    /** Waits for input of a device that passes it on: the other consoles' before the serial port's, which rarely ends. */
    private boolean awaitInput() {
        return virtio.await() || uart.interruptsOnInput() && console.awaitInput();
    }

    /**
     * Executes one instruction, or takes one exception or interrupt instead of it.
     *
     * @return false if the guest has ended the run
     */
    public boolean step() {
        if (stopReason == null) {
            virtio.poll();
            console.poll();
            boolean interrupted = hart.pollInterrupts();
            if (hart.waiting()) {
                awaitInterrupt();
            } else if (!interrupted) {
                engine.run(1);
            }
        }
        return stopReason == null;
    }

    /**
     * Returns how many guest instructions have been retired. An instruction that raises an exception is not retired, so
     * ECALL and EBREAK count only where the host answers them: an SBI call is one instruction, whatever the host does for
     * it. WFI is one instruction however long it waits.
     */
    public long retiredInstructions() {
        return hart.retired();
    }

    /**
     * Returns how far the run has come: how many instructions have been retired, exceptions and interrupts taken, and waits
     * begun. Each {@link #step} adds one.
     */
    public long position() {
        return hart.retired() + hart.trapsTaken() + waits;
    }

    /**
     * Takes a snapshot of the whole machine.
     *
     * @throws MachineException if a device cannot save its state
     */
    public Snapshot snapshot() {
        return snapshot(null);
    }

    /**
     * Takes a snapshot that shares the memory that has not changed since an earlier one.
     *
     * @param earlier a snapshot of a machine with as much memory, or null
     */
    public Snapshot snapshot(Snapshot earlier) {
        return Snapshot.take(description.get(), hart.retired(), state, bus, earlier);
    }

    /**
     * Puts the machine back to a snapshot, of itself or of another machine that was built alike. It continues as the machine
     * of the snapshot did, given the same input.
     *
     * @throws MachineException if the snapshot is of another kind of machine
     */
    public void restore(Snapshot snapshot) {
        snapshot.restore(description.get(), state, bus);
    }

    /**
     * Records the input from now on, so that a run that is repeated from a later snapshot of this machine gets the same bytes
     * at the same positions, and does not show again what the console has shown.
     */
    public void recordInput() {
        console.record(this::position);
        virtio.recordInput(this::position);
    }

    /** Gives the guest input on its console, after what has arrived already. */
    public void inject(byte[] input) {
        console.inject(input);
    }

    /** Returns the profile of the run so far; none if the builder was not asked for one. */
    public Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    /** Returns the coverage of the run so far; none if the builder was not asked for it. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** Returns the image's symbols; empty if it has none. */
    public SymbolTable symbols() {
        return symbols;
    }

    /**
     * Returns a 64-bit little-endian value in memory by the name of its symbol.
     *
     * @throws IllegalArgumentException if the image has no such symbol, or it is not in main memory
     */
    public long readLong(String symbol) {
        long address = address(symbol);
        byte[] bytes = readVirtual(address, Long.BYTES)
                .orElseThrow(() -> new IllegalArgumentException(
                        String.format("%s at 0x%x is not in main memory", symbol, address)));
        return Ram.getLong(bytes, 0);
    }

    /**
     * Returns the address of a symbol of the image.
     *
     * @throws IllegalArgumentException if the image has no such symbol
     */
    public long address(String symbol) {
        return symbols.address(symbol)
                .orElseThrow(() -> new IllegalArgumentException("the image has no symbol '" + symbol + "'"));
    }

    /**
     * Reads a register of a device as the guest would; this may change the device.
     *
     * @param address a physical address
     * @param size 1, 2, 4 or 8 bytes
     * @throws IllegalArgumentException if nothing is there
     */
    public long readDevice(long address, int size) {
        try {
            return bus.read(address, size);
        } catch (BusError e) {
            throw new IllegalArgumentException(String.format("there is nothing at 0x%x", address), e);
        }
    }

    /** Returns the address of the next instruction. */
    public long pc() {
        return hart.pc();
    }

    /** Sets the address of the next instruction; bit 0 is cleared. */
    public void setPc(long address) {
        hart.setPc(address);
    }

    /**
     * Returns an integer register.
     *
     * @param number 0 to 31
     */
    public long register(int number) {
        return hart.register(Objects.checkIndex(number, 32));
    }

    /**
     * Sets an integer register; setting {@code x0} does nothing.
     *
     * @param number 0 to 31
     */
    public void setRegister(int number, long value) {
        hart.setRegister(Objects.checkIndex(number, 32), value);
    }

    /**
     * Returns the bits of a floating-point register.
     *
     * @param number 0 to 31
     */
    public long floatRegister(int number) {
        return hart.floatRegister(Objects.checkIndex(number, 32));
    }

    /**
     * Sets the bits of a floating-point register.
     *
     * @param number 0 to 31
     */
    public void setFloatRegister(int number, long bits) {
        hart.setFloatRegister(Objects.checkIndex(number, 32), bits);
    }

    /** Returns the privilege level: 0 for U, 1 for S, 3 for M. */
    public int privilege() {
        return hart.privilege();
    }

    /**
     * Returns a control and status register, whatever the hart's privilege.
     *
     * @param number the register's number, such as those of {@link dev.terrarium.emulator.hart.CsrNumber}
     * @throws IllegalArgumentException if the hart has no such register
     */
    public long csr(int number) {
        try {
            return hart.csr().value(number);
        } catch (Trap trap) {
            throw new IllegalArgumentException(String.format("there is no CSR 0x%03x", number));
        }
    }

    /**
     * Returns a copy of main memory.
     *
     * @param address a physical address
     * @param length how many bytes
     * @throws IllegalArgumentException if not all of it is main memory
     */
    public byte[] readMemory(long address, int length) {
        requireMemory(address, length);
        byte[] copy = new byte[length];
        System.arraycopy(bus.ram().bytes(), Ram.offset(address), copy, 0, length);
        return copy;
    }

    /**
     * Changes main memory.
     *
     * @param address a physical address
     * @throws IllegalArgumentException if not all of it is main memory
     */
    public void writeMemory(long address, byte[] bytes) {
        requireMemory(address, bytes.length);
        System.arraycopy(bytes, 0, bus.ram().bytes(), Ram.offset(address), bytes.length);
        bus.codeCache().invalidate(Ram.offset(address), bytes.length);
    }

    /**
     * Returns a copy of main memory as the hart sees it now, whatever its page tables permit, without marking pages.
     *
     * @param address a virtual address
     * @return the bytes; none if not all of them are mapped to main memory
     */
    public Optional<byte[]> readVirtual(long address, int length) {
        byte[] copy = new byte[length];
        boolean complete = eachPage(
                address,
                length,
                (offset, position, size) -> System.arraycopy(bus.ram().bytes(), offset, copy, position, size));
        return complete ? Optional.of(copy) : Optional.empty();
    }

    /**
     * Changes main memory as the hart sees it now, whatever its page tables permit, without marking pages.
     *
     * @param address a virtual address
     * @return false, with nothing changed, if not all of it is mapped to main memory
     */
    public boolean writeVirtual(long address, byte[] bytes) {
        return eachPage(address, bytes.length, (offset, position, size) -> {})
                && eachPage(address, bytes.length, (offset, position, size) -> {
                    System.arraycopy(bytes, position, bus.ram().bytes(), offset, size);
                    bus.codeCache().invalidate(offset, size);
                });
    }

    /** What is done with a part of main memory: its offset there, its offset in the whole, and its size in bytes. */
    private interface PartVisitor {
        void visit(int offset, int position, int size);
    }

    /** Visits the parts of a virtual range, until one is not main memory; then returns false. */
    private boolean eachPage(long address, int length, PartVisitor visitor) {
        int position = 0;
        while (position < length) {
            long start = address + position;
            long inPage = MemoryMap.PAGE_SIZE - (start & MemoryMap.PAGE_SIZE - 1);
            int size = (int) Math.min(length - position, inPage);
            OptionalLong physical = hart.translation().find(start);
            if (physical.isEmpty() || !bus.ram().contains(physical.getAsLong(), size)) {
                return false;
            }
            visitor.visit(Ram.offset(physical.getAsLong()), position, size);
            position += size;
        }
        return true;
    }

    private void requireMemory(long address, int length) {
        if (length < 0 || !bus.ram().contains(address, length)) {
            throw new IllegalArgumentException(
                    String.format("%d bytes at 0x%x are not all main memory", length, address));
        }
    }

    /**
     * Closes the files that the machine has opened. It is not used afterwards. Closing one that has no disks does nothing.
     *
     * @throws MachineException if what the guest has written cannot be written to its files
     */
    @Override
    public void close() {
        try {
            flash.forEach(FlashImage::save);
            virtio.close();
        } catch (IOException e) {
            throw new MachineException("cannot close the machine's files: " + e.getMessage(), e);
        }
    }

    /** Returns where the forwarded ports of the host are, in the order in which they were given. */
    public List<InetSocketAddress> forwarded() {
        return network == null ? List.of() : network.forwarded();
    }

    /** Returns the flattened device tree that the guest is given. */
    public byte[] deviceTree() {
        return deviceTree.clone();
    }
}
