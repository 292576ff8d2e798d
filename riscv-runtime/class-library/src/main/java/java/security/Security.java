package java.security;

import java.util.Properties;
import sun.security.jca.BuiltInProvider;
import sun.security.jca.GetInstance;

/** {@code java.security.Security} of an image, whose providers are fixed when it is built. */
public final class Security {
    private static final Properties PROPERTIES = new Properties();

    private Security() {}

    /** Creates an implementation: its object and its provider. The name of the provider may be null. */
    static Object[] getImpl(String algorithm, String type, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        return (provider == null
                        ? GetInstance.getInstance(type, null, algorithm)
                        : GetInstance.getInstance(type, null, algorithm, provider))
                .toArray();
    }

    static Object[] getImpl(String algorithm, String type, Provider provider) throws NoSuchAlgorithmException {
        return GetInstance.getInstance(type, null, algorithm, provider).toArray();
    }

    public static Provider[] getProviders() {
        return new Provider[] {BuiltInProvider.SUN, BuiltInProvider.SUN_JCE};
    }

    public static Provider getProvider(String name) {
        for (Provider provider : getProviders()) {
            if (provider.getName().equals(name)) {
                return provider;
            }
        }
        return null;
    }

    /** Nothing is configured unless the program does. */
    public static String getProperty(String key) {
        return PROPERTIES.getProperty(key);
    }

    public static void setProperty(String key, String value) {
        PROPERTIES.setProperty(key, value);
    }
}
