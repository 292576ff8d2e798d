package java.net;

import dev.terrarium.runtime.Replaces;
import java.io.IOException;
import java.util.Locale;

/** How {@code java.net.URL} finds what handles a protocol: the JDK's are known, and none opens connections. */
@Replaces("java.net.URL")
final class UrlMethods {
    private UrlMethods() {}

    static URLStreamHandler getURLStreamHandler(String protocol) {
        return switch (protocol.toLowerCase(Locale.ROOT)) {
            case "http" -> new TextHandler(80);
            case "https" -> new TextHandler(443);
            case "ftp" -> new TextHandler(21);
            case "file", "jar", "jrt", "jmod", "mailto" -> new TextHandler(TextHandler.NO_PORT);
            default -> null;
        };
    }

    /** Parses and compares URLs as texts, as the JDK does where no host can be resolved. */
    private static final class TextHandler extends URLStreamHandler {
        private static final int NO_PORT = -1;
        private final int port;

        private TextHandler(int port) {
            this.port = port;
        }

        @Override
        protected int getDefaultPort() {
            return port;
        }

        @Override
        protected InetAddress getHostAddress(URL url) {
            return null;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("an image opens no connections: " + url);
        }
    }
}
