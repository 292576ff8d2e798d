package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchTablesTest {
    private final TestWorld world = new TestWorld();
    private final Map<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch = new LinkedHashMap<>();

    private interface Readable {
        int read();
    }

    private interface Source extends Readable {
        @Override
        int read();
    }

    private interface Writable {
        void write();
    }

    private interface Sized {
        int size();
    }

    private static final class File implements Source, Writable {
        @Override
        public int read() {
            return 1;
        }

        @Override
        public void write() {}
    }

    private static final class Pipe implements Source {
        @Override
        public int read() {
            return 2;
        }
    }

    private static final class Box implements Sized {
        @Override
        public int size() {
            return 3;
        }
    }

    @Test
    void selectorsOfOneClassHaveSlotsOfTheirOwn() {
        respond(Readable.class, "read", File.class, Pipe.class);
        respond(Writable.class, "write", File.class);
        DispatchTables tables = tables();
        assertEquals(0, slot(tables, Readable.class, "read"));
        assertEquals(1, slot(tables, Writable.class, "write"));
        assertEquals(
                Arrays.asList(world.method(File.class, "read"), world.method(File.class, "write")),
                tables.table(world.type(File.class)));
        assertEquals(List.of(world.method(Pipe.class, "read")), tables.table(world.type(Pipe.class)));
    }

    @Test
    void unrelatedSelectorsShareASlot() {
        respond(Readable.class, "read", File.class, Pipe.class);
        respond(Sized.class, "size", Box.class);
        DispatchTables tables = tables();
        assertEquals(slot(tables, Readable.class, "read"), slot(tables, Sized.class, "size"));
    }

    @Test
    void methodsThatNoClassTellsApartShareASlot() {
        respond(Readable.class, "read", File.class, Pipe.class);
        respond(Source.class, "read", File.class, Pipe.class);
        respond(Writable.class, "write", File.class);
        DispatchTables tables = tables();
        assertEquals(slot(tables, Readable.class, "read"), slot(tables, Source.class, "read"));
        assertNotEquals(slot(tables, Readable.class, "read"), slot(tables, Writable.class, "write"));
        assertEquals(2, tables.table(world.type(File.class)).size());
    }

    @Test
    void classesThatRespondToNothingHaveEmptyTables() {
        respond(Readable.class, "read", File.class, Pipe.class);
        DispatchTables tables = tables();
        assertEquals(List.of(), tables.table(world.type(Box.class)));
        MethodInfo other = world.method(Sized.class, "size");
        assertThrows(IllegalArgumentException.class, () -> tables.slot(other));
    }

    private void respond(Class<?> owner, String name, Class<?>... receivers) {
        Map<ClassInfo, MethodInfo> targets = new LinkedHashMap<>();
        for (Class<?> receiver : receivers) {
            targets.put(world.type(receiver), world.method(receiver, name));
        }
        dispatch.put(world.method(owner, name), targets);
    }

    private DispatchTables tables() {
        return new DispatchTables(dispatch.keySet(), dispatch::get);
    }

    private int slot(DispatchTables tables, Class<?> owner, String name) {
        return tables.slot(world.method(owner, name));
    }
}
