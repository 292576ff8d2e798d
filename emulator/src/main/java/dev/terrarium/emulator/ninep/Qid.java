package dev.terrarium.emulator.ninep;

/**
 * The server's identification of a file.
 *
 * @param type {@link #DIRECTORY}, {@link #LINK} or {@link #FILE}
 * @param version changes when the file does
 * @param path the file's number
 */
record Qid(int type, int version, long path) {
    static final int DIRECTORY = 0x80;
    static final int LINK = 0x02;
    static final int FILE = 0;
}
