package io.heed.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of history say. In other languages: messages/history_*.properties. */
@MessageBundle("history")
public interface HistoryMessages {
    @Message("History")
    String history();

    @Message("Bring in what another system kept, take everything with you, and forget who asks for it.")
    String lead();

    @Message("Move in from elsewhere")
    String moveIn();

    @Message(
            "CSV, Zendesk-style JSON or NDJSON, or the ZIP of another Heed's export; up to 256 MB. Nothing comes in before you have seen how it is read.")
    String moveInHow();

    @Message("File")
    String file();

    @Message("Where it comes from")
    String source();

    @Message("A short name, such as zendesk. Its ticket numbers are unique within.")
    String sourceHow();

    @Message("Look at it")
    String lookAtIt();

    @Message("Imports")
    String imports();

    @Message("Nothing has been imported yet.")
    String noImports();

    @Message("Take everything with you")
    String takeOut();

    @Message(
            "One ZIP of everything in this workspace as it is now: tickets, messages, customers, lessons, decisions, settings without secrets, and files. Another Heed takes it in.")
    String takeOutHow();

    @Message("Download the export")
    String download();

    @Message("Erase a customer")
    String forget();

    @Message("Find them by e-mail address, name or number.")
    String forgetHow();

    @Message("Find")
    String find();

    @Message("Customer")
    String customer();

    @Message("Nobody is known by that.")
    String nobody();

    @Message("Tickets")
    String tickets();

    @Message("Messages")
    String messages();

    @Message("Customers")
    String customers();

    @Message("Agents")
    String agents();

    @Message("Cannot come in")
    String cannotComeIn();

    @Message("What is in the file")
    String whatIsInIt();

    @Message("Waiting for you")
    String stateReady();

    @Message("Coming in")
    String stateRunning();

    @Message("Done")
    String stateDone();

    @Message("Stopped")
    String stateCanceled();

    @Message("Being taken back")
    String stateUndoing();

    @Message("Taken back")
    String stateUndone();

    @Message("Uploaded by {name}")
    String byWhom(String name);

    @Message("Open over there")
    String open();

    @Message("Closed over there")
    String closed();

    @Message("Deleted over there: stay out")
    String deleted();

    @Message("How it is read")
    String howToRead();

    @Message("Columns")
    String columns();

    @Message("A column that nobody reads stays out.")
    String columnsHow();

    @Message("left out")
    String leftOut();

    @Message("Groups")
    String groups();

    @Message("Each group and the queue it is here.")
    String groupsHow();

    @Message("no queue")
    String noQueue();

    @Message("Tickets still open over there")
    String openTickets();

    @Message("Close them here too")
    String openClose();

    @Message("Put them into the backlog with their real age")
    String openRoute();

    @Message("Agents who are nobody here")
    String agentsHow();

    @Message("Keep their names only")
    String agentsMatch();

    @Message("Make them people who cannot sign in yet")
    String agentsMake();

    @Message("Let solved tickets with a group or a priority become lessons")
    String lessons();

    @Message("Dates such as 03/04/2024")
    String dates();

    @Message("Only those that can be read one way")
    String datesUnsaid();

    @Message("The day comes first")
    String datesDay();

    @Message("The month comes first")
    String datesMonth();

    @Message("Look again")
    String lookAgain();

    @Message("Start the import")
    String start();

    @Message("What can be read comes in; the rest stands in the report.")
    String startHow();

    @Message("The first records, as they are read")
    String firstRecords();

    @Message("Line")
    String line();

    @Message("What")
    String kind();

    @Message("Number")
    String number();

    @Message("Subject")
    String subject();

    @Message("Status")
    String status();

    @Message("Requester")
    String requester();

    @Message("Assignee")
    String assignee();

    @Message("Opened")
    String opened();

    @Message("Says")
    String said();

    @Message(
            "{count} tickets name their customer only: each is a customer of its own. Export e-mail addresses too to keep them together.")
    String nameless(int count);

    @Message(
            "1 ticket names its customer only: they are a customer of their own. Export e-mail addresses too to keep them together.")
    String namelessOne();

    @Message("Report")
    String report();

    @Message("What became of each line")
    String reportHow();

    @Message("As a table")
    String asTable();

    @Message("All")
    String allLines();

    @Message("Refused")
    String refused();

    @Message("Imported")
    String imported();

    @Message("Added to")
    String added();

    @Message("Known already")
    String known();

    @Message("Found here")
    String matched();

    @Message("Left out")
    String skipped();

    @Message("Field")
    String field();

    @Message("Why")
    String why();

    @Message("Ticket")
    String ticket();

    @Message("No line.")
    String noLines();

    @Message("More")
    String older();

    @Message("{taken} of {records} records")
    String takenOf(int taken, int records);

    @Message("Stop it")
    String stop();

    @Message("What has come in stays.")
    String stopHow();

    @Message("Forget the file")
    String forgetFile();

    @Message("Take it back")
    String takeBack();

    @Message("Everything that came in goes, unless somebody has worked on it.")
    String takeBackHow();

    @Message("Keep what has been worked on and take back the rest")
    String keepWorked();

    @Message("Erased. {rows} rows were changed.")
    String erased(int rows);

    @Message("History")
    String back();

    @Message("{percent} percent done")
    String progressSaid(int percent);

    @Message("Look again")
    String reload();

    @Message("Import {id}")
    String reportOf(long id);

    @Message("ticket")
    String kindTicket();

    @Message("customer")
    String kindCustomer();

    @Message("agent")
    String kindAgent();

    @Message("message")
    String kindMessage();

    @Message("user")
    String kindUser();

    @Message("open")
    String statusOpen();

    @Message("closed")
    String statusClosed();

    @Message("deleted")
    String statusDeleted();
}
