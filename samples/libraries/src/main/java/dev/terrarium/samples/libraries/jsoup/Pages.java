package dev.terrarium.samples.libraries.jsoup;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/** Reads, queries, edits and cleans a page with jsoup. */
@Unikernel(name = "libraries-jsoup", use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Pages {
    private static final String[] SELECTORS = {
        "h1, h2, h3",
        "table#prices > tbody > tr:nth-child(odd) td:first-child",
        "a[href^=https][rel~=(?i)nofollow]",
        "a[href$=.pdf], a[href*=download]",
        "[data-sku]:not(.sold-out)",
        "[^data-]",
        "li:has(> em)",
        "p:contains(closed world)",
        "td:matchesOwn(^\\d+\\.\\d{2}$)",
        "nav li + li ~ li a",
        "section > p:first-of-type",
        "ul li:lt(2), ul li:eq(3)",
        "tr:nth-last-child(2) > td:nth-of-type(2)",
        "form textarea, input[type=checkbox]",
        "div.card.featured p:only-child",
        "p:empty, span:empty",
        ":containsOwn(Zürich)",
        "img[src~=\\.(png|jpe?g)$]",
        "*|href, dt:is(.term, .abbreviation)",
        "body > :root, main article:last-of-type footer",
    };

    private Pages() {}

    public static void main(String[] args) {
        Document page = Jsoup.parse(Html.PAGE, "https://example.org/shop/");
        outline(page);
        selects(page);
        edits(page);
        prints();
        cleans();
        parses();
    }

    private static void outline(Document page) {
        System.out.println(
                page.title() + " | " + page.location() + " | " + page.charset() + " | " + page.documentType());
        int[] counts = new int[4];
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    int kind = node instanceof Element
                            ? 0
                            : node instanceof TextNode ? 1 : node instanceof Comment ? 2 : 3;
                    counts[kind]++;
                    if (node instanceof DataNode data) {
                        System.out.println("data of " + data.parent().nodeName() + ": "
                                + data.getWholeData().strip().length());
                    }
                },
                page);
        System.out.println(
                counts[0] + " elements, " + counts[1] + " texts, " + counts[2] + " comments, " + counts[3] + " others");
        for (Element meta : page.select("meta[name]")) {
            System.out.println(meta.attr("name") + ": " + meta.attr("content"));
        }
        for (Element heading : page.select("h1, h2, h3")) {
            System.out.println("  ".repeat(heading.tagName().charAt(1) - '1') + heading.text() + "  <"
                    + heading.cssSelector() + ">");
        }
    }

    private static void selects(Document page) {
        for (String selector : SELECTORS) {
            Elements found = page.select(selector);
            System.out.println(selector + ": " + found.size());
            for (Element element : found) {
                System.out.println("    " + element.tagName() + element.attributes() + " " + abridged(element.text()));
            }
        }
        for (Element link : page.select("a[href]")) {
            System.out.println(link.attr("href") + " -> " + link.absUrl("href"));
        }
    }

    private static void edits(Document page) {
        Element table = page.getElementById("prices");
        Element row =
                table.selectFirst("tbody").appendElement("tr").addClass("new").attr("data-sku", "X-1 \"quoted\" <&>");
        row.appendElement("td").text("Added & escaped <b>");
        row.append("<td class=price>1.00<td>");
        row.child(0).before("<!-- before -->").after(new TextNode("after"));
        table.select("tr.sold-out").remove();
        table.select("td.price").wrap("<strong></strong>");
        page.select("em").unwrap();
        page.select("a").removeAttr("rel").attr("target", "_blank").addClass("external");
        page.select("ul").first().prepend("<li>First").children().last().html("<i>Last</i>");
        page.select("span").tagName("b").toggleClass("marked");
        page.head().appendElement("base").attr("href", "https://example.net/");
        System.out.println(table.outerHtml());
        System.out.println(page.select("ul").first().outerHtml());
        Element clone = table.clone();
        clone.select("td").empty();
        System.out.println(clone.select("tr").size() + " rows, " + clone.text().length() + " characters, "
                + table.siblingElements().size() + " siblings, index " + table.elementSiblingIndex());
        System.out.println(table.parents().eachText().size() + " " + table.hasText() + " "
                + page.body().data().isEmpty());
    }

    private static void prints() {
        Document page = Jsoup.parse(Html.PAGE);
        System.out.println(page.outerHtml());
        page.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.extended)
                .charset("US-ASCII");
        System.out.println(page.select("section").outerHtml());
        page.outputSettings()
                .prettyPrint(true)
                .syntax(Document.OutputSettings.Syntax.xml)
                .indentAmount(4)
                .escapeMode(Entities.EscapeMode.xhtml);
        System.out.println(page.select("form").outerHtml());
        System.out.println(Entities.escape("<Åström & \"Söhne\"> €") + " "
                + Parser.unescapeEntities("&lt;&Aring;str&ouml;m &amp; co&hellip; &#x1F600; &copy &nosuch;", false));
        System.out.println(page.wholeText()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(5)
                .map(String::strip)
                .collect(Collectors.joining("|")));
    }

    private static void cleans() {
        String dirty =
                """
                <p onclick='steal()'>Hi <script>alert(1)</script><b>there</b>, <a href='javascript:x()'>bad</a>
                <a href='/good' title=t>good</a> <img src='http://example.org/i.png' onerror=x width=3><h2>Title</h2>
                <table><tr><td>cell</table><style>p { color: red }</style><iframe src=//evil></iframe></p>
                """;
        for (Safelist safelist : List.of(
                Safelist.none(),
                Safelist.simpleText(),
                Safelist.basic(),
                Safelist.basicWithImages(),
                Safelist.relaxed(),
                Safelist.basic()
                        .addTags("h2")
                        .addAttributes("a", "title")
                        .removeTags("b")
                        .addEnforcedAttribute("a", "rel", "me")
                        .preserveRelativeLinks(true))) {
            System.out.println(Jsoup.clean(dirty, "https://example.org/", safelist));
            System.out.println("--");
        }
        System.out.println(Jsoup.isValid("<b>ok</b>", Safelist.basic()) + " "
                + Jsoup.isValid("<script>no</script>", Safelist.basic()));
    }

    private static void parses() {
        Parser parser = Parser.htmlParser().setTrackErrors(20).setTrackPosition(true);
        Document broken = parser.parseInput(
                "<!doctype html><p>One<p>Two</i><table><b>misnested</b><tr><td>x</p></table>&bad; <div id=a id=b></span>",
                "");
        for (ParseError error : parser.getErrors()) {
            System.out.println(error.getCursorPos() + " " + error.getErrorMessage());
        }
        System.out.println(broken.body().html());
        System.out.println(broken.select("td").first().sourceRange());
        Document xml = Jsoup.parse(
                "<?xml version='1.0'?><r:root xmlns:r='urn:r'><Item id='1'>a</Item><item id='2'/><![CDATA[<raw>]]></r:root>",
                "",
                Parser.xmlParser());
        System.out.println(xml.outerHtml());
        System.out.println(
                xml.select("r|root > *").size() + " " + xml.select("Item").eachAttr("id"));
        System.out.println(Jsoup.parseBodyFragment("<li>loose<li>items").body().html());
        try {
            xml.select("a[href");
        } catch (Selector.SelectorParseException e) {
            System.out.println(e.getMessage());
        }
        try {
            xml.select("p:nth-child(x)");
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
