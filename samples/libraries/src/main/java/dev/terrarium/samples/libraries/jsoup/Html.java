package dev.terrarium.samples.libraries.jsoup;

/** The page that {@link Pages} reads. */
final class Html {
    private Html() {}

    static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="description" content="Teas, cups &amp; herbs from Z&uuml;rich">
            <meta name=viewport content="width=device-width, initial-scale=1">
            <title>Kr&auml;uter &amp; S&ouml;hne &mdash; shop</title>
            <link rel="stylesheet" href="style.css?v=3">
            <style>
              body > nav { display: flex } /* <not a tag> */
              .sold-out { text-decoration: line-through }
            </style>
            <script>
              if (1 < 2 && 3 > 2) document.write("<p>never parsed</p>");
            </script>
            </head>
            <body class="shop light">
            <!-- navigation: generated -->
            <nav aria-label=Main>
              <ul class=menu>
                <li><a href="/">Home</a>
                <li><a href="teas.html" class=current>Teas</a></li>
                <li><a href="../cups/?page=2&amp;sort=price">Cups</a>
                <li><a href="https://example.com/herbs" rel="noopener NOFOLLOW">Herbs</a></li>
                <li><em>New:</em> <a href="#offers">offers</a>
              </ul>
            </nav>
            <main>
            <h1 id=top>Teas <small>since 1894</small></h1>
            <section id=about class="intro wide">
              <p>We live in a <b>closed world</b>: every leaf is known by name.</p>
              <p>Our shop in Z&uuml;rich is open <time datetime="09:00/18:30">9 to 18:30</time>.<br>Closed on Sundays.
              <p></p>
              <span></span>
              <h2>Terms</h2>
              <dl><dt class=term>First flush<dd>Picked in spring.<dt class="abbreviation">OP<dd>Orange Pekoe</dl>
            </section>
            <section id=offers>
              <h2>Offers &amp; prices</h2>
              <p>All prices in CHF, including 2.6&nbsp;% VAT; download the <a href="files/prices.pdf" type="application/pdf">list</a>.</p>
              <table id=prices border=1>
                <caption>Valid until <i>further notice</i></caption>
                <thead><tr><th scope=col>Tea<th scope=col>Price<th>Stock</tr></thead>
                <tbody>
                <tr data-sku="TEA-001" data-origin=jp><td>Sencha <span title="&#x7159;&#x8336;">煙茶</span></td><td class=price>12.50</td><td>40</td></tr>
                <tr data-sku="TEA-017"><td>Lapsang Souchong</td><td class="price">9.95</td><td>12</td></tr>
                <tr data-sku="TEA-020" class="sold-out"><td>Gyokuro</td><td class=price>31.00</td><td>0</td></tr>
                <tr data-sku="TEA-023"><td>Earl Grey</td><td class=price>7.75<td>88
                </tbody>
              </table>
              <div class="card featured"><p>Tea of the month: <q>Darjeeling</q></p></div>
              <div class=card><p>Cup of the month</p><p><img src="/img/raku.JPG" alt="Raku cup"><img src=img/cup.png alt='A "plain" cup'></div>
            </section>
            <article><h3>News</h3><p>We ship to <a href="https://example.org/download?country=at">Austria</a>.</p><footer>March</footer></article>
            <article><h3>Older news</h3>
            <pre>
              kept   as
                it is</pre>
            <footer>February &hellip; <a href="mailto:shop@example.org">write</a></footer></article>
            <form action="/order" method=post>
              <label for=q>Quantity</label> <input id=q name=quantity type=number value=1 min=1 required>
              <select name=tea><option value=1>Sencha<option value=2 selected>Lapsang</select>
              <textarea name=note rows=3>
            Ring <twice> &amp; wait</textarea>
              <input type=checkbox name=gift checked> <button disabled>Order</button>
            </form>
            </main>
            <footer><p>&copy; 2026 Kr&auml;uter &amp; S&ouml;hne <a href="?imprint">Imprint</a></footer>
            </body>
            </html>
            """;
}
