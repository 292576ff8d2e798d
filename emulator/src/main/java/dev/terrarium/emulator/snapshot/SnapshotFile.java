package dev.terrarium.emulator.snapshot;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.memory.MemoryMap;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The file format of snapshots: {@value #MAGIC} and a version number, each 4 bytes; then, deflated, what the machine is, its
 * retired instructions, the length and bytes of its state, the number of pages of memory, and each page that has something
 * else than zeros after its number; -1 ends them, and a CRC-32 of all that was deflated follows. Numbers are big-endian.
 */
final class SnapshotFile {
    private static final int MAGIC = 0x54525353; // "TRSS"
    private static final int VERSION = 2;
    private static final int END = -1;
    private static final int MOST_PAGES = (int) ((1L << 31) / MemoryMap.PAGE_SIZE);

    private SnapshotFile() {}

    static void write(Snapshot snapshot, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            DataOutputStream header = new DataOutputStream(out);
            header.writeInt(MAGIC);
            header.writeInt(VERSION);
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 16)) {
                CheckedOutputStream checked = new CheckedOutputStream(deflated, new CRC32());
                DataOutputStream body = new DataOutputStream(checked);
                writeBody(snapshot, body);
                int sum = (int) checked.getChecksum().getValue();
                body.writeInt(sum);
            } finally {
                deflater.end();
            }
        } catch (IOException e) {
            throw new MachineException("cannot write the snapshot to " + file + ": " + e, e);
        }
    }

    private static void writeBody(Snapshot snapshot, DataOutputStream body) throws IOException {
        body.writeUTF(snapshot.machine());
        body.writeLong(snapshot.retiredInstructions());
        body.writeInt(snapshot.state().length);
        body.write(snapshot.state());
        MemoryPages memory = snapshot.memory();
        body.writeInt(memory.count());
        for (int i = 0; i < memory.count(); i++) {
            byte[] page = memory.page(i);
            if (page != null) {
                body.writeInt(i);
                body.write(page);
            }
        }
        body.writeInt(END);
    }

    static Snapshot read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new MachineException(file + " is no snapshot of a machine");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new MachineException(file + " is a snapshot of format " + version + ", and this emulator reads "
                        + VERSION + ": take it again with this emulator");
            }
            CheckedInputStream checked = new CheckedInputStream(new InflaterInputStream(in), new CRC32());
            DataInputStream body = new DataInputStream(checked);
            Snapshot snapshot = readBody(body);
            int sum = (int) checked.getChecksum().getValue();
            if (body.readInt() != sum || body.read() != -1) {
                throw damaged(file, null);
            }
            return snapshot;
        } catch (EOFException e) {
            throw new MachineException(file + " is cut short: it is not a whole snapshot", e);
        } catch (ZipException | UTFDataFormatException e) {
            throw damaged(file, e);
        } catch (NoSuchFileException e) {
            throw new MachineException("there is no snapshot file " + file, e);
        } catch (IOException e) {
            throw new MachineException("cannot read the snapshot file " + file + ": " + e.getMessage(), e);
        }
    }

    private static MachineException damaged(Path file, Throwable cause) {
        return new MachineException(file + " is damaged: it is not the snapshot that was written", cause);
    }

    private static Snapshot readBody(DataInputStream body) throws IOException {
        String machine = body.readUTF();
        long retired = body.readLong();
        byte[] state = readBytes(body, body.readInt());
        int count = body.readInt();
        if (count < 0 || count > MOST_PAGES) {
            throw new ZipException("a snapshot cannot have " + count + " pages");
        }
        byte[][] pages = new byte[count][];
        for (int i = body.readInt(); i != END; i = body.readInt()) {
            if (i < 0 || i >= count) {
                throw new ZipException("there is no page " + i);
            }
            pages[i] = readBytes(body, MemoryMap.PAGE_SIZE);
        }
        return new Snapshot(machine, retired, state, MemoryPages.of(pages));
    }

    /** A damaged length must not make the host allocate more than the file has. */
    private static byte[] readBytes(DataInputStream body, int length) throws IOException {
        if (length < 0) {
            throw new ZipException("a length cannot be " + length);
        }
        byte[] bytes = body.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
