package io.heed.desk;

import java.util.List;

/**
 * All macros a person sees, and the one that is being written.
 *
 * @param wrong the field that was refused, null for none
 * @param shares whether the viewer makes macros for everybody
 */
public record MacrosView(
        List<Line> lines,
        Fields form,
        String wrong,
        boolean shares,
        List<Correcting.Choice> queues,
        List<String> placeholders) {

    public MacrosView {
        lines = List.copyOf(lines);
        queues = List.copyOf(queues);
        placeholders = List.copyOf(placeholders);
    }

    /** @param does what it does besides writing */
    public record Line(
            long id,
            String name,
            String text,
            boolean own,
            boolean note,
            List<String> does,
            String then,
            boolean mayChange) {
        static Line of(Macro macro, boolean mayChange) {
            Tools.Inserted inserted = Tools.Inserted.of(macro);
            return new Line(
                    macro.id,
                    macro.name,
                    macro.text,
                    macro.ownerId != null,
                    macro.note,
                    inserted.does(),
                    macro.actions.then(),
                    mayChange);
        }
    }

    /** @param id of the macro that is being changed, null for a new one */
    public record Fields(
            Long id,
            String name,
            String text,
            boolean note,
            String addTags,
            String removeTags,
            String queue,
            String then,
            String hours,
            boolean shared) {

        static Fields empty(boolean shared) {
            return new Fields(null, "", "", false, "", "", "", "", "", shared);
        }

        static Fields of(Macro macro) {
            MacroActions actions = macro.actions;
            return new Fields(
                    macro.id,
                    macro.name,
                    macro.text,
                    macro.note,
                    String.join(", ", actions.addTags()),
                    String.join(", ", actions.removeTags()),
                    text(actions.queue()),
                    text(actions.then()),
                    actions.snoozeMinutes() == null
                            ? ""
                            : Double.toString(actions.snoozeMinutes() / 60.0).replaceFirst("\\.0$", ""),
                    macro.ownerId == null);
        }

        static Fields of(Long id, MacroPages.Form form) {
            return new Fields(
                    id,
                    text(form.name),
                    text(form.text),
                    "yes".equals(form.note),
                    text(form.addTags),
                    text(form.removeTags),
                    text(form.queue),
                    text(form.then),
                    text(form.hours),
                    "yes".equals(form.shared));
        }

        private static String text(String text) {
            return text == null ? "" : text;
        }
    }
}
