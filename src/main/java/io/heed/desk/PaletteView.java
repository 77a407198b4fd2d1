package io.heed.desk;

import io.heed.web.MarkedText;
import java.util.List;

/** What the palette finds beyond the commands of a page. */
public record PaletteView(List<Known> macros, List<Met> tickets) {
    public PaletteView {
        macros = List.copyOf(macros);
        tickets = List.copyOf(tickets);
    }

    public record Known(long id, String name) {}

    public record Met(long id, String channel, MarkedText customer, MarkedText subject) {}
}
