package dev.terrarium.emulator.ninep;

import java.io.IOException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/** Linux's error numbers, which 9P2000.L uses. */
final class ErrorNumber {
    static final int NOT_PERMITTED = 1;
    static final int NO_ENTRY = 2;
    static final int INPUT_OUTPUT = 5;
    static final int BAD_FILE = 9;
    static final int ACCESS = 13;
    static final int EXISTS = 17;
    static final int NOT_DIRECTORY = 20;
    static final int IS_DIRECTORY = 21;
    static final int INVALID = 22;
    static final int TOO_MANY_FILES = 24;
    static final int READ_ONLY_FILE_SYSTEM = 30;
    static final int NAME_TOO_LONG = 36;
    static final int NOT_EMPTY = 39;
    static final int LINK_LOOP = 40;
    static final int PROTOCOL = 71;
    static final int NOT_SUPPORTED = 95;

    private ErrorNumber() {}

    /** Returns what a failure of the host is to the guest. */
    static int of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return NO_ENTRY;
        }
        if (failure instanceof FileAlreadyExistsException) {
            return EXISTS;
        }
        if (failure instanceof AccessDeniedException) {
            return ACCESS;
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return NOT_EMPTY;
        }
        if (failure instanceof NotDirectoryException) {
            return NOT_DIRECTORY;
        }
        if (failure instanceof FileSystemLoopException) {
            return LINK_LOOP;
        }
        return failure instanceof NotLinkException ? INVALID : INPUT_OUTPUT;
    }

    /** Returns what a use of a file that it was not opened for is to the guest. */
    static int of(IllegalStateException failure) {
        boolean mode = failure instanceof NonReadableChannelException || failure instanceof NonWritableChannelException;
        return mode ? BAD_FILE : INPUT_OUTPUT;
    }
}
