package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.util.regex.Pattern;

/** Reports errors for image names that would be no file name everywhere. */
final class ImageName implements AppRule {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    @Override
    public void check(App app, Problems problems) {
        if (!VALID.matcher(app.name()).matches()) {
            problems.error(
                    Code.BAD_NAME,
                    app.nameSite(),
                    Message.of("\"" + app.name() + "\" cannot be the name of an image file")
                            .fix("start name with a letter or digit, and go on with letters, digits, dots, dashes and"
                                    + " underscores"));
        }
    }
}
