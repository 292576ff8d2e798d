package dev.terrarium.image.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.terrarium.image.BuildException;
import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.emit.Names;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.link.ElfFile;
import dev.terrarium.image.link.Linker;
import dev.terrarium.image.optimize.Optimizations;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is in an image and why. Written as JSON to {@code target/terrarium/report.json}; holds no times, so that equal
 * builds have equal reports.
 *
 * @param loadedBytes text and data: what is in the file and goes into memory
 * @param packages bytes of code by Java package, largest first; what no method owns is under {@code (runtime data)}
 * @param methods the methods in the image, with the chain of callers that first reached each
 * @param initialisedAtBoot classes whose initialisers run on the machine, and why
 * @param indirectCalls calls that are dispatched at run time
 * @param indirectCallsOnWiredApis how many of those are on an API that the wiring resolves
 * @param optimize what each specialisation and optimisation removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImageReport(
        int formatVersion,
        String app,
        String name,
        long loadedBytes,
        List<Size> sections,
        List<Size> packages,
        List<WiringDescription.Module> modules,
        List<String> instantiatedTypes,
        List<Method> methods,
        List<String> initialisedAtBuildTime,
        List<Boot> initialisedAtBoot,
        List<IndirectCall> indirectCalls,
        int indirectCallsOnWiredApis,
        List<Optimizations.Removed> optimize) {
    private static final int FORMAT_VERSION = 1;
    private static final int LONGEST_CHAIN = 20;

    /** Something with a size in bytes. */
    public record Size(String name, long bytes) {}

    /** A method in the image; {@code bytes} is 0 where it has been inlined into all its callers. */
    public record Method(String name, long bytes, List<String> reachedThrough) {}

    /** A class that is initialised on the machine. */
    public record Boot(String type, String reason, List<String> chain) {}

    /** A call that is dispatched at run time. */
    public record IndirectCall(String method, boolean onWiredApi, List<String> callers) {}

    /** Collects the report of an image that has just been linked. */
    public static ImageReport of(
            AnalysedProgram program, Optimizations optimizations, WiringDescription wiring, Linker.Image image) {
        List<ElfFile.Symbol> symbols = symbols(image.elf());
        Map<String, Long> bytesOf = new TreeMap<>();
        symbols.forEach(symbol -> bytesOf.merge(symbol.name(), symbol.size(), Long::sum));
        Map<String, Long> packages = new TreeMap<>();
        List<Method> methods = new ArrayList<>();
        Set<String> owned = new HashSet<>();
        for (Graph graph : program.graphs()) {
            MethodInfo method = graph.method();
            String symbol = Names.of(method);
            long bytes = bytesOf.getOrDefault(symbol, 0L);
            owned.add(symbol);
            packages.merge(packageOf(method), bytes, Long::sum);
            methods.add(new Method(method.javaName(), bytes, chain(program, method)));
        }
        long rest = symbols.stream()
                .filter(symbol -> !owned.contains(symbol.name()))
                .mapToLong(ElfFile.Symbol::size)
                .sum();
        packages.put("(runtime data)", rest);
        List<Boot> atBoot = new ArrayList<>();
        List<String> atBuildTime = new ArrayList<>();
        program.initialisations().forEach((type, outcome) -> {
            if (outcome.evaluated()) {
                atBuildTime.add(type.javaName());
            } else {
                atBoot.add(new Boot(type.javaName(), outcome.reason(), outcome.chain()));
            }
        });
        List<IndirectCall> calls = indirectCalls(program, wiring);
        return new ImageReport(
                FORMAT_VERSION,
                wiring.app(),
                wiring.name(),
                image.loadedBytes(),
                image.sectionSizes().entrySet().stream()
                        .map(entry -> new Size(entry.getKey(), entry.getValue()))
                        .toList(),
                packages.entrySet().stream()
                        .map(entry -> new Size(entry.getKey(), entry.getValue()))
                        .filter(size -> size.bytes() > 0)
                        .sorted(Comparator.comparingLong(Size::bytes).reversed().thenComparing(Size::name))
                        .toList(),
                wiring.modules(),
                program.instantiated().stream().map(ClassInfo::javaName).toList(),
                methods,
                atBuildTime,
                atBoot,
                calls,
                (int) calls.stream().filter(IndirectCall::onWiredApi).count(),
                optimizations.removed());
    }

    private static List<ElfFile.Symbol> symbols(Path elf) {
        try {
            return new ElfFile(Files.readAllBytes(elf)).symbols();
        } catch (IOException e) {
            throw new BuildException("Image " + elf + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String packageOf(MethodInfo method) {
        String name = method.owner().javaName();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static List<String> chain(AnalysedProgram program, MethodInfo method) {
        return program.chain(method).stream()
                .skip(1)
                .limit(LONGEST_CHAIN)
                .map(MethodInfo::javaName)
                .toList();
    }

    private static List<IndirectCall> indirectCalls(AnalysedProgram program, WiringDescription wiring) {
        Set<String> apis = new HashSet<>();
        wiring.modules().forEach(module -> apis.addAll(module.apis()));
        List<IndirectCall> result = new ArrayList<>();
        program.indirectCalls()
                .forEach((method, callers) -> result.add(new IndirectCall(
                        method.javaName(),
                        apis.contains(method.owner().javaName()),
                        callers.stream().map(MethodInfo::javaName).toList())));
        return result;
    }

    /**
     * Writes the report.
     *
     * @throws BuildException if the file cannot be written
     */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    new ObjectMapper()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(this)
                            + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new BuildException("Report " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a report that {@link #write} wrote.
     *
     * @throws BuildException if the file cannot be read
     */
    public static ImageReport read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), ImageReport.class);
        } catch (IOException e) {
            throw new BuildException("Report " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
