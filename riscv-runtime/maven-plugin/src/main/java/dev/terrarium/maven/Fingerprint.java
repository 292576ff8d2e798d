package dev.terrarium.maven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** A digest of everything that an image is made from, by content, so that a rebuilt but equal jar changes nothing. */
final class Fingerprint {
    private final MessageDigest sha256;

    private Fingerprint() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Returns the digest of files and options.
     *
     * @param classPath jars and folders, in this order, wherever they are
     * @param options what else the image depends on, in this order
     * @return a hexadecimal number
     */
    static String of(List<Path> classPath, List<String> options) throws MojoExecutionException {
        Fingerprint fingerprint = new Fingerprint();
        options.forEach(fingerprint::add);
        for (Path entry : classPath) {
            try {
                fingerprint.add(entry);
            } catch (IOException e) {
                throw new MojoExecutionException("Class path entry " + entry + " cannot be read: " + e.getMessage(), e);
            }
        }
        return HexFormat.of().formatHex(fingerprint.sha256.digest());
    }

    /** Returns whether a file that {@link #write} wrote holds this digest; false if there is no such file. */
    static boolean isWrittenTo(Path file, String digest) throws MojoExecutionException {
        try {
            return Files.isRegularFile(file) && Files.readString(file).strip().equals(digest);
        } catch (IOException e) {
            throw new MojoExecutionException("File " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps a digest for the next build to look at. */
    static void write(Path file, String digest) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, digest + "\n");
        } catch (IOException e) {
            throw new MojoExecutionException("File " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void add(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            add(Files.readAllBytes(entry));
            return;
        }
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(entry.relativize(file).toString());
                add(Files.readAllBytes(file));
            }
        }
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each part goes in with its length, so that no two lists of parts are one sequence of bytes. */
    private void add(byte[] part) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha256.update(part);
    }
}
