package io.heed.desk;

import io.heed.web.Moment;
import java.util.List;

/**
 * What stands around a text that is being written.
 *
 * @param macros what may be inserted
 * @param macro the one whose actions go along with this message, null for none
 * @param files what goes along with a reply
 * @param takesFiles whether the channel does
 * @param refused why a file was not kept: empty, tooLarge, tooMany or program; else null
 * @param largest of a file, as text
 * @param after the viewer's last message here: a draft that is saved later belongs to the next
 * @param saved since when the text stands as a draft, null when it is none
 * @param source the solved ticket the text was taken from, null for none
 */
public record Tools(
        List<Inserted> macros,
        Inserted macro,
        List<FileView> files,
        boolean takesFiles,
        String refused,
        String largest,
        long after,
        Moment saved,
        Long source) {

    /**
     * @param own whether it is the viewer's own
     * @param does what happens along with it, each in a word or two: "tag:refund", "queue:Billing", "solve"
     */
    public record Inserted(long id, String name, boolean own, boolean note, List<String> does) {
        public Inserted {
            does = List.copyOf(does);
        }

        static Inserted of(Macro macro) {
            MacroActions actions = macro.actions;
            List<String> does = new java.util.ArrayList<>();
            actions.addTags().forEach(tag -> does.add("+" + tag));
            actions.removeTags().forEach(tag -> does.add("−" + tag));
            if (actions.queue() != null) does.add("→ " + actions.queue());
            actions.fields().forEach((name, value) -> does.add(name + ": " + value));
            return new Inserted(macro.id, macro.name, macro.ownerId != null, macro.note, does);
        }
    }

    public Tools {
        macros = List.copyOf(macros);
        files = List.copyOf(files);
    }
}
