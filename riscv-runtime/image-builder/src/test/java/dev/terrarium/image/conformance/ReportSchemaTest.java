package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.report.ImageReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of images are as their JSON Schema says, and say what is true of the images. */
class ReportSchemaTest {
    private static final List<String> PROGRAMS = List.of("sizes/hello", "sizes/collections", "initialization/triggers");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static List<ImageReport> reports;
    private static JsonSchema schema;

    @BeforeAll
    static void buildImages() throws IOException {
        List<Program> programs = Programs.startingWith(PROGRAMS, folder.resolve("generated"));
        assertEquals(PROGRAMS.size(), programs.size());
        Workbench workbench =
                Workbench.compile(programs.stream().map(Program::source).toList(), folder.resolve("classes"));
        reports = programs.stream()
                .map(program -> ImageBuilder.build(BuildRequest.builder()
                                .classPath(workbench.imageClassPath())
                                .app(program.mainClass())
                                .output(folder.resolve(program.name() + ".elf"))
                                .build())
                        .report())
                .toList();
        try (InputStream text = ImageReport.class.getResourceAsStream(ImageReport.SCHEMA)) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        }
    }

    @Test
    void reportsAreAsTheirSchemaSays() throws IOException {
        for (ImageReport report : reports) {
            assertEquals(Set.of(), schema.validate(MAPPER.readTree(report.json())), report.name());
        }
    }

    @Test
    void theSchemaKnowsEachPart() throws IOException {
        JsonNode report = MAPPER.readTree(reports.get(0).json());
        report.fieldNames().forEachRemaining(name -> {
            ObjectNode without = report.deepCopy();
            without.remove(name);
            assertFalse(problems(without).isEmpty(), "without " + name);
            ObjectNode wrong = report.deepCopy();
            wrong.putPOJO(name, true);
            assertFalse(problems(wrong).isEmpty(), "with a wrong " + name);
        });
        ObjectNode more = report.deepCopy();
        more.put("more", 1);
        assertFalse(problems(more).isEmpty());
    }

    private static Set<ValidationMessage> problems(JsonNode report) {
        return schema.validate(MAPPER.valueToTree(report));
    }

    @Test
    void sizesAddUp() {
        for (ImageReport report : reports) {
            long text = report.sections().stream()
                    .filter(size -> size.name().equals(".text"))
                    .findAny()
                    .orElseThrow()
                    .bytes();
            long methods = report.methods().stream()
                    .mapToLong(ImageReport.Method::bytes)
                    .sum();
            long packages = report.packages().stream()
                    .filter(size -> !size.name().startsWith("("))
                    .mapToLong(ImageReport.Size::bytes)
                    .sum();
            assertEquals(methods, packages, report.name());
            assertTrue(methods <= text && methods > text / 2, methods + " of " + text);
        }
    }

    @Test
    void chainsLeadToWhereTheProgramStarts() {
        for (ImageReport report : reports) {
            Set<String> names =
                    report.methods().stream().map(ImageReport.Method::name).collect(Collectors.toSet());
            for (ImageReport.Method method : report.methods()) {
                assertTrue(names.containsAll(method.reachedThrough()), method.toString());
            }
            assertTrue(report.methods().stream()
                    .anyMatch(method -> method.name().contains("Main.main(")
                            && method.reachedThrough().get(0).endsWith("MainWiring.boot()")));
        }
    }

    @Test
    void fieldsAreReadByMethodsOfTheImage() {
        for (ImageReport report : reports) {
            Set<String> names =
                    report.methods().stream().map(ImageReport.Method::name).collect(Collectors.toSet());
            assertTrue(report.fields().size() > 10, report.name());
            report.fields().forEach(field -> assertTrue(names.contains(field.readBy()), field.toString()));
        }
    }

    @Test
    void eachSpecialisationSaysWhatItRemoved() {
        Map<String, Integer> removed = new TreeMap<>();
        reports.stream()
                .flatMap(report -> report.optimize().stream())
                .forEach(pass -> removed.merge(
                        pass.pass(),
                        pass.removed().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        Integer::sum));
        Set<String> passes = Set.of(
                "specialisation",
                "devirtualisation",
                "type check elimination",
                "constant folding",
                "null check elimination",
                "allocation removal",
                "monitor elimination",
                "class initialisation elimination",
                "value numbering",
                "bounds check elimination");
        assertTrue(removed.keySet().containsAll(passes), removed::toString);
        for (String pass : List.of(
                "specialisation",
                "allocation removal",
                "class initialisation elimination",
                "value numbering",
                "bounds check elimination")) {
            assertTrue(removed.get(pass) > 0, pass + " in " + removed);
        }
    }

    @Test
    void modulesHaveTheirBytes() {
        ImageReport hello = reports.stream()
                .filter(report -> report.name().equals("sizes-hello"))
                .findAny()
                .orElseThrow();
        assertEquals(
                hello.modules().stream().map(module -> module.type()).sorted().toList(),
                hello.kernelModules().stream()
                        .map(ImageReport.Size::name)
                        .sorted()
                        .toList());
        assertTrue(hello.kernelModules().stream()
                .anyMatch(size -> size.name().endsWith(".SemispaceHeap") && size.bytes() > 0));
    }

    @Test
    void whatStaysForBootHasAReason() {
        assertTrue(
                reports.stream().anyMatch(report -> !report.initialisedAtBoot().isEmpty()));
    }
}
