package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.emulator.Machine;
import dev.terrarium.image.BuildException;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an app's {@code @Reflect} decides, what the class path has besides classes, and assertions. */
class ReflectionTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @Test
    void listingMembersOfAKnownClassNeedsADeclaration() throws IOException {
        compile("", "System.out.println(Main.class.getDeclaredFields().length);");
        assertEquals(
                """
                Class.getDeclaredFields of reflected.Main is called, but the app does not declare what it reflects on. Add\
                 @Reflect(classes = reflected.Main.class) to the app's class.
                  reached from reflected.Main.main(String[])
                  called by    reflected.MainWiring.boot()
                  called by    dev.terrarium.runtime.Boot.enter()""",
                refusal());
    }

    @Test
    void computedNamesNeedADeclaration() throws IOException {
        compile("", "System.out.println(Class.forName(\"java.lang.\" + arguments.length));");
        assertEquals(
                """
                Class.forName with arguments that are known only at run time is called, but the app does not declare what it\
                 reflects on. Add @Reflect(classes = {...}) to the app's class, naming the classes whose members are looked\
                 up, or an empty @Reflect if that is never executed.
                  reached from java.lang.Lookups.searchType(String, boolean)
                  called by    reflected.Main.main(String[])
                  called by    reflected.MainWiring.boot()
                  called by    dev.terrarium.runtime.Boot.enter()""",
                refusal());
    }

    @Test
    void theUndeclaredIsNotFoundAtRunTime() throws IOException {
        compile(
                "@dev.terrarium.annotations.Reflect",
                """
                try {
                    Class.forName("java.lang." + arguments.length);
                } catch (ClassNotFoundException e) {
                    System.out.println(e);
                }
                try {
                    Main.class.getDeclaredMethods();
                } catch (LinkageError e) {
                    System.out.println(e.getMessage());
                }
                """);
        assertEquals(
                """
                java.lang.ClassNotFoundException: java.lang.0
                The members of reflected.Main are not in this image: add @Reflect(classes = reflected.Main.class) to the app's\
                 class
                """,
                run(false));
    }

    @Test
    void aDeclaredClassMustExist() throws IOException {
        compile("@dev.terrarium.annotations.Reflect(names = \"reflected.Main$Part\")", "");
        Files.delete(folder.resolve("classes/reflected/Main$Part.class"));
        assertEquals(
                "@Reflect of reflected.Main names reflected.Main$Part, but there is no such class on the class path: correct"
                        + " the name, or add the dependency",
                refusal());
    }

    @Test
    void resourcesAndProvidersAreThoseOfTheClassPath() throws IOException {
        compile(
                "@dev.terrarium.annotations.Reflect(resources = \"texts/*.txt\")",
                """
                for (Runnable service : java.util.ServiceLoader.load(Runnable.class)) {
                    service.run();
                }
                System.out.println(new String(Main.class.getResourceAsStream("near.txt").readAllBytes()));
                for (String name : new String[] {"one", "two"}) {
                    java.io.InputStream in = Main.class.getResourceAsStream("/texts/" + name + ".txt");
                    System.out.println(in == null ? "none" : new String(in.readAllBytes()));
                }
                """);
        write("reflected/near.txt", "near");
        write("texts/one.txt", "one");
        write("META-INF/services/java.lang.Runnable", "# the only one\nreflected.Main$Part # here\n");
        assertEquals("part runs\nnear\none\nnone\n", run(false));
    }

    @Test
    void resourcesHaveUrlsAndAreFoundByClassLoadersFromTheRoot() throws IOException {
        compile(
                "",
                """
                ClassLoader loader = Main.class.getClassLoader();
                java.net.URL near = Main.class.getResource("near.txt");
                System.out.println(near + " " + near.openConnection().getContentLength());
                System.out.println(new String(near.openStream().readAllBytes()));
                System.out.println(new String(loader.getResource("texts/one.txt").openStream().readAllBytes()));
                System.out.println(new String(loader.getResourceAsStream("reflected/near.txt").readAllBytes()));
                System.out.println(loader.getResource("near.txt") + " " + loader.getResourceAsStream("/texts/one.txt") + " "
                        + Main.class.getResource("/texts/two.txt"));
                System.out.println(java.util.Collections.list(loader.getResources("texts/one.txt")).size());
                """);
        write("reflected/near.txt", "near");
        write("texts/one.txt", "one");
        assertEquals(
                """
                resource:/reflected/near.txt 4
                near
                one
                near
                null null null
                1
                """,
                run(false));
    }

    @Test
    void aProviderMustBeOne() throws IOException {
        compile("", "System.out.println(java.util.ServiceLoader.load(Runnable.class).findFirst());");
        write("META-INF/services/java.lang.Runnable", "java.lang.String\n");
        assertEquals(
                "Service java.lang.Runnable has the provider java.lang.String in META-INF/services/java.lang.Runnable, but"
                        + " that is not a subtype of it: correct the file, or remove the line",
                refusal());
    }

    @Test
    void assertionsAreCheckedByOption() throws IOException {
        compile(
                "",
                """
                try {
                    assert arguments.length > 0 : "no arguments";
                    System.out.println("not checked");
                } catch (AssertionError e) {
                    System.out.println(e + " " + Main.class.desiredAssertionStatus());
                }
                """);
        assertEquals("not checked\n", run(false));
        assertEquals("java.lang.AssertionError: no arguments true\n", run(true));
    }

    private void compile(String annotations, String statements) throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(
                source,
                """
                package reflected;

                @dev.terrarium.annotations.Unikernel
                @dev.terrarium.annotations.Requires(dev.terrarium.api.console.Console.class)
                %s
                public final class Main {
                    public static void main(String[] arguments) throws Exception {
                        %s
                    }

                    public static class Part implements Runnable {
                        @Override
                        public void run() {
                            System.out.println("part runs");
                        }
                    }
                }
                """
                        .formatted(annotations, statements));
        workbench = Workbench.compile(List.of(source), folder.resolve("classes"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("classes").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private BuildRequest request(boolean assertions) {
        return BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app("reflected.Main")
                .output(folder.resolve("image.elf"))
                .assertions(assertions)
                .build();
    }

    private String refusal() {
        return assertThrows(BuildException.class, () -> ImageBuilder.build(request(false)))
                .getMessage();
    }

    private String run(boolean assertions) throws IOException {
        ImageBuilder.build(request(assertions));
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Machine.builder()
                .image(folder.resolve("image.elf"))
                .consoleOutput(console)
                .maxInstructions(50_000_000)
                .build()
                .run();
        return console.toString(StandardCharsets.UTF_8);
    }
}
