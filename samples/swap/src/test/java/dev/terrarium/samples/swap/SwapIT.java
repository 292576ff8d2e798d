package dev.terrarium.samples.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.devices.console.Ns16550;
import dev.terrarium.devices.console.SbiConsole;
import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.samples.testing.AppImage;
import dev.terrarium.samples.testing.Platform;
import dev.terrarium.samples.testing.Transcript;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwapIT {
    private static final Transcript GOLDEN = Transcript.golden(SwapIT.class, "swap.txt", 0);
    private static final Set<String> CONSOLES = Set.of(SbiConsole.class.getName(), Ns16550.class.getName());

    private final AppImage sbi = AppImage.oneOf("swap-sbi");
    private final AppImage uart = AppImage.oneOf("swap-uart");

    @ParameterizedTest
    @EnumSource
    void bootsOverTheFirmwaresConsole(Platform platform) {
        assertEquals(GOLDEN, platform.boot(sbi));
    }

    @ParameterizedTest
    @EnumSource
    void bootsOverTheSerialPort(Platform platform) {
        assertEquals(GOLDEN, platform.boot(uart));
    }

    @Test
    void eachImageIsWiredWithTheConsoleThatItsAnnotationNames() {
        assertEquals(Set.of(SbiConsole.class.getName()), wiredConsoles(sbi.report()));
        assertEquals(Set.of(Ns16550.class.getName()), wiredConsoles(uart.report()));
    }

    @Test
    void eachImageHoldsTheMethodsOfThatConsoleAndNoneOfTheOther() {
        assertEquals(Set.of(SbiConsole.class.getName()), consolesWithMethods(sbi.report()));
        assertEquals(Set.of(Ns16550.class.getName()), consolesWithMethods(uart.report()));
    }

    private static Set<String> wiredConsoles(ImageReport report) {
        return report.modules().stream()
                .map(WiringDescription.Module::type)
                .filter(CONSOLES::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> consolesWithMethods(ImageReport report) {
        return CONSOLES.stream()
                .filter(console -> report.methods().stream()
                        .anyMatch(method -> method.name().startsWith(console + ".")))
                .collect(Collectors.toSet());
    }
}
