package dev.terrarium.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "SbiConsole, sbiConsole, sbi-console",
        "Ns16550, ns16550, ns16550",
        "Ns16550Demo, ns16550Demo, ns16550-demo",
        "UART, uart, uart",
        "UART0, uart0, uart0",
        "FDTParser, fdtParser, fdt-parser",
        "X, x, x",
        "XClient, xClient, x-client",
        "Default, defaultModule, default",
        "True, trueModule, true",
        "lower, lower, lower",
        "_Odd, _Odd, _odd"
    })
    void classNames(String name, String variable, String kebab) {
        assertEquals(variable, Names.variable(name));
        assertEquals(kebab, Names.kebab(name));
    }

    @ParameterizedTest
    @CsvSource({"write, WRITE", "readLine, READ_LINE", "getURL, GET_URL", "openAt2, OPEN_AT2", "read_at, READ_AT"})
    void methodNames(String name, String constant) {
        assertEquals(constant, Names.constant(name));
    }
}
