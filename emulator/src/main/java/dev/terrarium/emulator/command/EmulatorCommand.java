package dev.terrarium.emulator.command;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Firmware;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.MachineHart;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.gdb.GdbServer;
import dev.terrarium.emulator.gdb.GdbSession;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.net.NetworkSettings;
import dev.terrarium.emulator.net.PortForward;
import dev.terrarium.emulator.ninep.Share;
import dev.terrarium.emulator.observe.TraceKind;
import dev.terrarium.emulator.snapshot.Snapshot;
import dev.terrarium.emulator.storage.DiskFile;
import dev.terrarium.emulator.storage.FlashFile;
import dev.terrarium.emulator.virtio.EntropySource;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command: boots an image and ends with the guest's exit status. */
@Command(
        name = "terrarium-emulator",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Boots a RISC-V image on an RV64 machine that is compatible with QEMU's virt.",
            "",
            "The console is standard input and output. On a terminal, Ctrl-A x leaves and Ctrl-A h shows help.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0-255:the guest's own",
            "2:the command line or the image is wrong",
            "124:the limit of instructions was reached",
            "125:the guest idles for ever",
            "126:the guest traps for ever"
        })
public final class EmulatorCommand {
    /** The command line or the image is wrong. */
    static final int USAGE_ERROR = 2;

