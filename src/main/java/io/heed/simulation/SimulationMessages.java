package io.heed.simulation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of simulations say. In other languages: messages/simulations_*.properties. */
@MessageBundle("simulations")
public interface SimulationMessages {
    @Message("Simulations")
    String simulations();

    @Message("The live rounds on a simulated clock. Nothing here changes anything that is live.")
    String how();

    @Message("Try a day")
    String tryDay();

    @Message("The day")
    String theDay();

    @Message("Two peaks")
    String peaks();

    @Message("60 agents, 13,000 customers; nobody can keep up in the peaks")
    String peaksHow();

    @Message("A lighter day")
    String light();

    @Message("The same with a tenth fewer customers")
    String lightHow();

    @Message("A heavier day")
    String heavy();

    @Message("The same with nearly a third more")
    String heavyHow();

    @Message("Overload all day")
    String overload();

    @Message("The load of the peaks from morning to evening")
    String overloadHow();

    @Message("Undivided attention")
    String whole();

    @Message("One tech ticket in five needs all of a person's attention")
    String wholeHow();

    @Message("A day as it was")
    String recorded();

    @Message("The customers and people of this workspace on the date below")
    String recordedHow();

    @Message("Date of that day (UTC)")
    String date();

    @Message("Compare")
    String compare();

    @Message("Seed")
    String seed();

    @Message("The same seed gives the same day.")
    String sameSeed();

    @Message("Run")
    String run();

    @Message("Runs")
    String runs();

    @Message("No day has been tried yet.")
    String none();

    @Message("failed")
    String failed();

    @Message("done")
    String done();

    @Message("{customers} customers, {agents} agents")
    String customersAndAgents(String customers, String agents);

    @Message("seed {seed}")
    String withSeed(long seed);

    @Message("{name} at {at}")
    String askedBy(String name, String at);

    @Message("It was stopped before it was done.")
    String stopped();

    @Message("Waiting for its turn")
    String waitsForTurn();

    @Message("Running")
    String running();

    @Message("{percent} percent done")
    String percentDone(int percent);

    @Message("Stop it")
    String stop();

    @Message("Heed and the best of the others cost the same on this day.")
    String same();

    @Message("Heed costs {percent} % less a ticket than the best of the others:")
    String costsLess(int percent);

    @Message("Heed costs {percent} % more a ticket than the best of the others:")
    String costsMore(int percent);

    @Message("Cost of waiting per ticket")
    String costOfWaiting();

    @Message("Weight × minutes waited, and what customers who gave up cost")
    String costHow();

    @Message("Waiting")
    String waiting();

    @Message("Gave up")
    String gaveUp();

    @Message("Policies side by side")
    String sideBySide();

    @Message("Policy")
    String policy();

    @Message("Cost a ticket")
    String costATicket();

    @Message("Promise kept")
    String promiseKept();

    @Message("Occupancy")
    String occupancy();

    @Message("Uneven effort")
    String uneven();

    @Message("Starved")
    String starved();

    @Message("Left")
    String left();

    @Message(
            "Promise kept: share of the weight answered in time. Uneven effort: how far effort minutes per hour differ between people. Starved: waited longer than four hours.")
    String columnsHow();

    @Message("{count} came. Mean and 95th percentile of the wait, up to")
    String came(int count);

    @Message("Wait")
    String waitColumn();

    @Message("Mean and 95th percentile")
    String meanAnd95();

    @Message("{share} kept")
    String kept(String share);

    @Message("{share} gave up")
    String gaveUpShare(String share);

    @Message("{count} s")
    String seconds(String count);

    @Message("{count} min")
    String minutes(String count);

    @Message("{count} h")
    String hours(String count);

    @Message("Generalised cμ")
    String gcMu();

    @Message("First come, first served")
    String fifo();

    @Message("Round robin")
    String roundRobin();

    @Message("Fewest open")
    String fewestOpen();

    @Message("Highest spare")
    String highestSpare();

    @Message("Highest spare, percent")
    String highestSparePercent();

    @Message("Longest idle")
    String longestIdle();

    @Message("Strict priority")
    String strictPriority();

    @Message("Earliest due")
    String earliestDue();

    @Message("Aged score")
    String agedScore();

    @Message("Lottery, fair shares")
    String lottery();

    @Message("Lottery, plain")
    String lotteryPlain();
}
