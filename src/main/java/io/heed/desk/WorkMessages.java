package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk's lists, verbs, macros and fields say. In other languages: messages/work_*.properties. */
@MessageBundle("work")
public interface WorkMessages {
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

    @Message("they reply")
    String untilReply();

    @Message("in an hour")
    String untilHour();

    @Message("in four hours")
    String untilHours();

    @Message("tomorrow at 09:00")
    String untilTomorrow();

    @Message("Monday at 09:00")
    String untilMonday();

    @Message("at")
    String untilAt();

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

    @Message("Mark some tickets first.")
    String noticeNothingMarked();

    @Message("Choose what to do, and with what.")
    String noticeIncomplete();

    @Message("A view needs a name, and something to look for.")
    String noticeNoView();

    @Message("That is no moment in the year to come.")
    String noticeNotAMoment();

    @Message("Say why, for whoever goes on with it.")
    String noticeNeedsReason();

    @Message("Choose a colleague or a queue.")
    String noticeNobodyThere();

    @Message("The ticket was solved meanwhile.")
    String noticeClosed();

    @Message("Somebody was quicker.")
    String noticeTooLate();

    @Message("A tag has 1 to 60 characters.")
    String noticeNoTag();

    @Message("That does not fit this field.")
    String noticeBadField();

    @Message("The reply has left already.")
    String noticeHasLeft();

    @Message("Nothing waits that you could take now.")
    String noticeNothingFits();

    @Message("Keep as a view")
    String keepView();

    @Message("Name of the view")
    String viewName();

    @Message("Keep")
    String keep();

    @Message("for everybody")
    String forEverybody();

    @Message("Remove the view")
    String removeView();

    @Message("open")
    String stateOpen();

    @Message("waiting")
    String stateWaiting();

    @Message("offered")
    String stateOffered();

    @Message("with {agent}")
    String stateAccepted(String agent);

    @Message("resting")
    String stateSnoozed();

    @Message("solved")
    String stateClosed();

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

    @Message("Snooze")
    String snooze();

    @Message("Let it rest until")
    String snoozeUntil();

    @Message("Date and time")
    String date();

    @Message("Why")
    String why();

    @Message("Reason")
    String reason();

    @Message("Pass on")
    String transfer();

    @Message("To")
    String transferTo();

    @Message("Queues")
    String queues();

    @Message("Colleagues")
    String colleagues();

    @Message("away")
    String away();

    @Message("busy")
    String busy();

    @Message("Hand back")
    String handBack();

    @Message("The planner gives it to somebody else; it keeps its age.")
    String handBackHow();

    @Message("More")
    String otherVerbs();

    @Message("Open again")
    String reopen();

    @Message("Take it")
    String takeIt();

    @Message("Wake it now")
    String wake();

    @Message("Rests")
    String rests();

    @Message("Rests until {when}")
    String restsUntil(String when);

    @Message("Rests until the customer writes")
    String restsReply();

    @Message("or they reply")
    String orReply();

    @Message("Wrapping up")
    String wrapUp();

    @Message("Done")
    String wrapDone();

    @Message("The reading fits none of the queues: sort it by hand.")
    String fitsNone();

    @Message("Macros")
    String macros();

    @Message("Insert a macro")
    String insertMacro();

    @Message("Find a macro")
    String findMacro();

    @Message("There are no macros yet.")
    String noMacros();

    @Message("Along with it")
    String goesAlong();

    @Message("Without that")
    String dropMacro();

    @Message("Attach files")
    String attach();

    @Message("Attach")
    String attachSend();

    @Message("up to {size} each")
    String filesLargest(String size);

    @Message("This channel takes no files.")
    String noFiles();

    @Message("Remove {name}")
    String removeFile(String name);

    @Message("That file is empty.")
    String fileEmpty();

    @Message("That file is too large.")
    String fileTooLarge();

    @Message("That is too many files for one message.")
    String fileTooMany();

    @Message("Programs are not sent.")
    String fileProgram();

    @Message("Goes along")
    String enclosed();

    @Message("Send and wait")
    String sendWait();

    @Message("Send and solve")
    String sendSolve();

    @Message("Draft kept")
    String draftSaved();

    @Message("Draft not kept: are you offline?")
    String draftLost();

    @Message("From the answer in ticket {number}. Read it before you send it.")
    String fromTicket(Long number);

    @Message("Begin with its answer")
    String useReply();

    @Message("Take back")
    String takeBack();

    @Message("Tags")
    String tags();

    @Message("Add a tag")
    String addTag();

    @Message("Remove the tag {name}")
    String removeTag(String name);

    @Message("Fields")
    String fields();

    @Message("Keep {title}")
    String fill(String title);

    @Message("–")
    String none();

    @Message("Other conversations")
    String otherTalks();

    @Message("{by} passed it on to {to}")
    String routedTransferred(String by, String to);

    @Message("{by} moved it to {to}")
    String routedMoved(String by, String to);

    @Message("{by} handed it back")
    String routedHandedBack(String by);

    @Message("{by} let it rest until {when}")
    String routedSnoozed(String by, String when);

    @Message("{by} let it rest until the customer writes")
    String routedSnoozedReply(String by);

    @Message("Awake again")
    String routedWoken();

    @Message("“{why}”")
    String because(String why);

    @Message("Take letters and the like without asking")
    String acceptAll();

    @Message("Letters and the like come without asking")
    String acceptAllOn();

    @Message("Ask again")
    String askAgain();

    @Message("Take the next one")
    String takeNext();

    @Message("Why not")
    String declineWhy();

    @Message("not now")
    String declineNotNow();

    @Message("not my subject")
    String declineSkill();

    @Message("too much in hand")
    String declineLoad();

    @Message("somebody I know")
    String declineConflict();

    @Message("yours")
    String yours();

    @Message("everybody's")
    String everybodys();

    @Message("Change")
    String change();

    @Message("Remove")
    String remove();

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

    @Message("{filter} could not be understood")
    String faultIn(String filter);
}
