package dev.terrarium.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.terrarium.processor.model.Access;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.report.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says, for the Javadoc of a module's field, who needs the module and who chose it. */
final class Reasons {
    private Reasons() {}

    /** Returns a line for each way in which a wired module is required. */
    static CodeBlock javadoc(Wiring wiring, KernelModule module) {
        Map<String, List<Binding>> byKey = new LinkedHashMap<>();
        for (Binding binding : wiring.bindings()) {
            if (binding.providers().contains(module)) {
                byKey.computeIfAbsent(binding.requirement().key(), key -> new ArrayList<>())
                        .add(binding);
            }
        }
        List<CodeBlock> lines = byKey.values().stream()
                .map(bindings -> reason(wiring.app(), bindings))
                .toList();
        return CodeBlock.join(lines, "\n<br>").toBuilder().add("\n").build();
    }

    /** Describes bindings of equal requirements, which therefore have equal providers. */
    private static CodeBlock reason(App app, List<Binding> bindings) {
        Binding binding = bindings.get(0);
        Requirement requirement = binding.requirement();
        CodeBlock.Builder line = CodeBlock.builder().add(Access.link(app.type(), requirement.api()));
        if (!requirement.qualifiers().isEmpty()) {
            line.add(" with $L", code(requirement.qualifiers().toString()));
        }
        line.add(" for $L: ", requirers(app, bindings));
        line.add(
                switch (binding.chosenBy()) {
                    case ONLY -> "the only provider";
                    case USE -> "chosen by {@code use}";
                    case DEFAULT -> "the default";
                    case ALL -> "one of all providers";
                    case NONE -> throw new IllegalArgumentException("a binding without providers names no module");
                });
        if (!binding.alternatives().isEmpty()) {
            List<String> names = binding.alternatives().stream()
                    .map(alternative -> "{@code " + alternative.displayName() + "}")
                    .toList();
            line.add("; standing by: $L", String.join(", ", Message.cut(names)));
        }
        return line.add(".").build();
    }

    private static CodeBlock requirers(App app, List<Binding> bindings) {
        List<CodeBlock> requirers = bindings.stream()
                .limit(Message.LIST_LIMIT)
                .map(Binding::requirement)
                .map(requirement ->
                        CodeBlock.of("$L ($L)", Access.link(app.type(), requirement.requirer()), via(requirement)))
                .toList();
        int others = bindings.size() - requirers.size();
        return others == 0
                ? enumerate(requirers)
                : CodeBlock.of("$L and $L others", CodeBlock.join(requirers, ", "), others);
    }

    private static CodeBlock enumerate(List<CodeBlock> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : CodeBlock.of("$L and $L", CodeBlock.join(parts.subList(0, last), ", "), parts.get(last));
    }

    /** Shows a user's text as code, even if it would end the comment or the tag. */
    private static String code(String text) {
        boolean isPlain = !text.contains("*/") && text.indexOf('{') < 0 && text.indexOf('}') < 0;
        return isPlain
                ? "{@code " + text + "}"
                : "<code>"
                        + text.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("@", "&#64;")
                                .replace("{", "&#123;")
                                .replace("}", "&#125;")
                                .replace("*/", "*&#47;")
                        + "</code>";
    }

    /** An at sign would start a block tag of Javadoc if it stood alone. */
    private static String via(Requirement requirement) {
        return requirement.via().startsWith("@") ? "{@code " + requirement.via() + "}" : requirement.via();
    }
}
