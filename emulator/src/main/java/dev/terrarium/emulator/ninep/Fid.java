package dev.terrarium.emulator.ninep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** A client's handle of a file. */
final class Fid implements Closeable {
    private Path path;
    private FileChannel channel;
    private boolean appends;
    private List<String> listing;

    Fid(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** A file or a folder above it has another name now. */
    void rename(Path from, Path to) {
        if (path.startsWith(from)) {
            path = path.equals(from) ? to : to.resolve(from.relativize(path));
        }
    }

    boolean isOpen() {
        return channel != null || listing != null;
    }

    void open(FileChannel opened, boolean append) {
        channel = opened;
        appends = append;
    }

    /** Becomes the handle of a file that was made in the folder that it was the handle of. */
    void create(Path file, FileChannel opened, boolean append) {
        path = file;
        open(opened, append);
    }

    FileChannel channel() throws NinePException {
        if (channel == null) {
            throw new NinePException(ErrorNumber.BAD_FILE);
        }
        return channel;
    }

    boolean appends() {
        return appends;
    }

    void setListing(List<String> names) {
        listing = names;
    }

    List<String> listing() throws NinePException {
        if (listing == null) {
            throw new NinePException(ErrorNumber.BAD_FILE);
        }
        return listing;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
