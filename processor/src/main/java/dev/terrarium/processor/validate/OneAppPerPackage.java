package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.util.HashMap;
import java.util.Map;

/** Reports errors for a second app in a package, where there is room for one {@code Sys}. */
final class OneAppPerPackage implements AppRule {
    private final Environment environment;
    private final Map<String, App> seen = new HashMap<>();

    /** The rule for one compilation, to be asked about every app of it. */
    OneAppPerPackage(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(App app, Problems problems) {
        String packageName = environment.packageName(app.type());
        App earlier = seen.putIfAbsent(packageName, app);
        if (earlier != null) {
            problems.error(
                    Code.TWO_APPS,
                    app.site(),
                    Message.of("package " + packageName + " holds two apps, " + earlier.qualifiedName() + " and "
                                    + app.qualifiedName() + ", and both would need the class Sys")
                            .fix("move one of them to a package of its own"));
        }
    }
}
