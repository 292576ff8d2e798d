package dev.terrarium.emulator.command;

import dev.terrarium.emulator.storage.DiskFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads disks such as {@code root.img,overlay}. */
final class DiskFileConverter implements ITypeConverter<DiskFile> {
    private static final String OVERLAY = "overlay";

    @Override
    public DiskFile convert(String value) {
        HostPathArgument file = HostPathArgument.of(value, HostPathArgument.READ_ONLY, OVERLAY);
        if (file.name().isEmpty()) {
            throw new TypeConversionException(
                    "'" + value + "' names no file: give FILE, FILE,readonly or FILE,overlay");
        }
        return new DiskFile(HostPathArgument.path(file.name(), "file"), use(file));
    }

    private static DiskFile.Use use(HostPathArgument file) {
        if (file.isReadOnly()) {
            return DiskFile.Use.READ_ONLY;
        }
        return OVERLAY.equals(file.word()) ? DiskFile.Use.OVERLAY : DiskFile.Use.READ_WRITE;
    }
}
