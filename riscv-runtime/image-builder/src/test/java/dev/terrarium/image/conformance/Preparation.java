package dev.terrarium.image.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Programs that are ready to be made images of, and what HotSpot says of them. What images are optimised for makes no
 * difference to either.
 *
 * @param programs with the heap that they are to have
 * @param workbench their classes
 * @param expectations of each program what it does on HotSpot, where heaps make no difference
 */
record Preparation(List<Program> programs, Workbench workbench, List<Expectation> expectations) {
    /** Compiles programs with a heap in a folder, and runs them on HotSpot. */
    static Preparation of(List<Program> selected, HeapVariation heap, Path folder)
            throws IOException, InterruptedException {
        List<Program> programs = heap.of(selected, folder.resolve("varied"));
        Workbench workbench = compile(programs, folder);
        return new Preparation(programs, workbench, new HotSpot(workbench.classes()).runAll(programs));
    }

    /** Compiles the same programs with another heap, in a folder of their own. */
    Preparation with(List<Program> selected, HeapVariation heap, Path folder) throws IOException {
        List<Program> varied = heap.of(selected, folder.resolve("varied"));
        return new Preparation(varied, compile(varied, folder), expectations);
    }

    private static Workbench compile(List<Program> programs, Path folder) throws IOException {
        return Workbench.compile(programs.stream().map(Program::source).toList(), folder.resolve("classes"));
    }
}
