package dev.terrarium.emulator.ninep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The handles of a client, by the numbers that it has chosen. */
final class Fids {
    private static final int MOST = 4096;

    private final Map<Integer, Fid> fids = new HashMap<>();

    Fid get(int number) throws NinePException {
        Fid fid = fids.get(number);
        if (fid == null) {
            throw new NinePException(ErrorNumber.BAD_FILE);
        }
        return fid;
    }

    /** Adds a handle under a number that is not in use. */
    void add(int number, Path path) throws NinePException {
        if (fids.containsKey(number)) {
            throw new NinePException(ErrorNumber.BAD_FILE);
        }
        if (fids.size() == MOST) {
            throw new NinePException(ErrorNumber.TOO_MANY_FILES);
        }
        fids.put(number, new Fid(path));
    }

    /** Removes a handle, which the caller closes. */
    Fid remove(int number) throws NinePException {
        Fid fid = get(number);
        fids.remove(number);
        return fid;
    }

    void rename(Path from, Path to) {
        fids.values().forEach(fid -> fid.rename(from, to));
    }

    /** Closes and forgets all handles. */
    void clear() {
        for (Fid fid : fids.values()) {
            try {
                fid.close();
            } catch (IOException e) {
                continue; // what the client wrote was passed on when it was written
            }
        }
        fids.clear();
    }
}
