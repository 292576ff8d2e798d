package dev.terrarium.image.emit;

import dev.terrarium.api.console.Console;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.power.PowerOff;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.StackTraces;
import dev.terrarium.image.StageClock;
import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.analyze.ClosedWorldAnalysis;
import dev.terrarium.image.analyze.Program;
import dev.terrarium.image.analyze.ProgramOptions;
import dev.terrarium.image.emit.fixtures.TestWiring;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.link.Linker;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import dev.terrarium.image.world.ReflectionDeclarations;
import dev.terrarium.library.ConsoleOutput;
import dev.terrarium.runtime.Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A fixture, wired by {@link TestWiring}, as an image that has been built and booted. */
public record BootedProgram(Linker.Image image, String console, RunResult result) {
    private static final long MOST_INSTRUCTIONS = 200_000_000;

    /** Builds and boots the program that a static method of a fixture is. */
    static BootedProgram of(Class<?> fixture, String method, OptimizationLevel level, Path folder) throws IOException {
        Path elf = folder.resolve(fixture.getSimpleName() + "-" + level + ".elf");
        Emitter emitter = new Emitter(level);
        Program program = program(fixture, method);
        Files.writeString(folder.resolve(fixture.getSimpleName() + "-" + level + ".ll"), emitter.text(program));
        Linker.Image image = new Linker().link(emitter.object(program), elf);
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .image(elf)
                .consoleOutput(console)
                .maxInstructions(MOST_INSTRUCTIONS)
                .build()
                .run();
        return new BootedProgram(image, console.toString(StandardCharsets.ISO_8859_1), result);
    }

    /** The closed program that a static method of a fixture is. */
    public static AnalysedProgram program(Class<?> fixture, String method) {
        ClosedWorld world = world(fixture);
        return ClosedWorldAnalysis.analyse(
                world,
                new Wiring(world, fixture, method),
                ReflectionDeclarations.NONE,
                new ProgramOptions(StackTraces.FULL, false, false),
                new StageClock());
    }

    /** The body of a method of a fixture as it is translated from bytecode. */
    public static Graph translated(Class<?> fixture, String method) {
        ClosedWorld world = world(fixture);
        MethodInfo found = world.get(fixture.getName().replace('.', '/')).methods().stream()
                .filter(candidate -> candidate.name().equals(method))
                .findFirst()
                .orElseThrow();
        return new GraphBuilder(world, new Wiring(world, fixture, method)).build(found);
    }

    private static ClosedWorld world(Class<?> fixture) {
        return new ClosedWorld(new ClassPath(List.of(
                location(fixture), location(ConsoleOutput.class), location(Address.class), location(Console.class))));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Wiring(ClosedWorld world, Class<?> fixture, String method) implements GraphBuilder.WiredModules {
        @Override
        public FieldInfo field(ClassInfo api) {
            String name =
                    Map.of(Console.class, "CONSOLE", PowerOff.class, "POWER", ObjectHeap.class, "HEAP")
                            .entrySet()
                            .stream()
                            .filter(entry -> entry.getKey().getName().equals(api.javaName()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("");
            return world.get(TestWiring.class.getName().replace('.', '/')).fields().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public MethodInfo boot() {
            return world.get(fixture.getName().replace('.', '/')).declaredMethod(method, "()V");
        }
    }
}
