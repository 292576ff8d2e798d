package dev.terrarium.emulator.junit;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Builds the machine that {@link Boot} describes when a test first asks for it, and closes it after the test. */
final class BootExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(BootExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Machine.class || type == Transcript.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Transcript transcript = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Transcript.class, key -> boot(context), Transcript.class);
        return parameter.getParameter().getType() == Machine.class ? transcript.machine() : transcript;
    }

    private static Transcript boot(ExtensionContext context) {
        Boot boot = AnnotationSupport.findAnnotation(context.getElement(), Boot.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Boot.class))
                .orElseThrow(() -> new ExtensionConfigurationException("no @Boot tells which image to boot"));
        try {
            return Transcript.of(
                    Machine.builder()
                            .image(image(boot.image(), context.getRequiredTestClass()))
                            .memory(boot.memory())
                            .engine(boot.engine())
                            .firmware(boot.firmware())
                            .maxInstructions(boot.maxInstructions()),
                    boot.input());
        } catch (MachineException e) {
            throw new ExtensionConfigurationException("@Boot(image = \"" + boot.image() + "\"): " + e.getMessage(), e);
        }
    }

    private static byte[] image(String name, Class<?> test) {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return read(name, () -> Files.newInputStream(file));
        }
        if (test.getResource(name) != null) {
            return read(name, () -> test.getResourceAsStream(name));
        }
        throw new ExtensionConfigurationException(String.format(
                "@Boot(image = \"%s\"): there is no such file in %s, and no such resource of %s. Build the image first",
                name, Path.of("").toAbsolutePath(), test.getName()));
    }

    /** Opens a stream. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private static byte[] read(String name, Source source) {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ExtensionConfigurationException(
                    "@Boot(image = \"" + name + "\") cannot be read: " + e.getMessage(), e);
        }
    }
}
