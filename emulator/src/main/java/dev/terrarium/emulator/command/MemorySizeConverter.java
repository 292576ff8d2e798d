package dev.terrarium.emulator.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes such as {@code 128M}: bytes, or KiB, MiB or GiB with suffix K, M or G. */
final class MemorySizeConverter implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMGkmg]?)");

    @Override
    public Long convert(String value) {
        Matcher matcher = SIZE.matcher(value);
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + value + "' is not a size: give a number with suffix K, M or G, such as 128M");
        }
        long number = Long.parseLong(matcher.group(1));
        switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
            case "K":
                return number << 10;
            case "M":
                return number << 20;
            case "G":
                return number << 30;
            default:
                return number;
        }
    }
}
