package dev.terrarium.emulator.ninep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What a file of the host is: the file itself, never what a link leads to. On hosts without Unix's attributes, owners are 0
 * and permissions are all.
 */
final class Attributes {
    private static final int FORMAT = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int LINK = 0120000;

    private final Map<String, Object> values;

    private Attributes(Map<String, Object> values) {
        this.values = values;
    }

    static Attributes of(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return new Attributes(Files.readAttributes(file, unix ? "unix:*" : "basic:*", LinkOption.NOFOLLOW_LINKS));
    }

    private long number(String name, long otherwise) {
        return values.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    boolean isDirectory() {
        return is("isDirectory");
    }

    boolean isRegularFile() {
        return is("isRegularFile");
    }

    boolean isLink() {
        return is("isSymbolicLink");
    }

    int mode() {
        int kind = isDirectory() ? DIRECTORY : isLink() ? LINK : REGULAR;
        return (int) number("mode", kind | 0777);
    }

    /** Returns the type in a directory entry, as Linux has it. */
    int entryType() {
        return (mode() & FORMAT) >>> 12;
    }

    int owner() {
        return (int) number("uid", 0);
    }

    int group() {
        return (int) number("gid", 0);
    }

    long links() {
        return number("nlink", 1);
    }

    long size() {
        return number("size", 0);
    }

    FileTime time(String name) {
        return values.get(name) instanceof FileTime time ? time : (FileTime) values.get("lastModifiedTime");
    }

    Qid qid() {
        int type = isDirectory() ? Qid.DIRECTORY : isLink() ? Qid.LINK : Qid.FILE;
        Object key = values.get("fileKey");
        long path = number("ino", key == null ? 0 : key.hashCode());
        long modified = time("lastModifiedTime").toMillis();
        return new Qid(type, (int) (modified ^ modified >>> 32), path);
    }
}
