package dev.terrarium.emulator.ninep;

import dev.terrarium.emulator.MachineException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers the requests of one client. Whatever a request has in it, there is an answer, if only an error. Files cannot be
 * linked, and owners cannot be changed; the client is told so. Extended attributes there are none.
 */
public final class FileServer implements Closeable {
    /** The largest message in bytes. */
    public static final int LARGEST_MESSAGE = 1 << 19;

    private static final int HEADER = 7;
    /** The header and the count of a message with data. */
    private static final int DATA_HEADER = HEADER + 4;

    private static final int SMALLEST_MESSAGE = 4096;
    private static final int MOST_WALKED = 16;

    private static final int OPEN_MODE = 3;
    private static final int OPEN_READ = 0;
    private static final int OPEN_READ_WRITE = 2;
    private static final int OPEN_EXCLUSIVE = 0x80;
    private static final int OPEN_TRUNCATE = 0x200;
    private static final int OPEN_APPEND = 0x400;

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
    private static final int REMOVE_FOLDER = 0x200;
    private static final int LOCK_GRANTED = 0;
    private static final int UNLOCKED = 2;
    /** The size, offset and type of a directory entry, and the length of its name. */
    private static final int ENTRY_FIELDS = 13 + 8 + 1 + 2;

    private final SharedFolder folder;
    private final Fids fids = new Fids();
    private int largestMessage = LARGEST_MESSAGE;

    /**
     * Makes a server.
     *
     * @throws MachineException if there is no such folder
     */
    public FileServer(Path shared, boolean readOnly) {
        if (!Files.isDirectory(shared)) {
            String why = Files.exists(shared) ? "it is a file" : "there is no such folder";
            throw new MachineException("cannot share " + shared + ": " + why);
        }
        try {
            folder = new SharedFolder(shared, readOnly);
        } catch (IOException e) {
            throw new MachineException("cannot share " + shared + ": " + e.getMessage(), e);
        }
    }

    /** Forgets the client. */
    public void reset() {
        fids.clear();
        largestMessage = LARGEST_MESSAGE;
    }

    @Override
    public void close() {
        fids.clear();
    }

    /**
     * Answers a request.
     *
     * @param request a whole message
     * @param room the most bytes that the answer may have, at least that of an error
     */
    public byte[] answer(byte[] request, int room) {
        int tag = 0xffff;
        try {
            MessageReader in = new MessageReader(request);
            int size = in.read32();
            int type = in.read8();
            tag = in.read16();
            if (size < HEADER || size > request.length || size > largestMessage) {
                throw new NinePException(ErrorNumber.PROTOCOL);
            }
            MessageWriter body = new MessageWriter();
            serve(type, in, body, Math.min(room, largestMessage));
            if (HEADER + body.size() > room) {
                throw new NinePException(ErrorNumber.PROTOCOL);
            }
            return message(type + 1, tag, body);
        } catch (NinePException e) {
            return error(tag, e.errorNumber());
        } catch (IOException e) {
            return error(tag, ErrorNumber.of(e));
        } catch (IllegalStateException e) {
            return error(tag, ErrorNumber.of(e));
        } catch (UnsupportedOperationException e) {
            return error(tag, ErrorNumber.NOT_SUPPORTED);
        }
    }

    private static byte[] error(int tag, int number) {
        return message(MessageType.ERROR_REPLY, tag, new MessageWriter().write32(number));
    }

    private static byte[] message(int type, int tag, MessageWriter body) {
        return new MessageWriter()
                .write32(HEADER + body.size())
                .write8(type)
                .write16(tag)
                .write(body.bytes(), body.size())
                .bytes();
    }

    private void serve(int type, MessageReader in, MessageWriter out, int room) throws NinePException, IOException {
        switch (type) {
            case MessageType.VERSION:
                negotiate(in, out);
                break;
            case MessageType.ATTACH:
                attach(in, out);
                break;
            case MessageType.WALK:
                walk(in, out);
                break;
            case MessageType.LOPEN:
                open(in, out);
                break;
            case MessageType.LCREATE:
                create(in, out);
                break;
            case MessageType.READ:
                read(in, out, room);
                break;
            case MessageType.WRITE:
                write(in, out);
                break;
            case MessageType.READDIR:
                readFolder(in, out, room);
                break;
            case MessageType.GETATTR:
                getAttributes(in, out);
                break;
            case MessageType.SETATTR:
                setAttributes(in);
                break;
            case MessageType.CLUNK:
                fids.remove(in.read32()).close();
                break;
            default:
                serveOther(type, in, out);
                break;
        }
    }

