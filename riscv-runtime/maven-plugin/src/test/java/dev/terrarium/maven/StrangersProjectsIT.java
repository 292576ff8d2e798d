package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.terrarium.devices.console.Ns16550;
import dev.terrarium.devices.console.SbiConsole;
import dev.terrarium.image.report.ImageReport;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the builds of the projects under {@code src/it} have printed and built. */
class StrangersProjectsIT {
    private static final String GREETING = "Hello from a machine of my own";

    @Test
    void firstAppIsBuiltAndBooted() {
        StrangersProject project = new StrangersProject("first-app");
        assertTrue(Files.isRegularFile(project.file("target/greeting.elf")));
        assertEquals(1, project.lines(GREETING));
        project.printedLine("\\[INFO] Retired instructions: \\d+");
        ImageReport report = project.report("report.json");
        assertEquals("com.example.Greeting", report.app());
        assertEquals(0, report.indirectCallsOnWiredApis());
        assertEquals(Set.of(SbiConsole.class.getName()), consoles(report));
    }

    @Test
    void stagesAndSizesArePrinted() {
        StrangersProject project = new StrangersProject("first-app");
        for (String stage : new String[] {"world", "ir", "evaluate", "analyze", "emit", "link"}) {
            project.printedLine("\\[INFO] +" + stage + " +\\d+ ms.*");
        }
        project.printedLine("\\[INFO] [\\d,]+ bytes are loaded; the sections in bytes:");
        project.printedLine("\\[INFO] +[\\d,]+  \\.text");
        project.printedLine("\\[INFO] +[\\d,]+  com\\.example");
        project.printed("Indirect calls on wired APIs: 0");
    }

    @Test
    void wiringIsPrinted() {
        StrangersProject project = new StrangersProject("first-app");
        project.printed("Wiring of com.example.Greeting (image greeting), in boot order:");
        project.printedLine(".* for Greeting \\(@Requires\\): the default; standing by: Ns16550");
    }

    @Test
    void unchangedAppIsNotBuiltAgain() {
        StrangersProject project = new StrangersProject("first-app");
        assertEquals(1, project.lines("\\[INFO] Building target/greeting\\.elf of com\\.example\\.Greeting"));
        assertEquals(1, project.lines("\\[INFO] Image target/greeting\\.elf is up to date"));
    }

    @Test
    void oneAnnotationPutsAnotherModuleIntoTheImage() {
        StrangersProject project = new StrangersProject("swapped-module");
        assertEquals(1, project.lines(GREETING));
        assertEquals(Set.of(Ns16550.class.getName()), consoles(project.report("report.json")));
    }

    @Test
    void imageIsBootedOnQemu() {
        assumeTrue(StrangersProject.wasBuilt("qemu"), "qemu-system-riscv64 is not installed");
        StrangersProject project = new StrangersProject("qemu");
        project.printed("Booting target/greeting.elf on QEMU");
        project.printedLine("OpenSBI v.*");
        assertEquals(1, project.lines(GREETING));
    }

    @Test
    void moduleOfOnesOwnIsInTheImage() {
        StrangersProject project = new StrangersProject("own-module");
        long state = 2026;
        for (int roll = 1; roll <= 3; roll++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            project.printedLine("Roll " + roll + ": " + (Math.floorMod(state, 6L) + 1));
        }
        ImageReport report = project.report("report.json");
        assertTrue(report.modules().stream().anyMatch(module -> module.type().equals("com.example.XorShift")));
        assertEquals(0, report.indirectCallsOnWiredApis());
    }

    @Test
    void missingProcessorIsToldWithWhatToAdd() {
        StrangersProject project = new StrangersProject("missing-processor");
        project.printed("the annotation processor did not run");
        project.printedLine("\\[ERROR] +<annotationProcessorPaths>");
        project.printedLine("\\[ERROR] +<artifactId>terrarium-processor</artifactId>");
        project.printedLine("\\[ERROR] +<version>0\\.1\\.0-SNAPSHOT</version>");
    }

    @Test
    void wrongAnnotationIsAnErrorOfItsLine() {
        StrangersProject project = new StrangersProject("wrong-annotation");
        project.printedLine("\\[ERROR] .*Greeting\\.java:\\[8,\\d+] \\[Terrarium/MissingProvider] .*Callable.*");
        assertFalse(Files.exists(project.file("target/greeting.elf")));
    }

    @Test
    void optionsThatMeanNothingAreAnsweredWithWhatWould() {
        StrangersProject project = new StrangersProject("options");
        project.printed("terrarium.runner is abacus, but must be emulator or qemu");
        project.printedLine(".*The emulator cannot run the image: .*memory.*");
        assertEquals("", project.linesWith("Caused by"));
    }

    @Test
    void severalAppsAreBuiltAndOneMustBeChosenToBeBooted() {
        StrangersProject project = new StrangersProject("several-apps");
        for (String app : new String[] {"whisper", "shout"}) {
            assertTrue(Files.isRegularFile(project.file("target/" + app + ".elf")));
            assertEquals(app, project.report(app + "-report.json").name());
        }
        project.printed("This project has several apps, whisper (com.example.first.Whisper), shout"
                + " (com.example.second.Shout): choose one, such as -Dterrarium.app=whisper");
        assertEquals(0, project.lines("whispered by the first app"));
        assertEquals(1, project.lines("SHOUTED BY THE SECOND APP"));
    }

    @Test
    void statusOfAnAppIsTheFailureOfTheGoal() {
        new StrangersProject("several-apps").printed("The image has ended with status 3");
    }

    /** The consoles of which the image holds methods. */
    private static Set<String> consoles(ImageReport report) {
        return Set.of(SbiConsole.class, Ns16550.class).stream()
                .map(Class::getName)
                .filter(type -> report.methods().stream()
                        .anyMatch(method -> method.name().startsWith(type + ".")))
                .collect(Collectors.toSet());
    }
}
