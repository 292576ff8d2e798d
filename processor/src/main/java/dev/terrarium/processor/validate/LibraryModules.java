package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Resolution;

/**
 * Reports errors for wired modules of dependencies whose declaration is wrong. Their own compilation reports that too;
 * but they may have been compiled against another version of an API, or by another compiler.
 */
final class LibraryModules implements ResolutionRule {
    private final DeclarationRules declarations;

    LibraryModules(DeclarationRules declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(App app, Resolution resolution, Problems problems) {
        for (KernelModule module : resolution.modules()) {
            if (!module.origin().inSource()) {
                Problems found = new Problems();
                declarations.check(module, found);
                found.all()
                        .forEach(problem -> problems.add(problem.at(
                                resolution.reached().get(module).site(),
                                "declared in: " + module.origin().describe())));
            }
        }
    }
}
