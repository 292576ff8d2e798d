package dev.terrarium.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OriginReaderTest {
    @ParameterizedTest
    @CsvSource({
        "jar:file:///my%20repository/acme%201.0.jar!/a/b/C.class, acme 1.0.jar",
        "jar:file:/C:/repository/acme-1.0.jar!/a/b/C.class, acme-1.0.jar",
        "file:///project/devices/target/classes/a/b/C.class, devices/target/classes",
        "file:///out/a/b/C.class, out"
    })
    void containerName(String address, String name) {
        assertEquals(name, OriginReader.containerName(URI.create(address).getSchemeSpecificPart(), "a.b", "C.class"));
    }
}
