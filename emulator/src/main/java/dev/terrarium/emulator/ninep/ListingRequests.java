package dev.terrarium.emulator.ninep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Answers what is asked of the files in a folder. */
final class ListingRequests {
    /** The size, offset and type of a directory entry, and the length of its name. */
    private static final int ENTRY_FIELDS = 13 + 8 + 1 + 2;

    private final SharedFolder folder;
    private final Fids fids;

    ListingRequests(SharedFolder folder, Fids fids) {
        this.folder = folder;
        this.fids = fids;
    }

    /** An entry's offset is the number of the next one. */
    void read(MessageReader in, MessageWriter out, int most) throws NinePException, IOException {
        Fid fid = fids.get(in.read32());
        long offset = in.read64();
        int count = (int) Math.min(in.read32() & 0xffffffffL, most);
        if (offset == 0) {
            fid.listing();
            fid.setListing(folder.names(fid.path()));
        }
        List<String> names = fid.listing();
        MessageWriter entries = new MessageWriter();
        for (long next = Math.max(0, offset); next < names.size() + 2L; next++) {
            String name = next == 0 ? "." : next == 1 ? ".." : names.get((int) next - 2);
            if (!writeEntry(entries, fid.path(), name, next + 1, count)) {
                break;
            }
        }
        out.write32(entries.size()).write(entries.bytes(), entries.size());
    }

    /** Returns whether there was room. A file that has gone meanwhile is left out. */
    private boolean writeEntry(MessageWriter entries, Path parent, String name, long next, int count)
            throws NinePException, IOException {
        Attributes attributes;
        try {
            Path path =
                    name.equals(".") ? parent : name.equals("..") ? folder.parent(parent) : folder.child(parent, name);
            attributes = folder.attributes(path);
        } catch (NoSuchFileException e) {
            return true;
        }
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (entries.size() + ENTRY_FIELDS + length > count) {
            return false;
        }
        entries.write(attributes.qid())
                .write64(next)
                .write8(attributes.entryType())
                .write(name);
        return true;
    }
}