    private void serveOther(int type, MessageReader in, MessageWriter out) throws NinePException, IOException {
        switch (type) {
            case MessageType.MKDIR:
                makeFolder(in, out);
                break;
            case MessageType.UNLINKAT:
                unlink(in);
                break;
            case MessageType.REMOVE:
                try (Fid removed = fids.remove(in.read32())) {
                    folder.delete(removed.path());
                }
                break;
            case MessageType.RENAME:
                Path from = fids.get(in.read32()).path();
                rename(from, fids.get(in.read32()).path(), in.readString());
                break;
            case MessageType.RENAMEAT:
                Path old = folder.child(fids.get(in.read32()).path(), in.readString());
                rename(old, fids.get(in.read32()).path(), in.readString());
                break;
            case MessageType.READLINK:
                out.write(folder.linkTarget(fids.get(in.read32()).path()));
                break;
            case MessageType.STATFS:
                describeFileSystem(in, out);
                break;
            case MessageType.FSYNC:
                fids.get(in.read32()).channel().force(in.read32() == 0);
                break;
            case MessageType.LOCK:
                fids.get(in.read32());
                out.write8(LOCK_GRANTED); // there is no other client
                break;
            case MessageType.GETLOCK:
                getLock(in, out);
                break;
            case MessageType.FLUSH:
                in.read16(); // every request has been answered before the next is seen
                break;
            default:
                throw new NinePException(ErrorNumber.NOT_SUPPORTED);
        }
    }

    private void negotiate(MessageReader in, MessageWriter out) throws NinePException {
        long size = in.read32() & 0xffffffffL;
        String version = in.readString();
        if (size < SMALLEST_MESSAGE) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        reset();
        largestMessage = (int) Math.min(size, LARGEST_MESSAGE);
        out.write32(largestMessage).write(version.equals("9P2000.L") ? version : "unknown");
    }

    private void attach(MessageReader in, MessageWriter out) throws NinePException, IOException {
        int fid = in.read32();
        in.read32(); // there is no authentication
        in.readString();
        in.readString();
        in.read32();
        out.write(folder.attributes(folder.root()).qid());
        fids.add(fid, folder.root());
    }

    /** A walk that fails after its first step tells how far it came, and makes no handle. */
    private void walk(MessageReader in, MessageWriter out) throws NinePException, IOException {
        int from = in.read32();
        int to = in.read32();
        int count = in.read16();
        Fid start = fids.get(from);
        if (count > MOST_WALKED || start.isOpen() && from == to) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        Path path = start.path();
        MessageWriter qids = new MessageWriter();
        int walked = 0;
        while (walked < count) {
            String name = in.readString();
            try {
                path = step(path, name);
                qids.write(folder.attributes(path).qid());
            } catch (NinePException | IOException e) {
                if (walked == 0) {
                    throw e;
                }
                break;
            }
            walked++;
        }
        if (walked == count) {
            if (from == to) {
                fids.remove(from).close();
            }
            fids.add(to, path);
        }
        out.write16(walked).write(qids.bytes(), qids.size());
    }

    private Path step(Path path, String name) throws NinePException, IOException {
        if (!folder.attributes(path).isDirectory()) {
            throw new NinePException(ErrorNumber.NOT_DIRECTORY);
        }
        return name.equals("..") ? folder.parent(path) : folder.child(path, name);
    }

    private static Set<OpenOption> options(int flags) {
        Set<OpenOption> options = new HashSet<>();
        int mode = flags & OPEN_MODE;
        if (mode == OPEN_READ || mode == OPEN_READ_WRITE) {
            options.add(StandardOpenOption.READ);
        }
        if (mode != OPEN_READ) {
            options.add(StandardOpenOption.WRITE);
        }
        return options;
    }

