package io.heed.board;

import io.heed.web.Span;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of weights says. In other languages: messages/steering_*.properties. */
@MessageBundle("steering")
public interface SteeringMessages {
    @Message("Weights")
    String weights();

    @Message("Try weights out, see whom they move, replay a day under them, then put them into force.")
    String how();

    @Message("These end at {when} and those before come back.")
    String endsAt(String when);

    @Message("The six factors")
    String factors();

    @Message("Customers, within the factor Customer")
    String tiers();

    @Message("Standard")
    String tierStandard();

    @Message("Queues, within the factor Topic heat")
    String queues();

    @Message("0 to 100. An empty field leaves a queue as hot as it is set up.")
    String queuesHow();

    @Message("Try it out")
    String tryOut();

    @Message("Lasts")
    String lasts();

    @Message("until somebody changes it")
    String forGood();

    @Message("one hour")
    String oneHour();

    @Message("four hours")
    String fourHours();

    @Message("twelve hours")
    String halfDay();

    @Message("one day")
    String oneDay();

    @Message("one week")
    String oneWeek();

    @Message("What lasts for a while gives way to what was in force before, by itself.")
    String lastsHow();

    @Message("What the draft would do now")
    String effect();

    @Message("There is no draft. Move a slider and try it out; nothing changes until it is in force.")
    String noDraft();

    @Message("{many} would go to somebody else.")
    String toOthers(int many);

    @Message("{many} fewer promises would probably be broken.")
    String fewerLate(int many);

    @Message("{many} more promises would probably be broken.")
    String moreLate(int many);

    @Message("As many promises as now, {many}, would probably be broken.")
    String sameLate(int many);

    @Message("If nothing else came and everybody took as long as expected.")
    String assumes();

    @Message("Place")
    String place();

    @Message("Ticket")
    String ticket();

    @Message("Would get it now")
    String whoNow();

    @Message("Under the draft")
    String whoThen();

    @Message("nobody yet")
    String nobody();

    @Message("and {many} more")
    String andMore(int many);

    @Message("A day again, under the draft")
    String replay();

    @Message("The customers and people of that day, on a simulated clock. It only shows.")
    String replayHow();

    @Message("Day")
    String day();

    @Message("Seed")
    String seed();

    @Message("Replay")
    String replayIt();

    @Message("seed {seed}, {by} at {clock}")
    String replayBy(String seed, String by, String clock);

    @Message("Replaying, {percent} % done")
    String replaying(int percent);

    @Message("It was stopped before it was done.")
    String stopped();

    @Message("{many} fewer broken promises,")
    String fewerBroken(int many);

    @Message("{many} more broken promises,")
    String moreBroken(int many);

    @Message("As many broken promises,")
    String sameBroken();

    @Message("longest wait {#howLong span=span /} more.")
    String longer(Span span);

    @Message("longest wait {#howLong span=span /} less.")
    String shorter(Span span);

    @Message("longest wait the same.")
    String sameLong();

    @Message("Weights")
    String under();

    @Message("Draft")
    String theDraft();

    @Message("In force")
    String theForce();

    @Message("Tickets")
    String tickets();

    @Message("Broken promises")
    String broken();

    @Message("Mean wait")
    String mean();

    @Message("Longest wait")
    String longest();

    @Message("Cost a ticket")
    String cost();

    @Message("What was changed, by whom and why")
    String history();

    @Message("nothing turned")
    String asBefore();

    @Message("until {when}")
    String until(String when);

    @Message("Undo")
    String undo();

    @Message("undone")
    String undone();

    @Message("Go back to these")
    String goBack();

    @Message("Go back to the weights of {when}")
    String goBackTo(String when);

    @Message("went back to earlier weights")
    String wentBack();
}
