package dev.terrarium.image.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which instructions leave the monitor that another has entered. That is so only where monitors are held as
 * {@code synchronized} does it, each left in the method that entered it and in the reverse order; bytecode need not be like
 * that (JVM specification, section 2.11.10).
 */
public final class MonitorRegions {
    private final List<Region> regions = new ArrayList<>();
    /** The innermost region at the head of each block that has been come to. */
    private final Map<Block, Optional<Region>> atHead = new IdentityHashMap<>();

    private final Deque<Block> pending = new ArrayDeque<>();
    private boolean isStructured = true;

    /** What is done while the monitor that one instruction enters is held. */
    public static final class Region {
        private final Instruction entry;
        private final Region around;
        private final List<Instruction> exits = new ArrayList<>();

        private Region(Instruction entry, Region around) {
            this.entry = entry;
            this.around = around;
        }

        /** The object whose monitor it is, which has been null-checked. */
        public Value object() {
            return unchecked(entry.operand(0));
        }

        /** The region that this one is in, or null. */
        public Region around() {
            return around;
        }

        /** The instructions that enter and leave the monitor. */
        public List<Instruction> instructions() {
            List<Instruction> result = new ArrayList<>(exits);
            result.add(entry);
            return result;
        }
    }

    private MonitorRegions() {}

    /** Returns the regions of a body, outer ones before those in them; empty if monitors are held otherwise. */
    public static Optional<List<Region>> of(Graph graph) {
        MonitorRegions search = new MonitorRegions();
        search.enter(graph.entry(), null);
        while (search.isStructured && !search.pending.isEmpty()) {
            search.walk(search.pending.remove());
        }
        return search.isStructured ? Optional.of(search.regions) : Optional.empty();
    }

    private void enter(Block block, Region innermost) {
        Optional<Region> now = Optional.ofNullable(innermost);
        Optional<Region> before = atHead.putIfAbsent(block, now);
        if (before == null) {
            pending.add(block);
        } else {
            isStructured &= before.equals(now);
        }
    }

    private void walk(Block block) {
        Region innermost = atHead.get(block).orElse(null);
        for (Instruction instruction : block.instructions()) {
            if (instruction.unwind() != null) {
                enter(instruction.unwind().block(), innermost);
            }
            switch (instruction.opcode()) {
                case MONITORENTER -> innermost = begin(instruction, innermost);
                case MONITOREXIT -> {
                    if (innermost == null || unchecked(instruction.operand(0)) != innermost.object()) {
                        isStructured = false;
                        return;
                    }
                    innermost.exits.add(instruction);
                    innermost = innermost.around;
                }
                case RETURN -> isStructured &= innermost == null;
                default -> {}
            }
            for (Target target : instruction.targets()) {
                enter(target.block(), innermost);
            }
        }
    }

    private Region begin(Instruction entry, Region around) {
        Region region = new Region(entry, around);
        regions.add(region);
        return region;
    }

    private static Value unchecked(Value value) {
        Value result = value;
        while (result instanceof Instruction check && check.opcode() == Opcode.NULLCHECK) {
            result = check.operand(0);
        }
        return result;
    }
}
