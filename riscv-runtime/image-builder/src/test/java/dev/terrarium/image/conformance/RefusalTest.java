package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when their program cannot become an image: what, where, by which calls, and what to do. */
class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void ofAMethodThatIsNotInJava() throws IOException {
        assertEquals(
                """
                Native method refusals.natives.Main.machine() has no replacement in the class library and cannot be in an image.
                  reached from refusals.natives.Main.name()
                  called by    refusals.natives.Main.main(String[])
                  called by    refusals.natives.MainWiring.boot()
                  called by    dev.terrarium.runtime.Boot.enter()""",
                refusal(
                        "natives",
                        """
                        public static void main(String[] arguments) { System.out.println(name()); }
                        static String name() { return machine(); }
                        static native String machine();
                        """));
    }

    @Test
    void ofWhatNeedsAnOperatingSystem() throws IOException {
        assertEquals(
                """
                Method java.lang.Runtime.exec(String) needs what images do not have: Terrarium's java.lang.Runtime, which takes\
                 the place of the JDK's, is without it, in refusals.processes.Main.list() (line 7).
                  reached from refusals.processes.Main.list()
                  called by    refusals.processes.Main.main(String[])
                  called by    refusals.processes.MainWiring.boot()
                  called by    dev.terrarium.runtime.Boot.enter()""",
                refusal(
                        "processes",
                        """
                        public static void main(String[] arguments) throws Exception { list(); }
                        static void list() throws Exception {
                            Runtime.getRuntime().exec("ls");
                        }
                        """));
    }

    @Test
    void ofWhatTheClassLibraryLeadsTo() throws IOException {
        String refusal = refusal(
                "sockets",
                """
                public static void main(String[] arguments) throws Exception { connect("localhost"); }
                static void connect(String host) throws Exception { new java.net.Socket(host, 80); }
                """);
        List<String> lines = refusal.lines().toList();
        assertEquals("  called by    refusals.sockets.Main.connect(String)", lines.get(lines.size() - 5));
        assertEquals(
                "  fix: do without java.net.Socket.<init>(String, int) in refusals.sockets.Main.connect(String)",
                lines.get(lines.size() - 1));
        assertFalse(refusal.contains("$$Initialisation"), refusal);
    }

    @Test
    void ofAClassThatIsNotThere() throws IOException {
        assertEquals(
                """
                Class refusals.absent.Main$Part is not on the class path, in refusals.absent.Main.main(String[]) (line 5).
                  reached from refusals.absent.Main.main(String[])
                  called by    refusals.absent.MainWiring.boot()
                  called by    dev.terrarium.runtime.Boot.enter()""",
                refusal(
                        "absent",
                        """
                        public static void main(String[] arguments) { System.out.println(new Part().size()); }
                        static class Part { int size() { return 1; } }
                        """,
                        "Main$Part"));
    }

    @Test
    void ofASupertypeThatIsNotThere() throws IOException {
        assertEquals(
                "Class refusals.orphan.Main$Whole, a supertype of refusals.orphan.Main$Part, is not on the class path: add"
                        + " the dependency that has it",
                refusal(
                        "orphan",
                        """
                        public static void main(String[] arguments) { System.out.println(new Part()); }
                        interface Whole {}
                        static class Part implements Whole {}
                        """,
                        "Main$Whole"));
    }

    /** The message of the attempt to build an app with these members, of whose compiled classes some are lost. */
    private String refusal(String name, String members, String... lost) throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(
                source,
                "package refusals." + name + ";\n\n@dev.terrarium.annotations.Unikernel\npublic final class Main {\n"
                        + members + "}\n");
        Path classes = folder.resolve("classes");
        Workbench workbench = Workbench.compile(List.of(source), classes);
        for (String type : lost) {
            Files.delete(classes.resolve("refusals").resolve(name).resolve(type + ".class"));
        }
        BuildRequest request = BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app("refusals." + name + ".Main")
                .output(folder.resolve("image.elf"))
                .build();
        return assertThrows(BuildException.class, () -> ImageBuilder.build(request))
                .getMessage();
    }
}
