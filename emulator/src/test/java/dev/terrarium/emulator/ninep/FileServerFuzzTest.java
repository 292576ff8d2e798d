package dev.terrarium.emulator.ninep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send anything: each request has an answer, and nothing outside the folder is read or changed. */
class FileServerFuzzTest {
    private static final byte[] SECRET = "the secret outside the folder".getBytes(StandardCharsets.US_ASCII);
    private static final int[] TYPES = {
        8, 12, 12, 14, 14, 16, 18, 20, 22, 24, 26, 30, 32, 40, 40, 50, 52, 54, 70, 72, 72, 74, 74, 76, 102, 104, 108,
        110, 110, 110, 110, 116, 118, 118, 120, 122
    };
    private static final String[] NAMES = {
        "a",
        "b",
        "c",
        "a",
        "b",
        "link",
        "secret",
        "..",
        ".",
        "",
        "../secret",
        "/",
        "a/b",
        "link/secret",
        "x\0y",
        "\u00e9"
    };

    @TempDir
    Path temporary;

    private final SplittableRandom random = new SplittableRandom(5);

    private MessageWriter body(int type) {
        MessageWriter body = new MessageWriter();
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            return body.write(noise, noise.length);
        }
        int fid = random.nextInt(8);
        body.write32(fid);
        switch (type) {
            case 110:
                int count = random.nextInt(4);
                body.write32(random.nextInt(8)).write16(count);
                for (int i = 0; i < count; i++) {
                    body.write(name());
                }
                return body;
            case 14:
            case 72:
            case 76:
                return body.write(name())
                        .write32(random.nextInt(0x1000))
                        .write32(0700)
                        .write32(0);
            case 74:
                return body.write(name()).write32(random.nextInt(8)).write(name());
            case 20:
                return body.write32(random.nextInt(8)).write(name());
            case 12:
                return body.write32(random.nextInt(0x1000));
            case 118:
                return body.write64(random.nextInt(100)).write32(10).write(new byte[10], 10);
            default:
                return body.write64(random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(100))
                        .write64(random.nextInt(1000))
                        .write64(random.nextInt(1000))
                        .write64(random.nextInt(1000))
                        .write64(random.nextInt(1000))
                        .write64(0)
                        .write64(0);
        }
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void randomRequests() throws IOException {
        Path secret = Files.write(temporary.resolve("secret"), SECRET);
        Path shared = Files.createDirectory(temporary.resolve("shared"));
        int succeeded = 0;
        for (int round = 0; round < 60; round++) {
            Files.createDirectories(shared.resolve("a/b"));
            Path link = shared.resolve("a/link");
            if (!Files.isSymbolicLink(link)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, temporary);
            }
            try (FileServer server = new FileServer(shared, false)) {
                new NinePClient(server);
                for (int i = 0; i < 500; i++) {
                    int type = TYPES[random.nextInt(TYPES.length)];
                    byte[] answer = server.answer(NinePClient.message(type, body(type)), 8192);
                    assertTrue(answer.length >= 7 && answer.length <= 8192);
                    assertTrue(answer[4] == 7 || answer[4] == type + 1);
                    assertTrue(!contains(answer, SECRET));
                    succeeded += answer[4] == 7 ? 0 : 1;
                }
            }
            clear(shared);
        }
        assertTrue(succeeded > 3000, succeeded + " requests succeeded");
        assertArrayEquals(SECRET, Files.readAllBytes(secret));
        try (Stream<Path> files = Files.list(temporary)) {
            assertEquals(2, files.count());
        }
    }

    /** Empties a folder, whatever permissions the client has set. */
    private static void clear(Path folder) throws IOException {
        folder.toFile().setReadable(true);
        folder.toFile().setWritable(true);
        folder.toFile().setExecutable(true);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    clear(file);
                }
                Files.delete(file);
            }
        }
    }
}
