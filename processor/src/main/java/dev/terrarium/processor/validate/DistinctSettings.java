package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.util.HashMap;
import java.util.Map;

/** Reports errors for parameters that an app sets twice. */
final class DistinctSettings implements AppRule {
    @Override
    public void check(App app, Problems problems) {
        Map<String, App.Setting> seen = new HashMap<>();
        for (App.Setting setting : app.settings()) {
            App.Setting earlier = seen.putIfAbsent(setting.name(), setting);
            if (earlier != null) {
                problems.error(
                        Code.DUPLICATE_SET,
                        setting.nameSite(),
                        Message.of("parameter " + setting.name() + " is set twice: to \"" + earlier.value()
                                        + "\" and to \"" + setting.value() + "\"")
                                .fix("remove one of the two"));
            }
        }
    }
}
