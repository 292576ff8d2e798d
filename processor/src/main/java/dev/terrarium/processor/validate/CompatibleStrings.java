package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Driver;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Reports errors for {@code @Driver} annotations that match no device-tree node. */
final class CompatibleStrings implements ComponentRule {
    private static final String FIX = "write what the device tree says, such as compatible = \"ns16550a\"";

    @Override
    public void check(Component component, Problems problems) {
        Optional<AnnotationMirror> driver = Mirrors.find(component.type(), Driver.class);
        if (driver.isEmpty() || !(component instanceof KernelModule)) {
            return;
        }
        Site site = Mirrors.site(component.type(), driver.get(), "compatible");
        if (Mirrors.entries(driver.get(), "compatible").isEmpty()) {
            problems.error(
                    Code.EMPTY,
                    site,
                    Message.of("@Driver of " + component.qualifiedName() + " names no device")
                            .fix(FIX));
        }
        Set<String> seen = new HashSet<>();
        for (AnnotationValue entry : Mirrors.entries(driver.get(), "compatible")) {
            String text = (String) entry.getValue();
            if (text.isBlank()) {
                problems.error(
                        Code.BLANK,
                        site.at(entry),
                        Message.of("@Driver of " + component.qualifiedName() + " has a blank compatible string")
                                .fix(FIX));
            } else if (!seen.add(text)) {
                problems.error(
                        Code.DUPLICATE,
                        site.at(entry),
                        Message.of("@Driver of " + component.qualifiedName() + " names \"" + text + "\" twice")
                                .fix("remove one of the two"));
            }
        }
    }
}
