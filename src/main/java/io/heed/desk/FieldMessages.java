package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a workspace's own fields says. In other languages: messages/fields_*.properties. */
@MessageBundle("fields")
public interface FieldMessages {
    @Message("Fields")
    String fields();

    @Message("A new field")
    String newField();

    @Message("Name, as it is searched for")
    String fieldName();

    @Message("Title")
    String fieldTitle();

    @Message("Kind")
    String fieldKind();

    @Message("text")
    String kindText();

    @Message("number")
    String kindNumber();

    @Message("choice")
    String kindChoice();

    @Message("date")
    String kindDate();

    @Message("Choices, one a line")
    String choices();

    @Message("Keep the field")
    String keepField();

    @Message("The field was not kept: look at {field}.")
    String wrongField(String field);

    @Message("There are no fields yet.")
    String noFields();

    @Message("Agents fill them in beside each ticket; macros can too, and the search knows them by name.")
    String fieldsHow();
}
