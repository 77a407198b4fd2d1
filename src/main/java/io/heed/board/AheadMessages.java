package io.heed.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of prices says. In other languages: messages/ahead_*.properties. */
@MessageBundle("ahead")
public interface AheadMessages {
    @Message(
            "What attention cost over the day, what it will probably cost in the next two hours, and what other people than there are would change.")
    String how();

    @Message("The next hours cannot be looked ahead for.")
    String noLook();

    @Message("Nothing to show yet.")
    String nothing();

    @Message("What one more hour is worth")
    String hour();

    @Message(
            "An hour more of one of these people, from now: minutes of customers' waiting saved within two hours. In brackets: eight days in ten, by the luck of arrivals.")
    String hourHow();

    @Message("People who know")
    String people();

    @Message("no skill")
    String noSkill();

    @Message("How many")
    String many();

    @Message("Points")
    String points();

    @Message("Price now")
    String priceNow();

    @Message("In two hours, range")
    String band();

    @Message("One more hour")
    String worth();

    @Message("What one more hour is worth is still being worked out.")
    String unfinished();

    @Message("Look again")
    String again();

    @Message("saves {minutes} min")
    String saves(String minutes);

    @Message("({low} to {high})")
    String between(String low, String high);

    @Message("Price by skill")
    String bySkill();

    @Message(
            "Weight that a minute of a point of attention would save; mean of those who have the skill. The last eight hours.")
    String bySkillHow();

    @Message("No price by skill yet: it is worked out once enough tickets come.")
    String noSkillPrice();

    @Message("Skill")
    String skill();

    @Message("Now")
    String now();

    @Message("Lowest and highest")
    String lastHours();

    @Message("Course")
    String course();

    @Message("Price of {skill} over the last eight hours, between {low} and {high}")
    String courseOf(String skill, String low, String high);

    @Message("Queues in the next two hours")
    String queues();

    @Message(
            "Expected if things go on as the last quarter of an hour and past weeks say, and everybody is where they do most.")
    String queuesHow();

    @Message("Queue")
    String queue();

    @Message("Will come")
    String come();

    @Message("Mean wait, min")
    String meanWait();

    @Message("Promise, min")
    String promise();

    @Message("Waiting then")
    String left();

    @Message("Try other people")
    String tryPeople();

    @Message("The same two hours with other people. Nothing is changed by it.")
    String tryHow();

    @Message("What")
    String what();

    @Message("More people")
    String add();

    @Message("Fewer people")
    String remove();

    @Message("Teach people")
    String teach();

    @Message("Keep people longer")
    String keep();

    @Message("How many")
    String howMany();

    @Message("Of those who know")
    String ofThose();

    @Message("Points each, if more")
    String eachPoints();

    @Message("Learn the queue, if taught")
    String learn();

    @Message("Minutes longer, if kept")
    String stay();

    @Message("Try it")
    String tryIt();

    @Message("The weighted waiting would stay the same, {before} and {after}.")
    String same(String before, String after);

    @Message("The weighted waiting would fall by {percent} %, from {before} to {after}.")
    String cheaper(int percent, String before, String after);

    @Message("The weighted waiting would rise by {percent} %, from {before} to {after}.")
    String dearer(int percent, String before, String after);

    @Message("Queues whose mean wait is beyond their promise: {before} before, {after} after.")
    String lateQueues(int before, int after);

    @Message("Wait before, min")
    String waitBefore();

    @Message("Wait after, min")
    String waitAfter();

    @Message("Price before")
    String priceBefore();

    @Message("Price after")
    String priceAfter();
}