    private final InputStream input;
    private final OutputStream output;
    private final PrintStream error;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "The image to boot: a 64-bit RISC-V ELF file, a raw Linux kernel, or raw.")
    private Path image;

    @Option(
            names = "--kernel",
            paramLabel = "FILE",
            description = "IMAGE by another name. A firmware FILE of --bios may also come without either.")
    private Path kernel;

    @Option(
            names = "--initrd",
            paramLabel = "FILE",
            description = "The kernel's initial RAM disk: put at the end of memory, and named in the device tree.")
    private Path initialDisk;

    @Option(
            names = "--append",
            paramLabel = "ARGUMENTS",
            description = "The kernel's arguments, such as \"console=ttyS0\", which the device tree passes on.")
    private String kernelArguments;

    @Option(
            names = "--dtb",
            paramLabel = "FILE",
            description = "A flattened device tree to give to the guest instead of the one that describes the machine.")
    private Path givenDeviceTree;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySizeConverter.class,
            description = "Main memory, with suffix K, M or G: 128M if not given.")
    private long memory = Machine.DEFAULT_MEMORY;

    @Option(
            names = "--bios",
            paramLabel = "sbi|none|FILE",
            description = {
                "sbi: start the image in S-mode and answer its SBI calls (the default).",
                "none: start it in M-mode.",
                "FILE: start this firmware in M-mode, such as OpenSBI's fw_dynamic; it enters the image."
            })
    private String firmware = "sbi";

    @Option(
            names = "--engine",
            paramLabel = "interpreter|compiler",
            converter = EngineConverter.class,
            description = "What executes the code: compiler if not given. Results do not depend on it.")
    private Engine engine = Engine.COMPILER;

    @Option(
            names = "--cpu",
            paramLabel = "MODEL[,NAME=on|off...]",
            converter = ProcessorModelConverter.class,
            description = {
                "What the hart can do: rv64 has every extension (the default), rv64gc has none.",
                "NAME is one of @|italic zicbom, zicboz, zicond, zawrs, zfa, zba, zbb, zbc, zbs, sstc, svade, svadu, svinval,"
                        + " svnapot, svpbmt|@, or @|italic sv48|@ (four levels of page tables), @|italic pmp|@ (physical memory"
                        + " protection), @|italic misaligned|@ (misaligned accesses work); svade is off if not given."
            })
    private ProcessorModel processor = ProcessorModel.COMPLETE;

    @Option(
            names = "--smp",
            paramLabel = "N",
            description =
                    "How many harts the machine has, 1 to 8: 1 if not given. They execute in turns, in each run alike.")
    private int harts = 1;

    @Option(
            names = "--aclint",
            description = "Add the ACLINT's SSWI device, and describe the CLINT as the ACLINT's MSWI and MTIMER.")
    private boolean aclint;

    @Option(
            names = "--disk",
            paramLabel = "FILE[,readonly|,overlay]",
            converter = DiskFileConverter.class,
            description = {
                "A virtio block device with the file's bytes; may be given several times.",
                "readonly: the guest cannot write.",
                "overlay: its writes are kept in memory, and the file stays as it is."
            })
    private List<DiskFile> disks = List.of();

    @Option(
            names = "--rng",
            paramLabel = "host|SEED",
            converter = EntropySourceConverter.class,
            description = "A virtio entropy device: the host's entropy, or bytes that are the same in each run.")
    private EntropySource entropy;

    @Option(
            names = "--virtio-console",
            paramLabel = "FILE",
            description = "A second console, a virtio device, whose output goes to FILE.")
    private Path secondConsole;

    @Option(
            names = "--virtio-console-input",
            paramLabel = "FILE",
            description = "What the guest reads from the second console; nothing if not given.")
    private Path secondConsoleInput;

    @Option(
            names = "--net",
            paramLabel = "user",
            converter = NetworkConverter.class,
            description = {
                "A virtio network card. user: on a network of its own, 10.0.2.0/24, from which the host's sockets lead"
                        + " on; 10.0.2.2 is the host, and DHCP and DNS are there."
            })
    private NetworkSettings network;

    @Option(
            names = "--forward",
            paramLabel = "tcp|udp:[HOSTADDR:]HOSTPORT:GUESTPORT",
            converter = PortForwardConverter.class,
            description = "A port of the host, of its loopback if no address is given, that leads to one of the guest;"
                    + " may be given several times.")
    private List<PortForward> forwards = List.of();

    @Option(
            names = "--pcap",
            paramLabel = "FILE",
            description = "Write the network's frames to FILE, in the pcap format, with the machine's time.")
    private Path packetCapture;

    @Option(
            names = "--share",
            paramLabel = "TAG=FOLDER[,readonly]",
            converter = ShareConverter.class,
            description =
                    "A folder that the guest mounts by its tag (virtio-9p, 9P2000.L); it reaches nothing outside.")
    private List<Share> shares = List.of();

    @Option(
            names = "--flash",
            paramLabel = "FILE[,readonly]",
            converter = FlashFileConverter.class,
            description = {
                "The content of a bank of flash, up to 32 MiB; given again, of the second bank.",
                "What the guest changes goes to the file when it ends."
            })
    private List<FlashFile> flashFiles = List.of();

    @Option(
            names = "--fw-cfg",
            paramLabel = "NAME=FILE",
            description = "A file of the firmware configuration device; may be given several times.")
    private Map<String, Path> firmwareFiles = Map.of();

    @Option(
            names = "--rtc",
            paramLabel = "now|DATE",
            converter = StartTimeConverter.class,
            description = "The date at which the machine starts, such as 2026-01-01T00:00:00Z, which is the default;"
                    + " now: the host's.")
    private Instant startTime = Machine.DEFAULT_START;

    @Option(
            names = "--no-reboot",
            description = "End when the guest asks for a reset, instead of starting anew from the images.")
    private boolean noReboot;

    @Option(names = "--max-instructions", paramLabel = "N", description = "Stop after N retired instructions.")
    private long maxInstructions = Long.MAX_VALUE;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "-",
            description = "Write what happens to FILE, or to standard error if no file is given"
                    + " (then before another option, or as --trace=- before IMAGE): each instruction if"
                    + " --trace-kinds is not given.")
    private String trace;

    @Option(
            names = "--trace-kinds",
            paramLabel = "KIND",
            split = ",",
            converter = TraceKindConverter.class,
            description = "What --trace writes: instructions, traps, mmio, sbi, separated by commas.")
    private Set<TraceKind> traceKinds = EnumSet.of(TraceKind.INSTRUCTIONS);

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = {
                "Write where the instructions were retired, by function and calls: folded stacks to FILE, a flame graph to"
                        + " FILE.svg, and tables by module and function to FILE.txt."
            })
    private Path profileFile;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "Write which functions, and lines if the image tells them, were executed to FILE, for lcov.")
    private Path coverageFile;

    @Option(
            names = "--restore",
            paramLabel = "FILE",
            description = "Put the machine back to this snapshot before it runs. The other options are as they were.")
    private Path restoredFile;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = "Write the whole machine to FILE after the run, such as after --max-instructions.")
    private Path snapshotFile;

    @Option(
            names = "--deterministic",
            description =
                    "Make the run depend on the image and the bytes of the input alone: a guest that asks for input"
                            + " waits for it.")
    private boolean deterministic;

    @Option(
            names = "--gdb",
            paramLabel = "PORT",
            description = "Wait on this TCP port of the loopback interface for gdb before the first instruction;"
                    + " 0 chooses one that is free.")
    private Integer gdbPort;

    @Option(
            names = "--stats",
            description = "Write the number of retired instructions as the last line on standard error.")
    private boolean stats;

    @Option(
            names = "--dump-device-tree",
            paramLabel = "FILE",
            description = "Write the flattened device tree to FILE before the image is started.")
    private Path deviceTreeFile;

    EmulatorCommand(InputStream input, OutputStream output, PrintStream error) {
        this.input = input;
        this.output = output;
        this.error = error;
    }

    /** Runs the command on the process's own streams and ends the process. */
    public static void main(String[] arguments) {
        OutputStream output = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        PrintStream error = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = execute(System.in, output, error, arguments);
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @return the exit status
     */
    static int execute(InputStream input, OutputStream output, PrintStream error, String... arguments) {
        EmulatorCommand command = new EmulatorCommand(input, output, error);
        CommandLine commandLine = new CommandLine(command)
                .setOut(new PrintWriter(output, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(error, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(CommandLine::executeHelpRequest);
        commandLine.setParameterExceptionHandler((exception, args) -> {
            exception.getCommandLine().getErr().println(exception.getMessage());
            exception.getCommandLine().getErr().println("Try --help.");
            return USAGE_ERROR;
        });
        commandLine.setExecutionStrategy(parsed -> {
            Integer help = CommandLine.executeHelpRequest(parsed);
            return help != null ? help : command.boot();
        });
        return commandLine.execute(arguments);
    }

    private int boot() {
        Keyboard keyboard = new Keyboard();
        try (Terminal terminal = openTerminal();
                PrintStream traceStream = openTrace();
                SecondConsole second = SecondConsole.open(secondConsole, secondConsoleInput);
                Machine machine = withDevices(withImages(Machine.builder()), second)
                        .memory(memory)
                        .engine(engine)
                        .processor(processor)
                        .harts(harts)
                        .aclint(aclint)
                        .consoleInput(terminal == null ? input : keyboard.open(input, error))
                        .consoleOutput(output)
                        .maxInstructions(maxInstructions)
                        .trace(traceStream, traceKinds)
                        .profile(profileFile != null)
                        .coverage(coverageFile != null)
                        .deterministic(deterministic)
                        .reboots(!noReboot)
                        .build()) {
            if (deviceTreeFile != null) {
                dumpDeviceTree(machine);
            }
            if (restoredFile != null) {
                machine.restore(Snapshot.load(restoredFile));
            }
            keyboard.connect(machine);
            RunResult result = gdbPort == null ? machine.run() : debug(machine);
            if (traceStream != null
                    && traceStream.checkError()) { // this flushes, so what follows comes after the trace
                throw new MachineException("the trace could not be written to its end: is there room for it?");
            }
            writeReports(machine);
            if (snapshotFile != null) {
                machine.snapshot().save(snapshotFile);
            }
            if (result.reason() != RunResult.Reason.POWER_OFF) {
                error.printf(
                        "terrarium-emulator: %s (after %d instructions, at pc 0x%x)%n",
                        result.reason().description(), result.retiredInstructions(), machine.pc());
            }
            if (result.reason() == RunResult.Reason.IDLE_FOREVER || result.reason() == RunResult.Reason.TRAP_LOOP) {
                machine.describeHarts().forEach(line -> error.println("  " + line));
            }
            if (stats) {
                writeHartStatistics(machine);
                error.println("retired-instructions: " + result.retiredInstructions());
            }
            return result.exitStatus();
        } catch (MachineException e) {
            error.println("terrarium-emulator: " + e.getMessage());
            return USAGE_ERROR;
        } catch (InvalidPathException e) {
            error.printf("terrarium-emulator: '%s' is no name of a file: %s%n", e.getInput(), e.getReason());
            return USAGE_ERROR;
        }
    }

    private MachineBuilder withDevices(MachineBuilder builder, SecondConsole second) {
        builder.startTime(startTime);
        flashFiles.forEach(builder::flash);
        firmwareFiles.forEach(builder::firmwareFile);
        disks.forEach(builder::disk);
        if (entropy != null) {
            builder.entropy(entropy);
        }
        if (second != null) {
            builder.virtioConsole(second.input(), second.output());
        }
        if (network != null) {
            builder.network(new NetworkSettings(network.mac(), forwards, packetCapture));
        } else if (!forwards.isEmpty() || packetCapture != null) {
            throw new MachineException("--forward and --pcap are about a network: add --net user");
        }
        shares.forEach(builder::share);
        return builder;
    }

    /** The counts of each hart, where there are several: the total comes after them. */
    private void writeHartStatistics(Machine machine) {
        if (machine.harts().size() > 1) {
            for (MachineHart hart : machine.harts()) {
                error.printf("retired-instructions of hart %d: %d%n", hart.id(), hart.retiredInstructions());
            }
        }
    }

    /** Returns the terminal in raw mode, or null if the console is not the process's terminal. */
    private Terminal openTerminal() {
        return input == System.in ? Terminal.open().orElse(null) : null;
    }

    private RunResult debug(Machine machine) {
        try (GdbServer server = new GdbServer(gdbPort)) {
            error.printf("terrarium-emulator: waiting for gdb: target remote :%d%n", server.port());
            try (GdbSession session = server.accept(machine)) {
                return session.serve().orElseGet(machine::run);
            }
        }
    }

    private MachineBuilder withImages(MachineBuilder builder) {
        if (image != null && kernel != null) {
            throw new MachineException("IMAGE and --kernel name two images, " + image + " and " + kernel
                    + ": the machine boots one, so leave one of them out");
        }
        if (image != null || kernel != null) {
            builder.image(image == null ? kernel : image);
        } else if (firmware.equals("sbi") || firmware.equals("none")) {
            throw new MachineException("there is nothing to boot: name an IMAGE, or firmware with --bios FILE");
        }
        if (initialDisk != null) {
            builder.initialDisk(initialDisk);
        }
        if (kernelArguments != null) {
            builder.kernelArguments(kernelArguments);
        }
        if (givenDeviceTree != null) {
            builder.deviceTree(givenDeviceTree);
        }
        return withFirmware(builder);
    }

    private MachineBuilder withFirmware(MachineBuilder builder) {
        switch (firmware) {
            case "sbi":
                return builder.firmware(Firmware.SBI);
            case "none":
                return builder.firmware(Firmware.NONE);
            default:
                return builder.firmware(Path.of(firmware));
        }
    }

    private PrintStream openTrace() {
        if (trace == null) {
            return null;
        }
        if (trace.equals("-")) {
            return new PrintStream(new BufferedOutputStream(new UnclosedStream(error)), false, StandardCharsets.UTF_8);
        }
        try {
            return new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(Path.of(trace))), false, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MachineException("cannot write the trace to " + trace + ": " + describe(e), e);
        }
    }

    private void writeReports(Machine machine) {
        machine.profile().ifPresent(profile -> {
            write("profile", profileFile, profile.folded());
            write("flame graph", Path.of(profileFile + ".svg"), profile.flameGraph());
            write("profile", Path.of(profileFile + ".txt"), profile.table());
        });
        machine.coverage().ifPresent(coverage -> write("coverage", coverageFile, coverage.lcov()));
    }

    private static void write(String what, Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MachineException("cannot write the " + what + " to " + file + ": " + describe(e), e);
        }
    }

    private void dumpDeviceTree(Machine machine) {
        try {
            Files.write(deviceTreeFile, machine.deviceTree());
        } catch (IOException e) {
            throw new MachineException("cannot write the device tree to " + deviceTreeFile + ": " + describe(e), e);
        }
    }

    /** The message of an exception about a file is often just the file's name. */
    private static String describe(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
