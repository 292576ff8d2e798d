import dev.terrarium.annotations.Provides;

public final class Outer_ {
    private Outer_() {}

    @Provides(Mod.class)
    public static final class Mod {
        Mod() {}
    }
}
