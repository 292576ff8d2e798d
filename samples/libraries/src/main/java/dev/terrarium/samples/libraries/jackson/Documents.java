package dev.terrarium.samples.libraries.jackson;

/** The document that {@link Orders} reads. */
final class Documents {
    private Documents() {}

    static final String ORDERS =
            """
            {
              "shop": { "name": "Kräuter & Söhne", "founded": 1894, "open": true, "motto": null,
                        "location": { "latitude": 47.376887, "longitude": 8.541694, "altitude": 4.08e2 } },
              "currency": "CHF",
              "orders": [
                {
                  "number": 90071992547409931,
                  "customer": { "name": "Åsa Lindström", "mail": "asa@example.org", "vip": true },
                  "date": "2026-02-28T23:59:59Z",
                  "items": [
                    { "sku": "TEA-001", "title": "Sencha \\u7159\\u8336 (first flush)", "category": "tea", "price": 12.50, "quantity": 4 },
                    { "sku": "TEA-017", "title": "Lapsang Souchong, smoked", "category": "tea", "price": 9.95, "quantity": 2 },
                    { "sku": "CUP-002", "title": "Cup \\"Raku\\", 200\\u00a0ml", "category": "ceramics", "price": 38, "quantity": 2 }
                  ],
                  "note": "Please ring twice; the dog barks but does not bite. \\ud83d\\udc36 Deliver after 17:00, not before, as nobody is home."
                },
                {
                  "number": 90071992547409932,
                  "customer": { "name": "Иван Петров", "mail": "ivan@example.net", "vip": false },
                  "date": "2026-03-01T08:15:00+01:00",
                  "items": [
                    { "sku": "HRB-100", "title": "Thyme", "category": "herbs", "price": 3.2, "quantity": 10 },
                    { "sku": "HRB-101", "title": "Rosemary", "category": "herbs", "price": 3.20, "quantity": 5 },
                    { "sku": "TEA-001", "title": "Sencha 煙茶 (first flush)", "category": "tea", "price": 12.5e0, "quantity": 1 }
                  ],
                  "discounts": [ { "code": "SPRING", "percent": 7.5 }, { "code": "WELCOME", "percent": 1e1 } ],
                  "note": ""
                },
                {
                  "number": 90071992547409933,
                  "customer": { "name": "O'Brien \\\\ Partners", "mail": "office@example.com", "vip": false },
                  "date": "2026-03-02T12:00:00Z",
                  "items": [
                    { "sku": "POT-009", "title": "Teapot\\twith\\ttabs", "category": "ceramics", "price": 149.00, "quantity": 1 },
                    { "sku": "TEA-023", "title": "Earl Grey / Bergamot \\/ slash", "category": "tea", "price": 7.75, "quantity": 12 }
                  ],
                  "history": [ [ "created", 1772452800 ], [ "paid", 1772452860 ], [ "packed", 1772456400 ], [] ],
                  "note": "Invoice to the head office; the reference is RF18 5390 0754 7034, which must stand on every page of it."
                }
              ],
              "statistics": { "visits": 123456789, "ratio": -0.0375, "huge": 123456789012345678901234567890, "tiny": 1.0e-12, "empty": {} },
              "tags": [ "tea", "ceramics", "herbs", "käse", "🫖" ]
            }
            """;
}
