package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an open ticket's verbs and its composer say. In other languages: messages/work_*.properties. */
@MessageBundle("work")
public interface WorkMessages {
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

    @Message("for everybody")
    String forEverybody();

    @Message("open")
    String stateOpen();

    @Message("solved")
    String stateClosed();

    @Message("Snooze")
    String snooze();

    @Message("Let it rest until")
    String snoozeUntil();

    @Message("Date and time")
    String date();

    @Message("Why")
    String why();

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

    @Message("Insert a macro")
    String insertMacro();

    @Message("Find a macro")
    String findMacro();

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

    @Message("Remove")
    String remove();
}
