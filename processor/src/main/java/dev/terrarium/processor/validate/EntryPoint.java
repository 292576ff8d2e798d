package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Reports errors for apps that cannot be started. */
final class EntryPoint implements AppRule {
    @Override
    public void check(App app, Problems problems) {
        if (app.entry().isPresent() || !ConcreteClass.isClass(app.type())) {
            return;
        }
        List<String> nearMisses = ElementFilter.methodsIn(app.type().getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("main")
                        || method.getSimpleName().contentEquals("run"))
                .map(EntryPoint::describe)
                .toList();
        problems.error(
                Code.NO_ENTRY_POINT,
                Site.of(app.type()),
                Message.of(app.qualifiedName() + " has neither main nor run, so the image would have nothing to do")
                        .list("near misses", nearMisses)
                        .fix("add: public static void main(String[] args), or implement Runnable"));
    }

    private static String describe(ExecutableElement method) {
        StringBuilder text = new StringBuilder();
        for (Modifier modifier : method.getModifiers()) {
            text.append(modifier).append(' ');
        }
        return text.append(method.getReturnType()).append(' ').append(method).toString();
    }
}
