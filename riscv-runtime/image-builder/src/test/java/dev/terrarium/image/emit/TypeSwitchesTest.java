package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeSwitchesTest {
    private static final int SMALL = 10;
    private static final int LARGE = 70;
    private static final int HUGE = 1000;

    private final TestWorld world = new TestWorld();
    private final Map<ClassInfo, Integer> numbers = new HashMap<>();
    private final Map<ClassInfo, MethodInfo> targets = new LinkedHashMap<>();
    private final Map<MethodInfo, Integer> sizes = new HashMap<>();
    private final MethodInfo symbol = world.method(Step.class, "run");

    private interface Step {
        void run();
    }

    private static class First implements Step {
        @Override
        public void run() {}
    }

    private static final class FirstToo extends First {}

    private static class Second implements Step {
        @Override
        public void run() {}
    }

    private static final class SecondToo extends Second {}

    private static final class Third implements Step {
        @Override
        public void run() {}
    }

    private static final class Fourth implements Step {
        @Override
        public void run() {}
    }

    @Test
    void smallTargetsHaveATestEachButTheLast() {
        respond(First.class, 3, First.class, SMALL);
        respond(FirstToo.class, 4, First.class, SMALL);
        respond(Second.class, 7, Second.class, SMALL);
        assertEquals(
                new TypeSwitches.Switch(List.of(new TypeSwitches.Case(run(First.class), 3, 5)), run(Second.class)),
                switches(2).of(symbol));
        assertEquals(List.of(), switches(2).withoutCompleteSwitch(List.of(symbol)));
    }

    @Test
    void aLargeTargetNeedsNoTestIfItIsTheOnlyOneLeft() {
        respond(First.class, 1, First.class, LARGE);
        respond(Second.class, 2, Second.class, SMALL);
        respond(Third.class, 3, Third.class, SMALL);
        assertEquals(
                new TypeSwitches.Switch(
                        List.of(
                                new TypeSwitches.Case(run(Second.class), 2, 3),
                                new TypeSwitches.Case(run(Third.class), 3, 4)),
                        run(First.class)),
                switches(2).of(symbol));
    }

    @Test
    void otherLargeTargetsStayInTheTable() {
        respond(First.class, 1, First.class, LARGE);
        respond(Second.class, 2, Second.class, SMALL);
        respond(Third.class, 3, Third.class, LARGE);
        TypeSwitches switches = switches(2);
        assertEquals(
                new TypeSwitches.Switch(List.of(new TypeSwitches.Case(run(Second.class), 2, 3)), null),
                switches.of(symbol));
        assertEquals(List.of(symbol), switches.withoutCompleteSwitch(List.of(symbol)));
    }

    @Test
    void receiversAmongThoseOfAnotherTargetAreToldFirst() {
        respond(First.class, 1, First.class, SMALL);
        respond(Second.class, 2, Second.class, SMALL);
        respond(FirstToo.class, 3, First.class, SMALL);
        assertEquals(
                new TypeSwitches.Switch(List.of(new TypeSwitches.Case(run(Second.class), 2, 3)), run(First.class)),
                switches(2).of(symbol));
    }

    @Test
    void receiversThatNoComparisonTellsStayInTheTable() {
        respond(First.class, 1, First.class, SMALL);
        respond(Second.class, 2, Second.class, SMALL);
        respond(FirstToo.class, 3, First.class, SMALL);
        respond(SecondToo.class, 4, Second.class, SMALL);
        assertNull(switches(2).of(symbol));
    }

    @Test
    void fourTargetsAreTestedForTheOnlyCallOfTheirs() {
        respond(First.class, 1, First.class, LARGE);
        respond(Second.class, 2, Second.class, LARGE);
        respond(Third.class, 3, Third.class, LARGE);
        respond(Fourth.class, 4, Fourth.class, LARGE);
        assertEquals(
                new TypeSwitches.Switch(
                        List.of(
                                new TypeSwitches.Case(run(First.class), 1, 2),
                                new TypeSwitches.Case(run(Second.class), 2, 3),
                                new TypeSwitches.Case(run(Third.class), 3, 4)),
                        run(Fourth.class)),
                switches(1).of(symbol));
        assertNull(switches(2).of(symbol));
    }

    @Test
    void hugeTargetsAreNotWorthATest() {
        respond(First.class, 1, First.class, HUGE);
        respond(Second.class, 2, Second.class, HUGE);
        assertNull(switches(1).of(symbol));
    }

    private MethodInfo run(Class<?> owner) {
        return world.method(owner, "run");
    }

    private void respond(Class<?> receiver, int number, Class<?> owner, int size) {
        numbers.put(world.type(receiver), number);
        targets.put(world.type(receiver), run(owner));
        sizes.put(run(owner), size);
    }

    private TypeSwitches switches(int calls) {
        return new TypeSwitches(Map.of(symbol, calls), method -> targets, numbers::get, sizes::get);
    }
}
