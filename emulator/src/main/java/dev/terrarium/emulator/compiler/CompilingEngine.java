package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.hart.AddressTranslation;
import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.Tlb;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.softfloat.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;

/**
 * The engine that interprets code at first and compiles what is executed often.
 *
 * <p>Counts of jump targets, kept by the interpreter and at each exit from compiled code, say what is hot. A hot address
 * becomes the entry of a region. If control often leaves a region for an address that has no compiled code, that address
 * becomes part of the region when it is compiled again, so that loops end up in one method.
 *
 * <p>Both ways of executing leave the same state and the same counts: compiled code returns exactly before any instruction
 * that needs more than registers and main memory, and the interpreter executes that.
 */
public final class CompilingEngine implements ExecutionEngine {
    /** How often an address is reached by a jump before it is compiled, if nothing else is asked for. */
    public static final int DEFAULT_THRESHOLD = 500;

    private static final int PROFILE_SIZE = 1 << 15;

    /** A count that takes a place out of consideration for a long time. */
    private static final int COLD = -1 << 24;

    /** The same for a place that is about to be compiled. */
    private static final int WAITING = -1 << 20;

    /** In bytes of bytecode with what is inlined: see {@link RegionEmitter#LARGEST_METHOD}. */
    private static final int LARGEST_REGION = 7000;

    private static final int MOST_EXTENSIONS = 16;

    /** Computed jumps are looked up by the distance from a region's entry, as an {@code int}. */
    private static final long FARTHEST_ROOT = 1L << 30;

    private static final int DYNAMIC_MODE_SHIFT = 5;

    private final Hart hart;
    private final Interpreter interpreter;
    private final AddressTranslation translation;
    private final CodeCache codeCache;
    private final RegionTable regions;
    private final RegionContext context;
    private final int[] profile;
    private final int threshold;
    private final boolean eager;
    private final boolean inBackground;
    private final Queue<Compilation> compilations;
    private long compiledRetired;

    private CompilingEngine(Hart hart, int threshold, boolean eager, boolean inBackground) {
        this.hart = hart;
        this.interpreter = new Interpreter(hart);
        this.translation = hart.translation();
        this.codeCache = hart.bus().codeCache();
        this.context = new RegionContext(interpreter);
        this.threshold = threshold;
        this.eager = eager;
        this.inBackground = inBackground;
        this.regions = new RegionTable();
        this.profile = new int[PROFILE_SIZE];
        this.compilations = new ArrayDeque<>();
        codeCache.watch(regions);
    }

    private CompilingEngine(Hart hart, CompilingEngine first) {
        this.hart = hart;
        this.interpreter = new Interpreter(hart);
        this.translation = hart.translation();
        this.codeCache = first.codeCache;
        this.context = new RegionContext(interpreter);
        this.threshold = first.threshold;
        this.eager = first.eager;
        this.inBackground = first.inBackground;
        this.regions = first.regions;
        this.profile = first.profile;
        this.compilations = first.compilations;
    }

    /**
     * Makes an engine for another hart of the same machine, which shares what is compiled and what is known to be hot. Only one
     * of the engines runs at a time.
     */
    public CompilingEngine forAnotherHart(Hart other) {
        return new CompilingEngine(other, this);
    }

    /**
     * Makes an engine for a hart that compiles on another thread what is hot.
     *
     * @param threshold how often an address has to be reached by a jump before it is compiled
     */
    public static CompilingEngine inBackground(Hart hart, int threshold) {
        return new CompilingEngine(hart, threshold, false, true);
    }

    /**
     * Makes an engine for a hart that compiles what is hot and waits for it, so that what is compiled when does not depend on
     * the host.
     *
     * @param threshold how often an address has to be reached by a jump before it is compiled
     */
    public static CompilingEngine tiered(Hart hart, int threshold) {
        return new CompilingEngine(hart, threshold, false, false);
    }

    /**
     * Makes an engine that compiles all code before it is executed for the first time, for tests: of code that is executed
     * once or twice, a tiered engine would compile nothing.
     */
    public static CompilingEngine eager(Hart hart) {
        return new CompilingEngine(hart, 0, true, false);
    }

    /** Returns whether the host is one that code can be compiled for. */
    public static boolean isSupported() {
        return HostMemory.isSupported();
    }

    /** Returns how many instructions have been retired by compiled code. */
    public long compiledRetired() {
        return compiledRetired;
    }

    @Override
    public void run(int budget) {
        long end = hart.retired() + budget;
        installWhatIsDone();
        int remaining = budget;
        while (remaining > 0) {
            Region region = eager ? eagerly() : find();
            if (region == null) {
                Interpreter.Outcome outcome =
                        eager ? interpretOne() : interpreter.execute(remaining, profile, threshold);
                if (outcome == Interpreter.Outcome.EVENT) {
                    return;
                }
                remaining = (int) (end - hart.retired());
                if (outcome == Interpreter.Outcome.HOT && find() == null) {
                    compile(hart.pc()); // of nothing, if the target cannot be fetched
                }
            } else if (remaining < region.minimumBudget || !canEnter(region)) {
                // Too little is left to look at the budget only now and then.
                if (interpret(Math.min(remaining, region.minimumBudget)) == Interpreter.Outcome.EVENT) {
                    return;
                }
                remaining = (int) (end - hart.retired());
            } else {
                int left = enter(region, remaining);
                compiledRetired += remaining - left;
                remaining = left;
                hart.setRetired(end - remaining);
                if (context.interpretOne && remaining > 0) {
                    if (interpretOne() == Interpreter.Outcome.EVENT) {
                        return;
                    }
                    remaining = (int) (end - hart.retired());
                } else if (remaining >= region.minimumBudget) {
                    noticeExit(region);
                }
            }
        }
    }

