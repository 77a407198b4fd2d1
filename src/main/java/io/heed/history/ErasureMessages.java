package io.heed.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of a customer who is to be forgotten. In other languages: messages/erasure_*.properties. */
@MessageBundle("erasure")
public interface ErasureMessages {
    @Message("What would be erased")
    String whatGoes();

    @Message("Rows, counted by doing it and taking it back")
    String whatGoesHow();

    @Message("Known as")
    String identities();

    @Message("Why")
    String whyErase();

    @Message("For the audit. Do not name the customer.")
    String whyEraseHow();

    @Message("I know that this cannot be undone")
    String sure();

    @Message("Tick the box first.")
    String sureFirst();

    @Message("Erase for good")
    String erase();

    @Message(
            "Texts, names, files and raw calls go. Times, urgencies and minutes stay for reports, under a number without a name. Open tickets are closed. Backups you keep elsewhere are yours to erase.")
    String eraseHow();

    @Message("erased")
    String wasErased();

    @Message("Nothing")
    String nothing();

    @Message("Calls as they came")
    String rowInbox();

    @Message("Kept answers to programs")
    String rowIdempotency();

    @Message("Events for other systems")
    String rowDeliveries();

    @Message("Sending limits by address")
    String rowPace();

    @Message("Replies on their way")
    String rowReplies();

    @Message("Files")
    String rowFiles();

    @Message("Words on web pages")
    String rowVisits();

    @Message("Visitors of web pages")
    String rowVisitors();

    @Message("Readings")
    String rowReadings();

    @Message("Remembered corrections")
    String rowMemories();

    @Message("Lessons")
    String rowLessons();

    @Message("Earlier words")
    String rowRevisions();

    @Message("Messages")
    String rowMessages();

    @Message("Tags of theirs alone")
    String rowTags();

    @Message("Reasons of holds")
    String rowHolds();

    @Message("Reasons of answers")
    String rowAnswers();

    @Message("Reasons of merges")
    String rowMerges();

    @Message("Reasons in the audit")
    String rowAudit();

    @Message("Tickets")
    String rowTickets();

    @Message("Lines of import reports")
    String rowImports();

    @Message("Records not imported yet")
    String rowUploads();

    @Message("Previews of imports")
    String rowPreviews();

    @Message("Proved addresses")
    String rowAddresses();

    @Message("Identities")
    String rowCustomers();
}
