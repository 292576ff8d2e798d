import javax.annotation.processing.Generated;

/**
 * Lets the wiring of an app in another package construct and boot {@link Outer_.Mod}, whose members stay
 * hidden from everybody else.
 */
@Generated("dev.terrarium.processor.index.ModuleIndexProcessor")
public final class Outer__ModAccess {
    private Outer__ModAccess() {
    }

    /**
     * Constructs the module.
     */
    public static Outer_.Mod create() {
        return new Outer_.Mod();
    }
}
