package red;

import dev.terrarium.annotations.Provides;

@Provides(Default.class)
public record Default(Console console, blue.Console other) {}
