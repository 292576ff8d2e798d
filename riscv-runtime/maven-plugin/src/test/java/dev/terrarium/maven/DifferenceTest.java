package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.report.ImageReport.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final ImageReport BEFORE =
            Reports.of("old", 1_000, List.of("a.Sbi", "a.Heap"), List.of(new Method("a.Sbi.write()", 10, List.of())));
    private static final ImageReport AFTER = Reports.of(
            "new",
            3_500,
            List.of("a.Uart", "a.Heap"),
            List.of(new Method("a.Uart.write()", 10, List.of()), new Method("a.Uart.probe()", 10, List.of())));

    @Test
    void tellsModulesSizesAndMethods() {
        assertEquals(
                List.of(
                        "1,100 bytes are loaded in old, 3,600 in new: +2,500",
                        "new no longer has the module",
                        "  a.Sbi",
                        "new has the new module",
                        "  a.Uart",
                        "Sections that changed, in bytes:",
                        "     +2,500  .text",
                        "Packages that changed, in bytes:",
                        "     +2,500  com.example",
                        "Methods that changed, in bytes:",
                        "        +10  a.Uart.write()",
                        "        +10  a.Uart.probe()",
                        "        -10  a.Sbi.write()",
                        "new no longer has the method",
                        "  a.Sbi.write()",
                        "new has the new methods",
                        "  a.Uart.probe()",
                        "  a.Uart.write()"),
                Difference.between(BEFORE, AFTER));
    }

    @Test
    void tellsTwoImagesOfOneAppApart() {
        ImageReport later = Reports.of("old", 900, List.of("a.Uart", "a.Heap"), BEFORE.methods());
        assertEquals(
                List.of(
                        "1,100 bytes are loaded before, 1,000 after: -100",
                        "The image no longer has the module",
                        "  a.Sbi",
                        "The image has the new module",
                        "  a.Uart",
                        "Sections that changed, in bytes:",
                        "       -100  .text",
                        "Packages that changed, in bytes:",
                        "       -100  com.example"),
                Difference.between(BEFORE, later));
    }

    @Test
    void saysWhenThereIsNone() {
        assertEquals(
                List.of(
                        "1,100 bytes are loaded before, 1,100 after: +0",
                        "The images have the same modules, sizes and methods."),
                Difference.between(BEFORE, BEFORE));
    }
}
