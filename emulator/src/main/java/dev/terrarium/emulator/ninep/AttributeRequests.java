package dev.terrarium.emulator.ninep;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Answers what is asked of files' attributes and of the file system as a whole. */
final class AttributeRequests {
    private static final int SET_MODE = 0x1;
    private static final int SET_OWNER = 0x2;
    private static final int SET_GROUP = 0x4;
    private static final int SET_SIZE = 0x8;
    private static final int SET_ACCESSED = 0x10;
    private static final int SET_MODIFIED = 0x20;
    private static final int ACCESSED_IS_GIVEN = 0x80;
    private static final int MODIFIED_IS_GIVEN = 0x100;
    /** All that {@code stat} has: what {@code getattr} answers with. */
    private static final long BASIC_ATTRIBUTES = 0x7ff;
    /** Some 4,000 years from 1970, more than hosts can keep. */
    private static final long LATEST_SECOND = 1L << 37;

    private static final int BLOCK = 4096;
    private static final int STAT_BLOCK = 512;
    private static final int FILE_SYSTEM_TYPE = 0x01021997;
    private static final int LONGEST_NAME = 255;

    private final SharedFolder folder;
    private final Fids fids;

    AttributeRequests(SharedFolder folder, Fids fids) {
        this.folder = folder;
        this.fids = fids;
    }

    void getAttributes(MessageReader in, MessageWriter out) throws NinePException, IOException {
        Attributes attributes = folder.attributes(fids.get(in.read32()).path());
        out.write64(BASIC_ATTRIBUTES)
                .write(attributes.qid())
                .write32(attributes.mode())
                .write32(attributes.owner())
                .write32(attributes.group())
                .write64(attributes.links())
                .write64(0) // there are no device files
                .write64(attributes.size())
                .write64(BLOCK)
                .write64((attributes.size() + STAT_BLOCK - 1) / STAT_BLOCK);
        writeTime(out, attributes.time("lastAccessTime"));
        writeTime(out, attributes.time("lastModifiedTime"));
        writeTime(out, attributes.time("ctime"));
        // The time of birth, the generation and the version are not told.
        out.write64(0).write64(0).write64(0).write64(0);
    }

    private static void writeTime(MessageWriter out, FileTime time) {
        Instant instant = time.toInstant();
        out.write64(instant.getEpochSecond()).write64(instant.getNano());
    }

    void setAttributes(MessageReader in) throws NinePException, IOException {
        Path path = fids.get(in.read32()).path();
        int valid = in.read32();
        int mode = in.read32();
        int owner = in.read32();
        int group = in.read32();
        long size = in.read64();
        FileTime accessed = time(in, (valid & ACCESSED_IS_GIVEN) != 0);
        FileTime modified = time(in, (valid & MODIFIED_IS_GIVEN) != 0);
        folder.requireWritable();
        Attributes attributes = folder.attributes(path);
        if ((valid & SET_OWNER) != 0 && owner != attributes.owner()
                || (valid & SET_GROUP) != 0 && group != attributes.group()) {
            throw new NinePException(ErrorNumber.NOT_PERMITTED);
        }
        if ((valid & SET_SIZE) != 0) {
            folder.setSize(path, size);
        }
        if ((valid & SET_MODE) != 0) {
            folder.setMode(path, mode);
        }
        if ((valid & (SET_ACCESSED | SET_MODIFIED)) != 0) {
            folder.setTimes(
                    path, (valid & SET_MODIFIED) != 0 ? modified : null, (valid & SET_ACCESSED) != 0 ? accessed : null);
        }
    }

    /** A time that is not given is now. */
    private static FileTime time(MessageReader in, boolean given) throws NinePException {
        long seconds = in.read64();
        long nanoseconds = in.read64();
        if (!given) {
            return FileTime.from(Instant.now());
        }
        if (seconds < -LATEST_SECOND || seconds > LATEST_SECOND || nanoseconds < 0 || nanoseconds >= 1_000_000_000) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        return FileTime.from(Instant.ofEpochSecond(seconds, nanoseconds));
    }

    void describeFileSystem(MessageReader in, MessageWriter out) throws NinePException, IOException {
        fids.get(in.read32());
        FileStore store = Files.getFileStore(folder.root());
        out.write32(FILE_SYSTEM_TYPE)
                .write32(BLOCK)
                .write64(store.getTotalSpace() / BLOCK)
                .write64(store.getUnallocatedSpace() / BLOCK)
                .write64(store.getUsableSpace() / BLOCK)
                .write64(0)
                .write64(0)
                .write64(0)
                .write32(LONGEST_NAME);
    }
}
