package dev.terrarium.image.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoxingTest {
    private static final ClosedWorld WORLD = new ClosedWorld(new ClassPath(List.of()));

    private static final Map<String, String> BOXES = Map.of(
            "java/lang/Boolean", "Z",
            "java/lang/Byte", "B",
            "java/lang/Character", "C",
            "java/lang/Short", "S",
            "java/lang/Integer", "I",
            "java/lang/Long", "J");

    @Test
    void theMethodsOfTheLanguageBox() {
        BOXES.forEach((box, primitive) -> {
            MethodInfo boxing = WORLD.get(box).declaredMethod("valueOf", "(" + primitive + ")L" + box + ";");
            assertEquals(true, Boxing.isBoxing(boxing), box);
            assertEquals(box + ".value:" + primitive, Boxing.value(boxing).toString());
        });
    }

    /** Those of floating-point types may give a new object each time: nothing is said of their identity. */
    @Test
    void nothingElseBoxes() {
        for (String type :
                List.of("java/lang/Integer", "java/lang/Double", "java/lang/String", "java/lang/Thread$State")) {
            ClassInfo owner = WORLD.get(type);
            for (MethodInfo method : owner.methods()) {
                boolean expected = method.toString().equals("java/lang/Integer.valueOf(I)Ljava/lang/Integer;");
                assertEquals(expected, Boxing.isBoxing(method), method::toString);
            }
        }
    }
}
