package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.report.ImageReport.Method;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final ImageReport REPORT = Reports.of(
            "app",
            500,
            List.of(),
            List.of(
                    new Method("dev.terrarium.runtime.Boot.enter()", 20, List.of()),
                    new Method("com.example.App.main(String[])", 0, List.of("dev.terrarium.runtime.Boot.enter()")),
                    new Method(
                            "java.lang.String.length()",
                            16,
                            List.of("com.example.App.main(String[])", "dev.terrarium.runtime.Boot.enter()"))));

    @Test
    void showsTheChainOfCallers() {
        assertEquals(
                List.of(
                        "java.lang.String.length(), 16 bytes",
                        "  called by com.example.App.main(String[])",
                        "  called by dev.terrarium.runtime.Boot.enter()"),
                Explanation.of(REPORT, "String.length"));
    }

    @Test
    void saysWhatIsInlinedAndWhatAssemblyCalls() {
        assertEquals(
                List.of("com.example.App.main(String[]), inlined", "  called by dev.terrarium.runtime.Boot.enter()"),
                Explanation.of(REPORT, "App.main"));
        assertEquals(
                List.of("dev.terrarium.runtime.Boot.enter(), 20 bytes", "  called by the boot and trap code"),
                Explanation.of(REPORT, "Boot"));
    }

    @Test
    void saysThatAMethodIsNotInTheImage() {
        assertEquals(
                List.of("No method and no class of app has \"HashMap\" in its name: it is not in the image."),
                Explanation.of(REPORT, "HashMap"));
    }

    @Test
    void saysWhoMakesObjectsOfAClassWithoutMethods() {
        assertEquals(
                List.of(
                        "com.example.Point, of which no method is in the image",
                        "  objects of it are made by com.example.App.main(String[])"),
                Explanation.of(REPORT, "example.Point"));
        assertEquals(
                List.of(
                        "com.example.Table, of which no method is in the image",
                        "  its objects are made at build time"),
                Explanation.of(REPORT, "Table"));
    }

    @Test
    void cutsTheListAtTen() {
        List<Method> many = IntStream.range(0, 12)
                .mapToObj(i -> new Method("a.B.m" + i + "()", 1, List.of("a.C.main()")))
                .toList();
        List<String> lines = Explanation.of(Reports.of("app", 500, List.of(), many), "a.B.");
        assertEquals(21, lines.size());
        assertEquals("and 2 others: give more of the name", lines.get(20));
    }
}
