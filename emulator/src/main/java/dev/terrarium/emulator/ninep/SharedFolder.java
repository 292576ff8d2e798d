package dev.terrarium.emulator.ninep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A folder of the host, and nothing outside it. Files in it are named by paths that start with the folder and have no links
 * in them: a path is made by {@link #child} alone, and before each use {@link #checked} sees that no component has become a
 * link since. The guest cannot make links.
 */
final class SharedFolder {
    private static final int LONGEST_NAME = 255;
    private static final PosixFilePermission[] PERMISSIONS_FROM_LOWEST_BIT = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    private final Path root;
    private final boolean readOnly;

    /**
     * @param folder an existing folder; links in its own path are followed, once
     */
    SharedFolder(Path folder, boolean readOnly) throws IOException {
        this.root = folder.toRealPath();
        this.readOnly = readOnly;
    }

    Path root() {
        return root;
    }

    void requireWritable() throws NinePException {
        if (readOnly) {
            throw new NinePException(ErrorNumber.READ_ONLY_FILE_SYSTEM);
        }
    }

    /** Returns the folder that a file is in; the shared folder is in itself. */
    Path parent(Path file) {
        return file.equals(root) ? root : file.getParent();
    }

    /** Returns the path of a name in a folder; nothing need be there. */
    Path child(Path folder, String name) throws NinePException {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\0') >= 0) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new NinePException(ErrorNumber.NAME_TOO_LONG);
        }
        try {
            Path child = folder.resolve(name);
            // On a host with other separators, or with drives, a name may be more than one component.
            if (!folder.equals(child.getParent()) || !child.normalize().equals(child)) {
                throw new NinePException(ErrorNumber.INVALID);
            }
            return child;
        } catch (InvalidPathException e) {
            throw new NinePException(ErrorNumber.INVALID);
        }
    }

    /** Returns a path again, after it was seen that it leads through no link; the file itself may be one. */
    Path checked(Path file) throws NinePException, IOException {
        Path folder = parent(file);
        if (!folder.startsWith(root) || !folder.toRealPath().equals(folder)) {
            throw new NinePException(ErrorNumber.LINK_LOOP);
        }
        return file;
    }

    Attributes attributes(Path file) throws NinePException, IOException {
        return Attributes.of(checked(file));
    }

    /** Opens a regular file. Others, such as pipes, might make the host wait. */
    FileChannel open(Path file, Set<OpenOption> options) throws NinePException, IOException {
        Attributes attributes = attributes(file);
        if (attributes.isLink()) {
            throw new NinePException(ErrorNumber.LINK_LOOP);
        }
        if (!attributes.isRegularFile()) {
            throw new NinePException(attributes.isDirectory() ? ErrorNumber.IS_DIRECTORY : ErrorNumber.ACCESS);
        }
        return openWithoutLinks(file, options);
    }

    /** Makes a file and opens it. */
    FileChannel create(Path file, Set<OpenOption> options, int mode) throws NinePException, IOException {
        requireWritable();
        FileChannel channel = openWithoutLinks(checked(file), options);
        setMode(file, mode);
        return channel;
    }

    private static FileChannel openWithoutLinks(Path file, Set<OpenOption> options) throws IOException {
        Set<OpenOption> all = new HashSet<>(options);
        all.add(LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(file, all);
    }

    void makeFolder(Path folder, int mode) throws NinePException, IOException {
        requireWritable();
        Files.createDirectory(checked(folder));
        setMode(folder, mode);
    }

    /** Returns the names in a folder. */
    List<String> names(Path folder) throws NinePException, IOException {
        if (!attributes(folder).isDirectory()) {
            throw new NinePException(ErrorNumber.NOT_DIRECTORY);
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                String name = entry.getFileName().toString();
                if (leadsTo(entry, folder, name)) {
                    names.add(name);
                }
            }
        }
        names.sort(null); // so that a guest sees the same order on every host
        return names;
    }

    /** Returns whether a name leads to an entry: not if it has bytes that the host's encoding has not. */
    private static boolean leadsTo(Path entry, Path folder, String name) {
        try {
            return folder.resolve(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    void delete(Path file) throws NinePException, IOException {
        requireWritable();
        if (file.equals(root)) {
            throw new NinePException(ErrorNumber.NOT_PERMITTED);
        }
        Files.delete(checked(file));
    }

    void rename(Path from, Path to) throws NinePException, IOException {
        requireWritable();
        if (from.equals(root) || to.startsWith(from) && !to.equals(from)) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        Files.move(checked(from), checked(to), StandardCopyOption.ATOMIC_MOVE);
    }

    String linkTarget(Path file) throws NinePException, IOException {
        return Files.readSymbolicLink(checked(file)).toString();
    }

    void setMode(Path file, int mode) throws NinePException, IOException {
        requireWritable();
        requirePlain(file);
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return; // this host has no permissions
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < PERMISSIONS_FROM_LOWEST_BIT.length; bit++) {
            if ((mode >>> bit & 1) != 0) {
                permissions.add(PERMISSIONS_FROM_LOWEST_BIT[bit]);
            }
        }
        view.setPermissions(permissions);
    }

    void setTimes(Path file, FileTime modified, FileTime accessed) throws NinePException, IOException {
        requireWritable();
        requirePlain(file);
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(modified, accessed, null);
    }

    private void requirePlain(Path file) throws NinePException, IOException {
        Attributes attributes = attributes(file);
        if (!attributes.isRegularFile() && !attributes.isDirectory()) {
            throw new NinePException(ErrorNumber.NOT_PERMITTED);
        }
    }

    void setSize(Path file, long size) throws NinePException, IOException {
        requireWritable();
        if (size < 0) {
            throw new NinePException(ErrorNumber.INVALID);
        }
        try (FileChannel channel = open(file, Set.of(StandardOpenOption.WRITE))) {
            if (size > channel.size()) {
                channel.write(ByteBuffer.allocate(1), size - 1);
            } else {
                channel.truncate(size);
            }
        }
    }
}
