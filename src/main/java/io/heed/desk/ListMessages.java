package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the lists of tickets say: search, the queue, mentions, snoozed, solved and views, and acts on many at once. In other languages: messages/lists_*.properties. */
@MessageBundle("lists")
public interface ListMessages {
    @Message("Search")
    String search();

    @Message("Words, \"phrases\", -without, status:open queue: tag: from: assignee: channel: before: after:")
    String searchHint();

    @Message("Find")
    String find();

    @Message("Queue")
    String queueTitle();

    @Message("Mentions")
    String mentions();

    @Message("Snoozed")
    String snoozed();

    @Message("Solved by you")
    String solvedTitle();

    @Message("Nothing was found.")
    String nothingFound();

    @Message("Type what you are looking for.")
    String typeSomething();

    @Message("Nobody waits.")
    String queueEmpty();

    @Message("Nobody has called you in a note.")
    String noMentions();

    @Message("None of your tickets rests.")
    String noneSnoozed();

    @Message("You have solved nothing yet.")
    String noneSolved();

    @Message("More")
    String more();

    @Message("number {rank}")
    String rank(Integer rank);

    @Message("{total} waiting")
    String inAll(Integer total);

    @Message("Mark ticket {number}")
    String mark(long number);

    @Message("Mark all shown")
    String markAll();

    @Message("With the marked ones")
    String withMarked();

    @Message("Do it")
    String doIt();

    @Message("Add the tag")
    String actTag();

    @Message("Remove the tag")
    String actUntag();

    @Message("Move to the queue")
    String actTransfer();

    @Message("Solve")
    String actClose();

    @Message("Snooze")
    String actSnooze();

    @Message("Give them to me")
    String actMine();

    @Message("Tag")
    String tag();

    @Message("Queue")
    String queue();

    @Message("Until")
    String untilLabel();

    @Message("Done on {count} tickets.")
    String doneOn(int count);

    @Message("Done on one ticket.")
    String doneOnOne();

    @Message("Undo")
    String undo();

    @Message("Undone.")
    String undone();

    @Message("{number}: there is no such ticket")
    String refusedNotThere(long number);

    @Message("{number}: it is not yours")
    String refusedNotYours(long number);

    @Message("{number}: it is closed")
    String refusedClosed(long number);

    @Message("{number}: somebody else has it")
    String refusedTaken(long number);

    @Message("{number}: it was so already")
    String refusedUnchanged(long number);

    @Message("Keep as a view")
    String keepView();

    @Message("Name of the view")
    String viewName();

    @Message("Keep")
    String keep();

    @Message("Remove the view")
    String removeView();

    @Message("waiting")
    String stateWaiting();

    @Message("offered")
    String stateOffered();

    @Message("with {agent}")
    String stateAccepted(String agent);

    @Message("resting")
    String stateSnoozed();

    @Message("solved by {agent}")
    String stateClosedBy(String agent);

    @Message("wakes {when}")
    String wakes(String when);

    @Message("wakes when they reply")
    String wakesReply();

    @Message("{who} called you")
    String calledBy(String who);

    @Message("unread")
    String unread();

    @Message("{filter} could not be understood")
    String faultIn(String filter);

    @Message("Filter")
    String filter();

    @Message("Filters in force")
    String inForce();

    @Message("not")
    String without();

    @Message("Remove the filter {value}")
    String removeFilter(String value);

    @Message("any")
    String any();

    @Message("Status")
    String status();

    @Message("open")
    String statusOpen();

    @Message("somebody has it")
    String statusAccepted();

    @Message("closed")
    String statusClosed();

    @Message("none")
    String noQueue();

    @Message("Assignee")
    String assignee();

    @Message("me")
    String me();

    @Message("nobody")
    String nobody();

    @Message("Channel")
    String channel();

    @Message("From")
    String from();

    @Message("Opened after")
    String after();

    @Message("Opened before")
    String before();

    @Message("Apply")
    String applyFilters();
}
