package dev.terrarium.maven;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.wiring.WiringDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Boots the app's image, with this terminal as its console: on Terrarium's emulator, or on QEMU with
 * {@code -Dterrarium.runner=qemu}. Fails if the image ends with a status other than 0.
 */
@Mojo(name = "run", threadSafe = true)
public final class RunMojo extends AbstractAppMojo {
    private static final String QEMU = "qemu-system-riscv64";
    private static final long MEBIBYTE = 1L << 20;

    /** What the image runs on: {@code emulator} or {@code qemu}. */
    @Parameter(property = "terrarium.runner", defaultValue = "emulator")
    private String runner;

    /** Size of the machine's memory in mebibytes. */
    @Parameter(property = "terrarium.memory", defaultValue = "128")
    private int memory;

    /** Ends the machine after so many instructions (emulator only); 0 for no limit. */
    @Parameter(property = "terrarium.maxInstructions", defaultValue = "0")
    private long maxInstructions;

    @Override
    public void execute() throws MojoFailureException, MojoExecutionException {
        if (isSkipped()) {
            return;
        }
        WiringDescription wiring = singleApp();
        Path image = image(wiring);
        if (!Files.isRegularFile(image)) {
            throw new MojoFailureException("There is no image " + image
                    + ": build it first, with mvn package, and bind the goal terrarium:image to it");
        }
        int status =
                switch (runner) {
                    case "emulator" -> runOnEmulator(image);
                    case "qemu" -> runOnQemu(image);
                    default ->
                        throw new MojoFailureException(
                                "terrarium.runner is " + runner + ", but must be emulator or qemu");
                };
        if (status != 0) {
            throw new MojoFailureException("The image " + image + " ended with status " + status);
        }
    }

    private int runOnEmulator(Path image) throws MojoFailureException {
        getLog().info("Booting " + image + " on the emulator");
        try {
            Machine.Builder builder = Machine.builder()
                    .memory(memory * MEBIBYTE)
                    .image(image)
                    .consoleInput(System.in)
                    .consoleOutput(System.out);
            if (maxInstructions > 0) {
                builder.maxInstructions(maxInstructions);
            }
            RunResult result = builder.build().run();
            System.out.flush();
            getLog().info("Ended: " + result.reason() + ", status " + result.exitStatus() + ", retired instructions: "
                    + result.retiredInstructions());
            return result.exitStatus();
        } catch (MachineException e) {
            throw new MojoFailureException("The image cannot run: " + e.getMessage());
        }
    }

    private int runOnQemu(Path image) throws MojoFailureException, MojoExecutionException {
        getLog().info("Booting " + image + " on QEMU");
        List<String> command = List.of(
                QEMU,
                "-M",
                "virt",
                "-m",
                memory + "M",
                "-nographic",
                "-monitor",
                "none",
                "-serial",
                "stdio",
                "-bios",
                "default",
                "-kernel",
                image.toString());
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new MojoFailureException("QEMU cannot be started (" + e.getMessage()
                    + "): install it, on Debian with apt-get install qemu-system-misc opensbi");
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while QEMU ran", e);
        }
    }
}
