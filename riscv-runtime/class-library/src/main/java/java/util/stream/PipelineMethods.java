package java.util.stream;

import dev.terrarium.runtime.Replaces;

/** Parallel streams run sequentially where there is one thread, and need no pool of others. */
@Replaces("java.util.stream.AbstractPipeline")
final class PipelineMethods {
    private PipelineMethods() {}

    static boolean isParallel(AbstractPipeline<?, ?, ?> pipeline) {
        return false;
    }
}
