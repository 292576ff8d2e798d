package sun.security.jca;

import java.security.Provider;

/** A provider whose services the class library creates itself: it has a name, and no table of classes to load. */
public final class BuiltInProvider extends Provider {
    private static final long serialVersionUID = 1;
    private static final String VERSION = "17";

    public static final BuiltInProvider SUN = new BuiltInProvider("SUN");
    public static final BuiltInProvider SUN_JCE = new BuiltInProvider("SunJCE");

    private BuiltInProvider(String name) {
        super(name, VERSION, name + ", built into the image");
    }

    /** The provider of a kind of services. */
    public static BuiltInProvider of(String type) {
        return type.equals("Mac") ? SUN_JCE : SUN;
    }
}
