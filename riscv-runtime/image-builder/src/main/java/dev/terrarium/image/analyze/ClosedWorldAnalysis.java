package dev.terrarium.image.analyze;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.StageClock;
import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import dev.terrarium.image.world.ReflectionDeclarations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the stages world, ir, evaluate and analyze together: from an app's wiring to its closed program. */
public final class ClosedWorldAnalysis {
    /** The classes whose exported methods the boot and trap code calls. */
    private static final List<String> ENTRY_CLASSES =
            List.of("dev/terrarium/runtime/Boot", "dev/terrarium/runtime/Trap", "dev/terrarium/runtime/Unwinder");

    private ClosedWorldAnalysis() {}

    /**
     * Analyses the app that a wiring describes.
     *
     * @throws BuildException if it reaches what cannot be in an image
     */
    public static AnalysedProgram analyse(
            ClosedWorld world, WiringDescription wiring, ProgramOptions options, StageClock clock) {
        ReflectionDeclarations reflection =
                ReflectionDeclarations.of(world, world.get(wiring.app().replace('.', '/')));
        return analyse(world, new Modules(world, wiring), reflection, options, clock);
    }

    /** Analyses a program with modules that no processor has wired. */
    public static AnalysedProgram analyse(
            ClosedWorld world,
            GraphBuilder.WiredModules modules,
            ReflectionDeclarations reflection,
            ProgramOptions options,
            StageClock clock) {
        GraphBuilder graphs = new GraphBuilder(world, modules);
        Evaluator evaluator =
                new Evaluator(world, method -> clock.measure(StageClock.Stage.IR, () -> graphs.build(method)));
        evaluator.declareReflection(reflection);
        evaluator.enableAssertions(options.assertions());
        Map<String, MethodInfo> exports = exports(world);
        FlowAnalysis analysis = new FlowAnalysis(world, graphs, evaluator, options, reflection, clock);
        analysis.run(new ArrayList<>(exports.values()));
        return new AnalysedProgram(
                world, evaluator, analysis, exports, modules.boot().owner());
    }

    private static Map<String, MethodInfo> exports(ClosedWorld world) {
        Map<String, MethodInfo> result = new LinkedHashMap<>();
        for (String name : ENTRY_CLASSES) {
            for (MethodInfo method : world.get(name).methods()) {
                if (method.exportedSymbol() != null) {
                    result.put(method.exportedSymbol(), method);
                }
            }
        }
        return result;
    }

    /** Answers {@code Wired}'s questions from the wiring's description. */
    private record Modules(ClosedWorld world, WiringDescription wiring) implements GraphBuilder.WiredModules {
        @Override
        public FieldInfo field(ClassInfo api) {
            WiringDescription.Module module = wiring.providerOf(api.javaName());
            if (module == null) {
                return null;
            }
            String descriptor = "L" + module.type().replace('.', '/') + ";";
            FieldInfo field = wiringClass().declaredField(module.field(), descriptor);
            if (field == null) {
                throw new BuildException("The wiring class " + wiring.wiringClass() + " has no field " + module.field()
                        + ": it and its description are of different builds; build the app again");
            }
            return field;
        }

        @Override
        public MethodInfo boot() {
            MethodInfo boot = wiringClass().declaredMethod("boot", "()V");
            if (boot == null) {
                throw new BuildException("The wiring class " + wiring.wiringClass() + " has no method boot()");
            }
            return boot;
        }

        private ClassInfo wiringClass() {
            return world.get(wiring.wiringClass().replace('.', '/'));
        }
    }
}
