package dev.terrarium.maven;

import java.io.IOException;
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
    private final String digest;

    private Fingerprint(String digest) {
        this.digest = digest;
    }

    static Fingerprint of(List<Path> classPath, String... options) throws MojoExecutionException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        update(digest, System.getProperty("java.vm.version"));
        for (String option : options) {
            update(digest, option);
        }
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        update(digest, entry.relativize(file).toString());
                        digest.update(Files.readAllBytes(file));
                    }
                } catch (IOException e) {
                    throw new MojoExecutionException("Folder " + entry + " cannot be read: " + e.getMessage(), e);
                }
            } else {
                try {
                    update(digest, entry.getFileName().toString());
                    digest.update(Files.readAllBytes(entry));
                } catch (IOException e) {
                    throw new MojoExecutionException("Jar " + entry + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    boolean isSameAs(Path file) throws MojoExecutionException {
        try {
            return Files.isRegularFile(file) && Files.readString(file).strip().equals(digest);
        } catch (IOException e) {
            throw new MojoExecutionException("File " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(Path file) throws MojoExecutionException {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, digest + "\n");
        } catch (IOException e) {
            throw new MojoExecutionException("File " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
