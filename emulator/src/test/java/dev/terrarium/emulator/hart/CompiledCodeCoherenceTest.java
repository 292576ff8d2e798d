package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.compiler.CompilingEngine;

/** Code that changes after it was compiled: everything that {@link CodeCoherenceTest} shows, in whole runs. */
class CompiledCodeCoherenceTest extends CodeCoherenceTest {
    @Override
    HartFixture fixture(int memory) {
        return new HartFixture(memory, CompilingEngine::eager) {
            @Override
            HartFixture step(int count) {
                long end = hart.retired() + count;
                while (hart.retired() < end) {
                    engine.run((int) (end - hart.retired()));
                }
                return this;
            }
        };
    }
}
