package dev.terrarium.image.report;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.analyze.Reachability;
import dev.terrarium.image.emit.Names;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.link.ElfFile;
import dev.terrarium.image.link.Linker;
import dev.terrarium.image.optimize.Optimizations;
import dev.terrarium.image.report.ImageReport.Boot;
import dev.terrarium.image.report.ImageReport.Field;
import dev.terrarium.image.report.ImageReport.IndirectCall;
import dev.terrarium.image.report.ImageReport.Method;
import dev.terrarium.image.report.ImageReport.Size;
import dev.terrarium.image.report.ImageReport.Type;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the report of an image that has just been linked. */
public final class ReportCollector {
    private static final String RUNTIME_DATA = "(runtime data)";
    private static final int LONGEST_CHAIN = 20;

    private final AnalysedProgram program;
    private final Reachability reachability;
    private final WiringDescription wiring;
    private final Map<String, Long> bytesOfSymbols = new TreeMap<>();
    private final Map<String, Long> packages = new TreeMap<>();
    private final Map<String, Long> modules = new TreeMap<>();
    private final List<Method> methods = new ArrayList<>();

    private ReportCollector(AnalysedProgram program, WiringDescription wiring) {
        this.program = program;
        this.reachability = program.reachability();
        this.wiring = wiring;
    }

    /** Returns the report of an image. */
    public static ImageReport report(
            AnalysedProgram program, Optimizations optimizations, WiringDescription wiring, Linker.Image image) {
        return new ReportCollector(program, wiring).collect(optimizations, image);
    }

    private ImageReport collect(Optimizations optimizations, Linker.Image image) {
        for (ElfFile.Symbol symbol : symbols(image.elf())) {
            bytesOfSymbols.merge(symbol.name(), symbol.size(), Long::sum);
        }
        wiring.modules().forEach(module -> modules.put(module.type(), 0L));
        reachability.methods().forEach(this::collect);
        packages.put(
                RUNTIME_DATA,
                bytesOfSymbols.values().stream().mapToLong(Long::longValue).sum());
        List<IndirectCall> calls = indirectCalls();
        return new ImageReport(
                ImageReport.FORMAT_VERSION,
                wiring.app(),
                wiring.name(),
                image.loadedBytes(),
                image.sectionSizes().entrySet().stream()
                        .map(entry -> new Size(entry.getKey(), entry.getValue()))
                        .toList(),
                largestFirst(packages).filter(size -> size.bytes() > 0).toList(),
                largestFirst(modules).toList(),
                wiring.modules(),
                types(),
                methods,
                fields(),
                program.initialisations().entrySet().stream()
                        .filter(entry -> entry.getValue().evaluated())
                        .map(entry -> entry.getKey().javaName())
                        .toList(),
                atBoot(),
                calls,
                (int) calls.stream().filter(IndirectCall::onWiredApi).count(),
                optimizations.removed());
    }

    private static Stream<Size> largestFirst(Map<String, Long> sizes) {
        return sizes.entrySet().stream()
                .map(entry -> new Size(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Size::bytes).reversed().thenComparing(Size::name));
    }

    private static List<ElfFile.Symbol> symbols(Path elf) {
        try {
            return new ElfFile(Files.readAllBytes(elf)).symbols();
        } catch (IOException e) {
            throw new BuildException("Image " + elf + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void collect(MethodInfo method) {
        Long symbol = bytesOfSymbols.remove(Names.of(method));
        long bytes = symbol == null ? 0 : symbol;
        List<MethodInfo> chain = reachability.chain(method);
        packages.merge(packageOf(method.owner().javaName()), bytes, Long::sum);
        String module = module(method, chain);
        if (module != null) {
            modules.merge(module, bytes, Long::sum);
        }
        methods.add(new Method(
                method.javaName(),
                bytes,
                chain.stream().limit(LONGEST_CHAIN).map(MethodInfo::javaName).toList()));
    }

    /** The module that a method is part of: it is in the module's package and reached through the module's class. */
    private String module(MethodInfo method, List<MethodInfo> chain) {
        String home = packageOf(method.owner().javaName());
        String own = moduleOf(method);
        if (own != null) {
            return own;
        }
        for (MethodInfo caller : chain) {
            String module = moduleOf(caller);
            if (module != null && packageOf(module).equals(home)) {
                return module;
            }
        }
        return null;
    }

    private String moduleOf(MethodInfo method) {
        String name = method.owner().javaName();
        int nested = name.indexOf('$');
        String outermost = nested < 0 ? name : name.substring(0, nested);
        return modules.containsKey(outermost) ? outermost : null;
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private List<Type> types() {
        return program.instantiated().stream()
                .map(type -> {
                    MethodInfo maker = reachability.maker(type);
                    return new Type(nameOf(type), maker == null ? null : maker.javaName());
                })
                .sorted(Comparator.comparing(Type::name))
                .toList();
    }

    /** The name of a class, of arrays as Java writes them. */
    private static String nameOf(ClassInfo type) {
        return type.isArray() ? org.objectweb.asm.Type.getType(type.name()).getClassName() : type.javaName();
    }

    private List<Field> fields() {
        Map<MethodInfo, Graph> bodies = new HashMap<>();
        program.graphs().forEach(graph -> bodies.put(graph.method(), graph));
        Map<String, String> readers = new TreeMap<>();
        for (MethodInfo method : reachability.methods()) {
            Graph body = bodies.get(method);
            if (body != null) {
                fieldsReadBy(body).forEach(field -> readers.putIfAbsent(field.javaName(), method.javaName()));
            }
        }
        return readers.entrySet().stream()
                .map(entry -> new Field(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Set<FieldInfo> fieldsReadBy(Graph body) {
        return body.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .filter(instruction -> AnalysedProgram.reads(instruction.opcode()))
                .map(Instruction::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Boot> atBoot() {
        List<Boot> result = new ArrayList<>();
        program.initialisations().forEach((type, outcome) -> {
            if (!outcome.evaluated()) {
                result.add(new Boot(type.javaName(), outcome.reason(), outcome.chain()));
            }
        });
        return result;
    }

    private List<IndirectCall> indirectCalls() {
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
}
