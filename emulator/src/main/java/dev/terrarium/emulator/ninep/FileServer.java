package dev.terrarium.emulator.ninep;

import dev.terrarium.emulator.MachineException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
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

    private static final int REMOVE_FOLDER = 0x200;
    private static final int LOCK_GRANTED = 0;
    private static final int UNLOCKED = 2;

    private final SharedFolder folder;
    private final Fids fids = new Fids();
    private final AttributeRequests attributes;
    private final ListingRequests listings;
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
        attributes = new AttributeRequests(folder, fids);
        listings = new ListingRequests(folder, fids);
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
                listings.read(in, out, Math.max(0, room - DATA_HEADER));
                break;
            case MessageType.GETATTR:
                attributes.getAttributes(in, out);
                break;
            case MessageType.SETATTR:
                attributes.setAttributes(in);
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
                attributes.describeFileSystem(in, out);
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
        Attributes found = folder.attributes(fid.path());
        if (found.isDirectory()) {
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
        out.write(found.qid()).write32(0);
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
