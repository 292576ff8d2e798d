package dev.terrarium.emulator.command;

import dev.terrarium.emulator.storage.DiskFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads disks such as {@code root.img,overlay}. A file's name may have commas if no such word follows the last. */
final class DiskFileConverter implements ITypeConverter<DiskFile> {
    private static final String READ_ONLY = ",readonly";
    private static final String OVERLAY = ",overlay";

    @Override
    public DiskFile convert(String value) {
        if (value.endsWith(READ_ONLY)) {
            return disk(value, READ_ONLY, DiskFile.Use.READ_ONLY);
        }
        if (value.endsWith(OVERLAY)) {
            return disk(value, OVERLAY, DiskFile.Use.OVERLAY);
        }
        return disk(value, "", DiskFile.Use.READ_WRITE);
    }

    private static DiskFile disk(String value, String suffix, DiskFile.Use use) {
        String file = value.substring(0, value.length() - suffix.length());
        if (file.isEmpty()) {
            throw new TypeConversionException(
                    "'" + value + "' names no file: give FILE, FILE,readonly or FILE,overlay");
        }
        try {
            return new DiskFile(Path.of(file), use);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + file + "' is no name of a file: " + e.getReason());
        }
    }
}