    private Interpreter.Outcome interpretOne() {
        return interpret(1);
    }

    private Interpreter.Outcome interpret(int budget) {
        return interpreter.execute(budget, profile, Integer.MAX_VALUE);
    }

    /**
     * Returns the region that can be entered at the hart's pc, or null. This fetches from the page of the next instruction,
     * which is what the interpreter would do now.
     */
    private Region find() {
        long pc = hart.pc();
        if (!translation.prepareFetch(pc)) {
            return null; // the interpreter will raise the exception
        }
        return regions.find(
                pc, translation.fetchEntries()[Tlb.slot(pc) + 1], translation.isDataBare(), allowsHostFloats());
    }

    private Region eagerly() {
        Region region = find();
        return region != null ? region : compile(hart.pc());
    }

    /** Code with floating-point instructions is compiled for a unit that is on, and in a state in which nothing is marked. */
    private boolean canEnter(Region region) {
        return !region.usesFloats || hart.csr().floatDirty();
    }

    private int enter(Region region, int budget) {
        context.region = region;
        context.pc = hart.pc();
        context.interpretOne = false;
        context.sideExit = false;
        int left = region.code.run(
                context,
                translation.readEntries(),
                hart.bus().ram().bytes(),
                translation.writeEntries(),
                translation.fetchEntries(),
                hart.registers(),
                hart.floatRegisters(),
                budget);
        if (context.sideExit) {
            left = context.leave(left);
        }
        hart.setPc(context.pc);
        return left;
    }

    /** Returns whether arithmetic that rounds as {@code frm} says, and is inexact, can be the host's. */
    private boolean allowsHostFloats() {
        int control = hart.csr().floatControl();
        return control >>> DYNAMIC_MODE_SHIFT == RoundingMode.NEAREST_EVEN && (control & RoundingMode.INEXACT) != 0;
    }

    private static int place(long address) {
        return (int) (address >>> 1) & PROFILE_SIZE - 1;
    }

    /** Counts an exit from a region, and makes the exit's target part of it, or a region of its own, if it is hot. */
    private void noticeExit(Region region) {
        long pc = hart.pc();
        int place = place(pc);
        if (++profile[place] <= threshold) {
            return;
        }
        profile[place] = 0;
        if (!translation.prepareFetch(pc)) {
            return;
        }
        if (!extend(region, pc) && find() == null) {
            compile(pc);
        }
    }

    /** Compiles a region again with one more entry; returns false if it does not fit. */
    private boolean extend(Region region, long pc) {
        if (region.stale
                || region.extensionsLeft == 0
                || Math.abs(pc - region.entry) >= FARTHEST_ROOT
                || Arrays.binarySearch(region.entries, pc) >= 0) {
            return false;
        }
        List<Long> roots = new ArrayList<>();
        for (long entry : region.entries) {
            roots.add(entry);
        }
        roots.add(pc);
        ControlFlow flow = explore(region.entry, roots, LARGEST_REGION, region.hostFloats);
        if (flow.isEmpty() || flow.isCut() || !flow.contains(pc)) {
            region.extensionsLeft = 0;
            return false;
        }
        Region extended = new Region(flow, region.extensionsLeft - 1);
        region.extensionsLeft = 0;
        profile[place(pc)] = -(threshold << 6); // time for the compilation
        translate(new Compilation(flow, extended, region));
        return true;
    }

    /** Has a region compiled; returns it if that is done, and null if there is nothing to compile or it takes time. */
    private Region compile(long entry) {
        return compile(entry, LARGEST_REGION);
    }

    private Region compile(long entry, int limit) {
        ControlFlow flow = explore(entry, List.of(), limit, allowsHostFloats());
        if (flow.isEmpty() || regions.changesOften(entry)) {
            profile[place(entry)] = COLD;
            return null;
        }
        Region region = new Region(flow, MOST_EXTENSIONS);
        translate(new Compilation(flow, region, null));
        return region.code == null ? null : region;
    }

    private ControlFlow explore(long entry, List<Long> roots, int limit, boolean hostFloats) {
        return new ControlFlow(translation, codeCache, entry, roots, limit, eager, hostFloats);
    }

    private void translate(Compilation compilation) {
        regions.watch(compilation.region);
        if (inBackground) {
            compilation.result = RegionCompiler.compileInBackground(compilation.flow);
            if (compilation.replaced == null) {
                profile[place(compilation.region.entry)] = WAITING;
            }
            compilations.add(compilation);
        } else {
            install(compilation, RegionCompiler.compile(compilation.flow));
        }
    }

    private void installWhatIsDone() {
        while (!compilations.isEmpty() && compilations.peek().result.isDone()) {
            Compilation done = compilations.remove();
            install(done, RegionCompiler.result(done.result));
        }
    }

    private void install(Compilation compilation, RegionCode code) {
        Region region = compilation.region;
        if (compilation.replaced == null) {
            profile[place(region.entry)] = threshold;
        }
        if (region.stale) {
            return; // its guest code has changed in the meantime
        }
        if (code == null) {
            regions.drop(region);
            if (compilation.replaced == null) {
                compile(region.entry, compilation.flow.limit() / 2);
            }
            return;
        }
        if (compilation.replaced != null) {
            regions.drop(compilation.replaced);
        }
        region.code = code;
        regions.publish(region);
    }

    /** A region on its way. */
    private static final class Compilation {
        final ControlFlow flow;
        final Region region;
        /** The region that this one takes the place of, or null. */
        final Region replaced;

        Future<RegionCode> result;

        Compilation(ControlFlow flow, Region region, Region replaced) {
            this.flow = flow;
            this.region = region;
            this.replaced = replaced;
        }
    }
}
