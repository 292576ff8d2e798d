package dev.terrarium.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import dev.terrarium.processor.index.ModuleIndexProcessor;
import dev.terrarium.processor.wiring.WiringProcessor;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A disk that is full is the user's problem, and must not look like ours. */
final class OutputFailureTest {
    private static final UnaryOperator<Filer> FULL_DISK =
            real -> SpiedProcessor.proxy(Filer.class, (filer, method, arguments) -> {
                if (method.getName().startsWith("create")) {
                    throw new IOException("no space left on device");
                }
                return SpiedProcessor.call(real, method, arguments);
            });

    private static final JavaFileObject MODULE = JavaFileObjects.forSourceLines(
            "com.example.Uart",
            "package com.example;",
            "@dev.terrarium.annotations.Provides(Uart.class)",
            "public final class Uart {}");

    private static final JavaFileObject APP = JavaFileObjects.forSourceLines(
            "com.example.Hello",
            "package com.example;",
            "@dev.terrarium.annotations.Unikernel",
            "public final class Hello {",
            "    public static void main(String[] args) {}",
            "}");

    @Test
    void indexReportsIt() {
        assertEquals(
                List.of("com/example/Uart.java:3: public final class Uart {}\n"
                        + "ERROR [Terrarium/Output] cannot write what is generated for com.example.Uart: "
                        + "no space left on device\n"
                        + "    fix: see that the output folder can be written and has room"),
                compile(new ModuleIndexProcessor(), MODULE).reports());
    }

    @Test
    void wiringReportsIt() {
        assertEquals(
                List.of("com/example/Hello.java:3: public final class Hello {\n"
                        + "ERROR [Terrarium/Output] cannot write what is generated for com.example.Hello: "
                        + "no space left on device\n"
                        + "    fix: see that the output folder can be written and has room"),
                compile(new WiringProcessor(), APP).reports());
    }

    private static Compiled compile(Processor processor, JavaFileObject source) {
        return Compiled.compileWith(List.of(new SpiedProcessor(processor, FULL_DISK)), List.of(), List.of(source));
    }
}
