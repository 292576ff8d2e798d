package java.lang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** The resources in an image, as streams, and as URLs of the protocol {@code resource}, which others cannot open. */
final class Resources {
    private static final String PROTOCOL = "resource";

    private Resources() {}

    static InputStream open(byte[] content) {
        return content == null ? null : new ByteArrayInputStream(content);
    }

    static URL locate(Class<?> finder, String name, byte[] content) {
        return content == null ? null : url(path(finder, name), content);
    }

    /** Opens what a class loader finds: a name from the root, which a slash does not begin. */
    static InputStream open(String name, byte[] content) {
        return name.startsWith("/") ? null : open(content);
    }

    /** Locates what a class loader finds. */
    static URL locate(String name, byte[] content) {
        return content == null || name.startsWith("/") ? null : url(name, content);
    }

    static Enumeration<URL> all(URL found) {
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    /** Returns the path, from the root of the class path, of what a class calls by a name. */
    static String path(Class<?> finder, String name) {
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        return finder.isPrimitive() || finder.getPackageName().isEmpty()
                ? name
                : finder.getPackageName().replace('.', '/') + "/" + name;
    }

    private static URL url(String path, byte[] content) {
        try {
            return new URL(PROTOCOL, "", -1, "/" + path, new Handler(content));
        } catch (MalformedURLException e) {
            throw new InternalError(e);
        }
    }

    private static final class Handler extends URLStreamHandler {
        private final byte[] content;

        private Handler(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return new Connection(url, content);
        }
    }

    private static final class Connection extends URLConnection {
        private final byte[] content;

        private Connection(URL url, byte[] content) {
            super(url);
            this.content = content;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public long getContentLengthLong() {
            return content.length;
        }

        @Override
        public int getContentLength() {
            return content.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
