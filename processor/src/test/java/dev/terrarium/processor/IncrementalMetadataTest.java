package dev.terrarium.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import dev.terrarium.processor.index.ModuleIndexProcessor;
import dev.terrarium.processor.wiring.WiringProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;

/** What build tools are told about the processors, and whether it is true. */
final class IncrementalMetadataTest {
    @Test
    void bothProcessorsAreRegistered() throws IOException {
        assertEquals(
                List.of(ModuleIndexProcessor.class.getName(), WiringProcessor.class.getName()),
                lines("META-INF/services/javax.annotation.processing.Processor")
                        .sorted()
                        .toList());
    }

    @Test
    void indexIsIsolatingAndWiringAggregating() throws IOException {
        assertEquals(
                List.of(
                        ModuleIndexProcessor.class.getName() + ",isolating",
                        WiringProcessor.class.getName() + ",aggregating"),
                lines("META-INF/gradle/incremental.annotation.processors").toList());
    }

    /** An isolating processor must give exactly one originating element for each file that it generates. */
    @Test
    void everyFileOfTheIndexHasOneOrigin() {
        Map<String, List<String>> origins = new TreeMap<>();
        SpiedProcessor spied = new SpiedProcessor(
                new ModuleIndexProcessor(),
                real -> SpiedProcessor.proxy(Filer.class, (filer, method, arguments) -> {
                    if (method.getName().startsWith("create")) {
                        Element[] elements = (Element[]) arguments[arguments.length - 1];
                        origins.put(
                                arguments[arguments.length - 2].toString(),
                                Arrays.stream(elements).map(Element::toString).toList());
                    }
                    return SpiedProcessor.call(real, method, arguments);
                }));
        Compiled.compileWith(
                        List.of(spied),
                        List.of(),
                        List.of(
                                JavaFileObjects.forSourceLines(
                                        "a.First",
                                        "package a;",
                                        "@dev.terrarium.annotations.Provides(First.class)",
                                        "public final class First { First(Second second) {} }"),
                                JavaFileObjects.forSourceLines(
                                        "a.Second",
                                        "package a;",
                                        "@dev.terrarium.annotations.Provides(Second.class)",
                                        "public final class Second {}")))
                .succeeds();
        assertEquals(
                Map.of(
                        "dev.terrarium.index.a_First", List.of("a.First"),
                        "META-INF/terrarium/modules/a.First", List.of("a.First"),
                        "a.FirstAccess", List.of("a.First"),
                        "dev.terrarium.index.a_Second", List.of("a.Second"),
                        "META-INF/terrarium/modules/a.Second", List.of("a.Second")),
                origins);
    }

    private static Stream<String> lines(String resource) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = ModuleIndexProcessor.class.getClassLoader().getResourceAsStream(resource)) {
            assertTrue(in != null, resource);
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
        return lines.stream().filter(line -> !line.isBlank());
    }
}
