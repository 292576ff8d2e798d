package dev.terrarium.maven;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.gdb.GdbServer;
import dev.terrarium.emulator.gdb.GdbSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Boots an app's image, with this terminal as its console: on Terrarium's emulator, or on QEMU with
 * {@code -Dterrarium.runner=qemu}. The image must have been built: {@code mvn package terrarium:run} does both. Fails if
 * the image ends with a status other than 0.
 */
@Mojo(name = "run", threadSafe = true)
public final class RunMojo extends AbstractAppMojo {
    private static final String QEMU = "qemu-system-riscv64";

    /** What the image boots on: {@code emulator} or {@code qemu}. */
    @Parameter(property = "terrarium.runner", defaultValue = "emulator")
    private String runner;

    /** How much memory the machine has: a number with K, M or G behind it. */
    @Parameter(property = "terrarium.memory", defaultValue = "128M")
    private String memory;

    /** Ends the machine after so many instructions, with status 124; 0 for no limit. Only for the emulator. */
    @Parameter(property = "terrarium.maxInstructions", defaultValue = "0")
    private long maxInstructions;

    /**
     * A TCP port of this host on which the machine waits for gdb before its first instruction; 0 for none.
     * Build the image with {@code -Dterrarium.optimize=DEBUG} to see Java's lines there.
     */
    @Parameter(property = "terrarium.gdb", defaultValue = "0")
    private int gdbPort;

    @Override
    void run(ProjectApps apps) throws MojoFailureException, MojoExecutionException {
        Path image = apps.image(apps.single());
        requireBuilt(image);
        long bytes = MemorySize.bytes(memory);
        switch (runner) {
            case "emulator" -> runOnEmulator(image, bytes);
            case "qemu" -> runOnQemu(image, bytes);
            default ->
                throw new MojoFailureException("terrarium.runner is " + runner + ", but must be emulator or qemu");
        }
    }

    private void runOnEmulator(Path image, long bytes) throws MojoFailureException {
        if (maxInstructions < 0) {
            throw new MojoFailureException(
                    "terrarium.maxInstructions is " + maxInstructions + ", but must be a number of instructions, or 0");
        }
        getLog().info("Booting " + shown(image) + " on the emulator");
        try {
            Machine machine = Machine.builder()
                    .memory(bytes)
                    .image(image)
                    .consoleInput(TypedInput.from(System.in))
                    .consoleOutput(System.out)
                    .maxInstructions(maxInstructions == 0 ? Long.MAX_VALUE : maxInstructions)
                    .build();
            RunResult result = gdbPort == 0 ? machine.run() : debug(image, machine);
            getLog().info("Retired instructions: " + result.retiredInstructions());
            if (result.reason() != RunResult.Reason.POWER_OFF) {
                throw new MojoFailureException("The image has not powered the machine off, but "
                        + result.reason().description());
            }
            requireSuccess(result.exitStatus());
        } catch (MachineException e) {
            getLog().debug(e);
            throw new MojoFailureException("The emulator cannot run the image: " + inPluginTerms(e.getMessage()));
        }
    }

    private RunResult debug(Path image, Machine machine) {
        try (GdbServer server = new GdbServer(gdbPort)) {
            tellHowToDebug(image);
            try (GdbSession session = server.accept(machine)) {
                return session.serve().orElseGet(machine::run);
            }
        }
    }

    private void tellHowToDebug(Path image) {
        getLog().info("Waiting for gdb-multiarch " + shown(image) + " -ex 'target remote :" + gdbPort + "'");
    }

    /** The emulator's messages name the options of its own command. */
    private static String inPluginTerms(String message) {
        return message.replace("--memory", "-Dterrarium.memory").replace("--gdb", "-Dterrarium.gdb");
    }

    private void runOnQemu(Path image, long bytes) throws MojoFailureException, MojoExecutionException {
        getLog().info("Booting " + shown(image) + " on QEMU");
        List<String> command = new ArrayList<>(List.of(
                QEMU,
                "-M",
                "virt",
                "-m",
                (bytes >> 10) + "K",
                "-nographic",
                "-monitor",
                "none",
                "-serial",
                "stdio",
                "-bios",
                "default",
                "-kernel",
                image.toString()));
        if (gdbPort != 0) {
            command.addAll(List.of("-S", "-gdb", "tcp:127.0.0.1:" + gdbPort));
            tellHowToDebug(image);
        }
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            getLog().debug(e);
            throw new MojoFailureException("QEMU cannot be started: install it, on Debian with apt-get install"
                    + " qemu-system-misc opensbi (" + e.getMessage() + ")");
        }
        try {
            requireSuccess(process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while QEMU ran", e);
        } finally {
            process.destroy();
        }
    }

    private static void requireSuccess(int status) throws MojoFailureException {
        if (status != 0) {
            throw new MojoFailureException("The image has ended with status " + status);
        }
    }
}
