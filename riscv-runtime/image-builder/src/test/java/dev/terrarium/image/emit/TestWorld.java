package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The classes of the tests and of the JDK as a closed world. */
final class TestWorld {
    private final ClosedWorld world;

    TestWorld() {
        try {
            Path classes = Path.of(TestWorld.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            world = new ClosedWorld(new ClassPath(List.of(classes)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    ClassInfo type(Class<?> type) {
        return world.get(type.getName().replace('.', '/'));
    }

    FieldInfo field(Class<?> owner, String name) {
        return type(owner).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    MethodInfo method(Class<?> owner, String name) {
        return type(owner).methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
