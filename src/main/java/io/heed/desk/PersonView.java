package io.heed.desk;

import io.heed.web.Face;

/** The customer; anything not known is null and not shown. */
public record PersonView(
        Face face,
        String line,
        String customerSince,
        String tier,
        String localTime,
        String language,
        String email,
        int conversations) {}
