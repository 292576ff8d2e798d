package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.report.ImageReport.Method;
import dev.terrarium.maven.Explanation.Kind;
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
                Explanation.of(REPORT, Kind.METHOD, "String.length"));
    }

    @Test
    void saysWhatIsInlinedAndWhatAssemblyCalls() {
        assertEquals(
                List.of("com.example.App.main(String[]), inlined", "  called by dev.terrarium.runtime.Boot.enter()"),
                Explanation.of(REPORT, Kind.METHOD, "App.main"));
        assertEquals(
                List.of("dev.terrarium.runtime.Boot.enter(), 20 bytes", "  called by the boot and trap code"),
                Explanation.of(REPORT, Kind.METHOD, "Boot"));
    }

    @Test
    void aWholeNameIsThatAlone() {
        List<Method> methods = List.of(
                new Method("a.B.m()", 4, List.of("a.C.main()")),
                new Method("x.a.B.m()", 8, List.of("a.C.main()")),
                new Method("x.aB.m()", 8, List.of("a.C.main()")));
        assertEquals(
                List.of("a.B.m(), 4 bytes", "  called by a.C.main()"),
                Explanation.of(Reports.of("app", 500, List.of(), methods), Kind.METHOD, "a.B.m()"));
        assertEquals(
                List.of("a.B.m(), 4 bytes", "  called by a.C.main()", "x.a.B.m(), 8 bytes", "  called by a.C.main()"),
                Explanation.of(Reports.of("app", 500, List.of(), methods), Kind.METHOD, "B.m()"));
    }

    @Test
    void saysWhatIsNotInTheImageAndWhatElseIsCalledSo() {
        assertEquals(
                List.of("No method of app has \"HashMap\" in its name: it is not in the image."),
                Explanation.of(REPORT, Kind.METHOD, "HashMap"));
        assertEquals(
                List.of(
                        "No method of app has \"Point\" in its name: it is not in the image.",
                        "But there is such a class: ask with -Dterrarium.type=Point",
                        "But there is such a field: ask with -Dterrarium.field=Point"),
                Explanation.of(REPORT, Kind.METHOD, "Point"));
    }

    @Test
    void saysWhoMakesObjectsOfAClass() {
        assertEquals(
                List.of(
                        "com.example.Point",
                        "  objects of it are made by com.example.App.main(String[])",
                        "  called by dev.terrarium.runtime.Boot.enter()"),
                Explanation.of(REPORT, Kind.TYPE, "example.Point"));
        assertEquals(
                List.of("com.example.Table", "  its objects are made at build time"),
                Explanation.of(REPORT, Kind.TYPE, "Table"));
    }

    @Test
    void saysWhoReadsAField() {
        assertEquals(
                List.of(
                        "com.example.Point.x",
                        "  read by com.example.App.main(String[])",
                        "  called by dev.terrarium.runtime.Boot.enter()"),
                Explanation.of(REPORT, Kind.FIELD, "Point.x"));
    }

    @Test
    void cutsTheListAtTen() {
        List<Method> many = IntStream.range(0, 12)
                .mapToObj(i -> new Method("a.B.m" + i + "()", 1, List.of("a.C.main()")))
                .toList();
        List<String> lines = Explanation.of(Reports.of("app", 500, List.of(), many), Kind.METHOD, "a.B.");
        assertEquals(21, lines.size());
        assertEquals("and 2 others: give more of the name", lines.get(20));
    }
}