    private void open(MessageReader in, MessageWriter out) throws NinePException, IOException {
        Fid fid = fids.get(in.read32());
        int flags = in.read32();
        if (fid.isOpen()) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        boolean writes = (flags & OPEN_MODE) != OPEN_READ;
        if (writes || (flags & OPEN_TRUNCATE) != 0) {
            folder.requireWritable();
        }
        Attributes attributes = folder.attributes(fid.path());
        if (attributes.isDirectory()) {
            if (writes) {
                throw new NinePException(ErrorNumber.IS_DIRECTORY);
            }
            fid.setListing(folder.names(fid.path()));
        } else {
            Set<OpenOption> options = options(flags);
            if ((flags & OPEN_TRUNCATE) != 0 && writes) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            fid.open(folder.open(fid.path(), options), (flags & OPEN_APPEND) != 0);
        }
        out.write(attributes.qid()).write32(0);
    }

    private void create(MessageReader in, MessageWriter out) throws NinePException, IOException {
        Fid fid = fids.get(in.read32());
        Path file = folder.child(fid.path(), in.readString());
        int flags = in.read32();
        int mode = in.read32();
        folder.requireWritable();
        if (fid.isOpen()) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        Set<OpenOption> options = options(flags);
        boolean append = (flags & OPEN_APPEND) != 0;
        if ((flags & OPEN_EXCLUSIVE) == 0 && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if ((flags & OPEN_TRUNCATE) != 0 && options.contains(StandardOpenOption.WRITE)) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            fid.create(file, folder.open(file, options), append);
        } else {
            options.add(StandardOpenOption.WRITE); // the host makes no file that it only reads
            options.add(StandardOpenOption.CREATE_NEW);
            fid.create(file, folder.create(file, options, mode), append);
        }
        out.write(folder.attributes(file).qid()).write32(0);
    }

    private void read(MessageReader in, MessageWriter out, int room) throws NinePException, IOException {
        FileChannel channel = fids.get(in.read32()).channel();
        long offset = in.read64();
        int count = limit(in.read32(), room);
        if (offset < 0) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        ByteBuffer data = ByteBuffer.allocate(count);
        int length = Math.max(0, channel.read(data, offset));
        out.write32(length).write(data.array(), length);
    }

    private static int limit(int count, int room) {
        return (int) Math.max(0, Math.min(count & 0xffffffffL, room - DATA_HEADER));
    }

    private void write(MessageReader in, MessageWriter out) throws NinePException, IOException {
        Fid fid = fids.get(in.read32());
        long offset = in.read64();
        ByteBuffer data = ByteBuffer.wrap(in.readBytes(in.read32()));
        folder.requireWritable();
        FileChannel channel = fid.channel();
        long position = fid.appends() ? channel.size() : offset;
        if (position < 0 || position > Long.MAX_VALUE - data.remaining()) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        while (data.hasRemaining()) {
            channel.write(data, position + data.position());
        }
        out.write32(data.position());
    }

    /** An entry's offset is the number of the next one. */
    private void readFolder(MessageReader in, MessageWriter out, int room) throws NinePException, IOException {
        Fid fid = fids.get(in.read32());
        long offset = in.read64();
        int count = limit(in.read32(), room);
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

    private void getAttributes(MessageReader in, MessageWriter out) throws NinePException, IOException {
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

    private void setAttributes(MessageReader in) throws NinePException, IOException {
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

    private void makeFolder(MessageReader in, MessageWriter out) throws NinePException, IOException {
        Path made = folder.child(fids.get(in.read32()).path(), in.readString());
        folder.makeFolder(made, in.read32());
        out.write(folder.attributes(made).qid());
    }

    private void unlink(MessageReader in) throws NinePException, IOException {
        Path path = folder.child(fids.get(in.read32()).path(), in.readString());
        boolean removesFolder = (in.read32() & REMOVE_FOLDER) != 0;
        folder.requireWritable();
        if (folder.attributes(path).isDirectory() != removesFolder) {
            throw new NinePException(removesFolder ? ErrorNumber.NOT_DIRECTORY : ErrorNumber.IS_DIRECTORY);
        }
        folder.delete(path);
    }

    private void rename(Path from, Path toFolder, String name) throws NinePException, IOException {
        Path to = folder.child(toFolder, name);
        folder.rename(from, to);
        fids.rename(from, to);
    }

    private void describeFileSystem(MessageReader in, MessageWriter out) throws NinePException, IOException {
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

    private void getLock(MessageReader in, MessageWriter out) throws NinePException {
        fids.get(in.read32());
        in.read8();
        out.write8(UNLOCKED)
                .write64(in.read64())
                .write64(in.read64())
                .write32(in.read32())
                .write(in.readString());
    }
}
