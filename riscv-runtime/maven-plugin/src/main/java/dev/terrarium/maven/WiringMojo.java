package dev.terrarium.maven;

import dev.terrarium.image.wiring.WiringDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Mojo;

/** Prints the resolved wiring of the project's apps: who needs what, who chose it, and which alternatives stand by. */
@Mojo(name = "wiring", threadSafe = true)
public final class WiringMojo extends AbstractAppMojo {
    @Override
    void run(ProjectApps apps) {
        for (WiringDescription wiring : apps.selected()) {
            print(wiring).forEach(getLog()::info);
        }
    }

    static List<String> print(WiringDescription wiring) {
        List<String> lines = new ArrayList<>();
        lines.add("Wiring of " + wiring.app() + " (image " + wiring.name() + "), in boot order:");
        int number = 1;
        for (WiringDescription.Module module : wiring.modules()) {
            lines.add(String.format(
                    "%3d. %s  provides %s  [%s]",
                    number++, module.type(), simpleNames(module.apis()), module.origin()));
            for (WiringDescription.Parameter parameter : module.parameters()) {
                lines.add("       " + parameter.name() + " = " + parameter.value()
                        + (parameter.overridden() ? " (set by the app)" : " (default)"));
            }
            for (WiringDescription.Binding binding : wiring.bindings()) {
                if (binding.providers().contains(module.type())) {
                    lines.add("       for " + simpleName(binding.requirer()) + " (" + binding.via() + "): "
                            + chooser(binding) + standingBy(binding));
                }
            }
            if (!module.onBoot().isEmpty()) {
                lines.add("       at boot: "
                        + module.onBoot().stream().map(method -> method + "()").collect(Collectors.joining(", ")));
            }
        }
        for (WiringDescription.Binding binding : wiring.bindings()) {
            if (binding.providers().isEmpty()) {
                lines.add("     empty: " + simpleName(binding.api()) + " for " + simpleName(binding.requirer()) + " ("
                        + binding.via() + ")");
            }
        }
        for (WiringDescription.SystemCall call : wiring.syscalls()) {
            lines.add(String.format(
                    "     system call %d: %s.%s -> %s",
                    call.number(), simpleName(call.api()), call.name(), simpleName(call.provider())));
        }
        return lines;
    }

    private static String chooser(WiringDescription.Binding binding) {
        return switch (binding.chosenBy()) {
            case "ONLY" -> "the only provider";
            case "USE" -> "chosen by @Unikernel(use)";
            case "DEFAULT" -> "the default";
            case "ALL" -> "one of all";
            default -> binding.chosenBy();
        };
    }

    private static String standingBy(WiringDescription.Binding binding) {
        return binding.alternatives().isEmpty() ? "" : "; standing by: " + simpleNames(binding.alternatives());
    }

    private static String simpleNames(List<String> names) {
        return names.stream().map(WiringMojo::simpleName).collect(Collectors.joining(", "));
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
