package dev.terrarium.image.analyze;

import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.HeapObject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Whether any string of the image has a conversion of {@link java.util.Formatter} for dates. Any number can be formatted as a
 * date, so nothing else tells whether an image that formats needs calendars.
 */
final class DateFormats {
    private static final String STRING = "java/lang/String";

    /** The percent sign, or where a concatenation has put in an index, the dollar sign may be in another literal. */
    private static final Pattern CONVERSION = Pattern.compile("(%|^[$<])[-#+0,(<0-9$.]*[tT][a-zA-Z]");

    private final Evaluator evaluator;
    private final Consumer<MethodState> analyseAgain;
    private final Set<MethodState> asking = new LinkedHashSet<>();
    private boolean seen;

    /**
     * Makes the answer for an image without strings.
     *
     * @param analyseAgain is told the methods to which the answer has changed
     */
    DateFormats(Evaluator evaluator, Consumer<MethodState> analyseAgain) {
        this.evaluator = evaluator;
        this.analyseAgain = analyseAgain;
    }

    /** Looks at an object that is in the image. */
    void see(HeapObject object) {
        if (!seen
                && object.type().name().equals(STRING)
                && CONVERSION.matcher(evaluator.text(object)).find()) {
            seen = true;
            asking.forEach(analyseAgain);
        }
    }

    /** Whether there is such a string so far; the method that asks is analysed again when one turns up. */
    boolean areSeen(MethodState state) {
        asking.add(state);
        return seen;
    }
}
