package dev.terrarium.emulator.ninep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.MachineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileServerTest {
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.US_ASCII);
    private static final int READ_WRITE = 2;
    private static final int CREATE_EXCLUSIVE = 0xc2;

    @TempDir
    Path temporary;

    private Path shared;
    private Path outside;
    private FileServer server;
    private NinePClient client;

    @BeforeEach
    void share() throws IOException {
        shared = Files.createDirectory(temporary.resolve("shared"));
        outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("secret"), SECRET);
        Files.createDirectory(shared.resolve("folder"));
        Files.write(shared.resolve("folder/text"), TEXT);
        Files.createSymbolicLink(shared.resolve("out"), outside);
        Files.createSymbolicLink(shared.resolve("file"), outside.resolve("secret"));
        Files.createSymbolicLink(shared.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(shared.resolve("inner"), Path.of("folder"));
        open(false);
    }

    private void open(boolean readOnly) {
        close();
        server = new FileServer(shared, readOnly);
        client = new NinePClient(server);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void nothingOutsideHasChanged() throws IOException {
        assertArrayEquals(SECRET, Files.readAllBytes(outside.resolve("secret")));
        try (var files = Files.list(outside)) {
            assertEquals(1, files.count());
        }
        try (var files = Files.list(temporary)) {
            assertEquals(2, files.count());
        }
    }

    private static MessageWriter fid(int fid) {
        return new MessageWriter().write32(fid);
    }

    @Test
    void filesAreRead() throws NinePException {
        assertEquals(2, client.walk(1, "folder", "text"));
        client.open(1, 0);
        assertArrayEquals(TEXT, client.read(1, 0, 100));
        assertArrayEquals("text".getBytes(StandardCharsets.US_ASCII), client.read(1, 5, 4));
        assertEquals(0, client.read(1, 1L << 40, 4).length);
        assertEquals(ErrorNumber.BAD_FILE, client.error(118, NinePClient.writeRequest(1, 0, TEXT)));
        client.clunk(1);
        assertEquals(ErrorNumber.BAD_FILE, client.error(120, fid(1)));
    }

    @Test
    void filesAreMadeAndWritten() throws NinePException, IOException {
        client.walk(1);
        client.call(
                14, fid(1).write("new").write32(CREATE_EXCLUSIVE).write32(0640).write32(0));
        assertEquals(TEXT.length, client.write(1, 3, TEXT));
        assertArrayEquals(
                "\0\0\0some text".getBytes(StandardCharsets.US_ASCII), Files.readAllBytes(shared.resolve("new")));
        assertEquals(0640, (int) Files.getAttribute(shared.resolve("new"), "unix:mode") & 0777);
        client.walk(2);
        assertEquals(
                ErrorNumber.EXISTS,
                client.error(
                        14,
                        fid(2).write("new")
                                .write32(CREATE_EXCLUSIVE)
                                .write32(0640)
                                .write32(0)));
        client.call(50, fid(1).write32(0));
    }

    @Test
    void foldersAreListed() throws NinePException {
        client.walk(1);
        client.open(1, 0);
        List<String> names = List.of(".", "..", "file", "folder", "inner", "out", "up");
        assertEquals(names, client.list(1, 8000));
        assertEquals(names, client.list(1, 40), "in small pieces too");
    }

    @Test
    void foldersAreMadeRenamedAndRemoved() throws NinePException, IOException {
        client.call(72, fid(0).write("made").write32(0755).write32(0));
        client.walk(1, "made");
        client.walk(2, "folder", "text");
        client.call(74, fid(0).write("folder").write32(1).write("moved"));
        assertArrayEquals(TEXT, Files.readAllBytes(shared.resolve("made/moved/text")));
        client.open(2, 0);
        assertArrayEquals(TEXT, client.read(2, 0, 100), "handles follow");
        assertEquals(
                ErrorNumber.INVALID,
                client.error(74, fid(0).write("made").write32(1).write("inside")));
        assertEquals(
                ErrorNumber.IS_DIRECTORY, client.error(76, fid(0).write("made").write32(0)));
        assertEquals(
                ErrorNumber.NOT_EMPTY, client.error(76, fid(0).write("made").write32(0x200)));
        client.walk(3, "made", "moved", "text");
        client.call(20, fid(3).write32(0).write("text"));
        client.call(122, fid(3));
        client.walk(4, "made", "moved");
        client.call(122, fid(4));
        client.call(76, fid(0).write("made").write32(0x200));
        assertFalse(Files.exists(shared.resolve("made")));
        assertFalse(Files.exists(shared.resolve("text")));
    }

    @Test
    void attributesAreTold() throws NinePException, IOException {
        client.walk(1, "folder", "text");
        Files.setLastModifiedTime(shared.resolve("folder/text"), FileTime.fromMillis(1_234_567));
        MessageReader answer = client.call(24, fid(1).write64(-1));
        assertEquals(0x7ff, answer.read64());
        assertEquals(0, answer.read8());
        answer.readBytes(12);
        assertEquals(Files.getAttribute(shared.resolve("folder/text"), "unix:mode"), answer.read32());
        answer.readBytes(8 + 16);
        assertEquals(TEXT.length, answer.read64());
        answer.readBytes(16 + 16);
        assertEquals(1234, answer.read64());
        assertEquals(567_000_000, answer.read64());
    }

    private static MessageWriter change(int fid, int valid, int mode, long size, long seconds) {
        return new MessageWriter()
                .write32(fid)
                .write32(valid)
                .write32(mode)
                .write32(0)
                .write32(0)
                .write64(size)
                .write64(seconds)
                .write64(0)
                .write64(seconds)
                .write64(0);
    }

    @Test
    void attributesAreChanged() throws NinePException, IOException {
        client.walk(1, "folder", "text");
        Path file = shared.resolve("folder/text");
        client.call(26, change(1, 0x1 | 0x8 | 0x1b0, 0600, 4, 99));
        assertEquals("some", Files.readString(file));
        assertEquals(0600, (int) Files.getAttribute(file, "unix:mode") & 07777);
        assertEquals(99_000, Files.getLastModifiedTime(file).toMillis());
        client.call(26, change(1, 0x8, 0, 6, 0));
        assertEquals("some\0\0", Files.readString(file));
        client.call(26, change(1, 0x1, 06777, 0, 0));
        assertEquals(0777, (int) Files.getAttribute(file, "unix:mode") & 07777, "no set-user-ID");
        assertEquals(ErrorNumber.INVALID, client.error(26, change(1, 0x1a0, 0, 0, Long.MIN_VALUE)));
        assertEquals(ErrorNumber.INVALID, client.error(26, change(1, 0x8, 0, -1, 0)));
        assertEquals(
                ErrorNumber.NOT_PERMITTED,
                client.error(
                        26,
                        new MessageWriter()
                                .write32(1)
                                .write32(2)
                                .write32(0)
                                .write32(12345)
                                .write(new byte[44], 44)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../outside",
                "/",
                "/etc/passwd",
                "folder/text",
                "a/../../outside/secret",
                "..\0",
                "folder\0",
                "./x",
                "../",
                "out/secret"
            })
    void namesAreSingleComponents(String name) throws NinePException {
        if (name.equals("..")) {
            assertEquals(1, client.walk(9, name), "this is the folder itself");
        } else {
            assertTrue(client.error(110, NinePClient.walkRequest(0, 9, name)) > 0);
        }
        client.walk(1);
        int invalid = ErrorNumber.INVALID;
        assertEquals(
                invalid,
                client.error(14, fid(1).write(name).write32(0x42).write32(0666).write32(0)));
        assertEquals(invalid, client.error(72, fid(0).write(name).write32(0777).write32(0)));
        assertEquals(invalid, client.error(76, fid(0).write(name).write32(0)));
        assertEquals(invalid, client.error(74, fid(0).write("folder").write32(0).write(name)));
        assertEquals(invalid, client.error(74, fid(0).write(name).write32(0).write("new")));
        client.walk(2, "folder", "text");
        assertEquals(invalid, client.error(20, fid(2).write32(0).write(name)));
    }

    @Test
    void longNamesAreRefused() {
        assertEquals(
                ErrorNumber.NAME_TOO_LONG,
                client.error(72, fid(0).write("x".repeat(256)).write32(0777).write32(0)));
    }

    @Test
    void walkingUpEndsAtTheFolder() throws NinePException {
        assertEquals(5, client.walk(1, "..", "..", "folder", "..", ".."));
        client.open(1, 0);
        assertTrue(client.list(1, 8000).contains("folder"));
        assertEquals(2, client.walk(2, "..", "..", "outside"), "it stops there");
        assertEquals(ErrorNumber.BAD_FILE, client.error(120, fid(2)), "and makes no handle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "up", "inner"})
    void linksAreNotFollowed(String link) throws NinePException {
        assertEquals(1, client.walk(1, link, "secret"));
        assertEquals(1, client.walk(1, link));
        assertEquals(ErrorNumber.LINK_LOOP, client.error(12, fid(1).write32(0)));
        assertEquals(ErrorNumber.LINK_LOOP, client.error(12, fid(1).write32(READ_WRITE)));
        assertEquals(ErrorNumber.NOT_DIRECTORY, client.error(110, NinePClient.walkRequest(1, 2, "secret")));
        assertTrue(client.error(72, fid(1).write("made").write32(0777).write32(0)) > 0);
        assertTrue(client.error(76, fid(1).write("secret").write32(0)) > 0);
        assertTrue(client.error(74, fid(0).write("folder").write32(1).write("moved")) > 0);
        assertTrue(client.error(
                        14, fid(1).write("made").write32(0x42).write32(0666).write32(0))
                > 0);
    }

    @Test
    void linksToFilesAreNotFollowed() throws NinePException, IOException {
        client.walk(1, "file");
        assertEquals(ErrorNumber.LINK_LOOP, client.error(12, fid(1).write32(0)));
        assertEquals(ErrorNumber.LINK_LOOP, client.error(12, fid(1).write32(0x201)));
        assertTrue(client.error(26, change(1, 0x8, 0, 0, 0)) > 0);
        assertTrue(client.error(26, change(1, 0x1, 0777, 0, 0)) > 0);
        assertTrue(client.error(26, change(1, 0x1b0, 0, 0, 5)) > 0);
        client.walk(2);
        assertEquals(
                ErrorNumber.LINK_LOOP,
                client.error(
                        14, fid(2).write("file").write32(0x42).write32(0666).write32(0)));
        assertEquals(
                outside.resolve("secret").toString(), client.call(22, fid(1)).readString());
        client.call(122, fid(1));
        assertFalse(Files.exists(shared.resolve("file"), LinkOption.NOFOLLOW_LINKS), "only the link is removed");
    }

    /** Somebody on the host replaces a folder by a link while the guest has a handle in it. */
    @Test
    void aFolderThatBecomesALinkIsNotFollowed() throws NinePException, IOException {
        client.walk(1, "folder", "text");
        client.walk(2, "folder");
        client.open(2, 0);
        Files.move(shared.resolve("folder"), shared.resolve("kept"));
        Files.createSymbolicLink(shared.resolve("folder"), outside);
        Files.createSymbolicLink(shared.resolve("kept/secret"), outside.resolve("secret"));
        assertEquals(ErrorNumber.LINK_LOOP, client.error(12, fid(1).write32(0)));
        assertEquals(ErrorNumber.LINK_LOOP, client.error(24, fid(1).write64(-1)));
        assertEquals(ErrorNumber.LINK_LOOP, client.error(122, fid(1)));
        assertEquals(
                ErrorNumber.NOT_DIRECTORY, client.error(40, fid(2).write64(0).write32(1000)));
        assertTrue(client.error(76, fid(2).write("secret").write32(0)) > 0);
    }

    @Test
    void pipesAreNotOpened() throws NinePException, IOException, InterruptedException {
        Path pipe = shared.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        client.walk(1, "pipe");
        assertEquals(ErrorNumber.ACCESS, client.error(12, fid(1).write32(0)));
        assertEquals(ErrorNumber.NOT_PERMITTED, client.error(26, change(1, 0x1, 0777, 0, 0)));
    }

    @Test
    void aReadOnlyFolderDoesNotChange() throws NinePException, IOException {
        open(true);
        int readOnly = ErrorNumber.READ_ONLY_FILE_SYSTEM;
        client.walk(1, "folder", "text");
        assertEquals(readOnly, client.error(12, fid(1).write32(1)));
        assertEquals(readOnly, client.error(12, fid(1).write32(0x200)));
        assertEquals(readOnly, client.error(26, change(1, 0x8, 0, 0, 0)));
        assertEquals(
                readOnly, client.error(72, fid(0).write("made").write32(0777).write32(0)));
        assertEquals(
                readOnly, client.error(74, fid(0).write("folder").write32(0).write("moved")));
        assertEquals(readOnly, client.error(76, fid(0).write("out").write32(0)));
        client.walk(2);
        assertEquals(
                readOnly,
                client.error(
                        14, fid(2).write("made").write32(0x42).write32(0666).write32(0)));
        client.open(1, 0);
        assertArrayEquals(TEXT, client.read(1, 0, 100));
        assertEquals(readOnly, client.error(118, NinePClient.writeRequest(1, 0, TEXT)));
        assertEquals(readOnly, client.error(122, fid(1)));
        assertArrayEquals(TEXT, Files.readAllBytes(shared.resolve("folder/text")));
    }

    @Test
    void linksCannotBeMade() {
        for (int type : new int[] {16, 18, 70}) {
            assertEquals(
                    ErrorNumber.NOT_SUPPORTED,
                    client.error(type, fid(0).write("x").write(new byte[40], 40)));
        }
    }

    @Test
    void theFileSystemIsDescribed() throws NinePException {
        MessageReader answer = client.call(8, fid(0));
        assertEquals(0x01021997, answer.read32());
        assertEquals(4096, answer.read32());
        assertTrue(answer.read64() > 0);
    }

    @Test
    void locksAreGranted() throws NinePException {
        client.walk(1, "folder", "text");
        assertEquals(0, client.call(52, fid(1).write(new byte[30], 30)).read8());
        MessageReader answer = client.call(
                54, fid(1).write8(1).write64(5).write64(6).write32(7).write("me"));
        assertEquals(2, answer.read8());
        assertEquals(5, answer.read64());
    }

    @Test
    void malformedRequestsAreErrors() {
        assertEquals(ErrorNumber.PROTOCOL, client.error(110, new MessageWriter().write32(0)));
        assertEquals(ErrorNumber.PROTOCOL, client.error(72, fid(0).write16(500)));
        assertEquals(ErrorNumber.PROTOCOL, client.error(118, fid(0).write64(0).write32(-1)));
        assertEquals(7, server.answer(new byte[3], 100)[4]);
        assertEquals(7, server.answer(new byte[] {0, 0, 0, 1, 100, 0, 0}, 100)[4]);
        assertEquals(
                ErrorNumber.INVALID,
                client.error(100, new MessageWriter().write32(100).write("9P2000.L")));
    }

    @Test
    void handlesAreLimited() {
        for (int i = 1; i < 4096; i++) {
            client.call(110, NinePClient.walkRequest(0, i));
        }
        assertEquals(ErrorNumber.TOO_MANY_FILES, client.error(110, NinePClient.walkRequest(0, 5000)));
        assertEquals(ErrorNumber.BAD_FILE, client.error(110, NinePClient.walkRequest(0, 7)), "7 is in use");
    }

    @Test
    void foldersThatCannotBeShared() {
        Path none = temporary.resolve("none");
        assertEquals(
                "cannot share " + none + ": there is no such folder",
                assertThrows(MachineException.class, () -> new FileServer(none, true))
                        .getMessage());
        Path file = outside.resolve("secret");
        assertEquals(
                "cannot share " + file + ": it is a file",
                assertThrows(MachineException.class, () -> new FileServer(file, true))
                        .getMessage());
    }
}
