package conformance.net.urls;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** URLs and URIs as texts: parts, relative ones, codes, and what is malformed. */
@Unikernel(name = "net-urls")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws URISyntaxException {
        for (String text : new String[] {
            "https://user:pw@127.0.0.1:8443/a/b;c?x=1&y=2#top", "http://[::1]/", "file:/tmp/x.txt", "ftp://127.0.0.1/",
            "mailto:a@b.c", "nosuch://x/", "no protocol", "http://127.0.0.1:port/",
        }) {
            try {
                URL url = new URL(text);
                System.out.println(url + " " + url.getProtocol() + "|" + url.getUserInfo() + "|" + url.getHost() + "|"
                        + url.getPort() + "|" + url.getDefaultPort() + "|" + url.getPath() + "|" + url.getQuery() + "|"
                        + url.getRef() + "|" + url.getFile() + "|" + url.toExternalForm());
            } catch (MalformedURLException e) {
                System.out.println(e.getMessage());
            }
        }
        for (String relative : new String[] {"c", "../c?q", "/c#r", "//127.0.0.2/c", "?q", "#r", "http:d", "ftp://127.0.0.3/x", ""}) {
            try {
                System.out.println(new URL(new URL("http://127.0.0.1/a/b/index.html?old#ref"), relative) + " "
                        + new URI("http://127.0.0.1/a/b/index.html?old#ref").resolve(relative));
            } catch (MalformedURLException e) {
                System.out.println(e.getMessage());
            }
        }
        URI uri = new URI("http", "u", "example.org", 80, "/p ä/q", "a=b c", "f");
        System.out.println(uri + " " + uri.toASCIIString() + " " + uri.getPath() + " " + uri.getRawPath() + " " + uri.getQuery());
        System.out.println(new URI("a/./b/../c").normalize() + " " + new URI("http://h/a/b").relativize(new URI("http://h/a/b/c"))
                + " " + new URI("urn:isbn:1").isOpaque() + " " + new URI("HTTP://H/x").equals(new URI("http://h/x")));
        try {
            new URI("http://h/ x");
        } catch (URISyntaxException e) {
            System.out.println(e.getMessage());
        }
        String encoded = URLEncoder.encode("a b&c=ä/😀*", StandardCharsets.UTF_8);
        System.out.println(encoded + " " + URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        try {
            URLDecoder.decode("%zz", StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
