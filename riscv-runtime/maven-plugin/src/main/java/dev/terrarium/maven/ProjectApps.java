package dev.terrarium.maven;

import dev.terrarium.image.wiring.WiringDescription;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** The apps that a goal is for, of all that a project has, and where what is built of each goes. */
final class ProjectApps {
    private final List<WiringDescription> selected;
    private final boolean onlyOne;
    private final Path target;

    private ProjectApps(List<WiringDescription> selected, boolean onlyOne, Path target) {
        this.selected = selected;
        this.onlyOne = onlyOne;
        this.target = target;
    }

    /**
     * Selects apps.
     *
     * @param all the project's apps, at least one
     * @param wanted the image name or the class of one of them, or null for all
     * @param target the project's build folder
     * @throws MojoFailureException if there is no such app, or two would have one image
     */
    static ProjectApps select(List<WiringDescription> all, String wanted, Path target) throws MojoFailureException {
        requireDistinctImages(all);
        List<WiringDescription> selected = all.stream()
                .filter(wiring -> wanted == null || wanted.equals(wiring.name()) || wanted.equals(wiring.app()))
                .toList();
        if (selected.isEmpty()) {
            throw new MojoFailureException(
                    "There is no app " + wanted + " in this project: set terrarium.app to one of " + names(all)
                            + ", such as -Dterrarium.app=" + all.get(0).name());
        }
        return new ProjectApps(selected, all.size() == 1, target);
    }

    private static void requireDistinctImages(List<WiringDescription> all) throws MojoFailureException {
        Map<String, WiringDescription> byName = new HashMap<>();
        for (WiringDescription wiring : all) {
            WiringDescription other = byName.putIfAbsent(wiring.name(), wiring);
            if (other != null) {
                throw new MojoFailureException(
                        "The images of " + other.app() + " and " + wiring.app() + " are both named "
                                + wiring.name() + ": give one of them another name, such as @Unikernel(name = \""
                                + wiring.name()
                                + "-2\")");
            }
        }
    }

    private static String names(List<WiringDescription> apps) {
        return apps.stream()
                .map(wiring -> wiring.name() + " (" + wiring.app() + ")")
                .collect(Collectors.joining(", "));
    }

    List<WiringDescription> selected() {
        return selected;
    }

    /** Returns the one app that was selected. */
    WiringDescription single() throws MojoFailureException {
        if (selected.size() > 1) {
            throw new MojoFailureException("This project has several apps, " + names(selected)
                    + ": choose one, such as -Dterrarium.app=" + selected.get(0).name());
        }
        return selected.get(0);
    }

    /** Where the app's ELF file goes. */
    Path image(WiringDescription wiring) {
        return target.resolve(wiring.name() + ".elf");
    }

    /** Where the app's report goes: its name does not depend on which of the project's apps were selected. */
    Path report(WiringDescription wiring) {
        return workFolder().resolve(onlyOne ? "report.json" : wiring.name() + "-report.json");
    }

    /** Where the digest of what the app's image was made from goes. */
    Path inputs(WiringDescription wiring) {
        return workFolder().resolve(wiring.name() + ".inputs");
    }

    Path workFolder() {
        return target.resolve("terrarium");
    }
}
