package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of macros says. In other languages: messages/macros_*.properties. */
@MessageBundle("macros")
public interface MacroMessages {
    @Message("Macros")
    String macros();

    @Message("There are no macros yet.")
    String noMacros();

    @Message("yours")
    String yours();

    @Message("everybody's")
    String everybodys();

    @Message("Change")
    String change();

    @Message("A new macro")
    String newMacro();

    @Message("Change the macro")
    String changeMacro();

    @Message("Name")
    String name();

    @Message("Text")
    String text();

    @Message("These are filled in:")
    String placeholders();

    @Message("Keep as an internal note")
    String asNote();

    @Message("Tags to add, with commas")
    String addTags();

    @Message("Tags to remove, with commas")
    String removeTags();

    @Message("Move to the queue")
    String moveTo();

    @Message("stays where it is")
    String stays();

    @Message("Then")
    String then();

    @Message("nothing more")
    String thenNothing();

    @Message("solve it")
    String thenSolve();

    @Message("let it rest until they reply")
    String thenWait();

    @Message("let it rest for hours")
    String thenSnooze();

    @Message("Hours")
    String hours();

    @Message("Keep the macro")
    String keepMacro();

    @Message("The macro was not kept: look at {field}.")
    String wrongMacro(String field);
}
