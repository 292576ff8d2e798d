package dev.terrarium.image;

import dev.terrarium.image.report.ImageReport;
import java.nio.file.Path;

/** An image that has been built: the ELF file and what is in it. */
public record ImageResult(Path elf, ImageReport report) {}
