package io.heed.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the words for a ticket: those of its scene, or for a visitor's own message something that is never wrong. */
final class Speech {
    private static final List<String> VISITOR_FIRST = List.of(
            "Hello {customer}, thank you for writing. I have your message in front of me and am looking into it now.",
            "Hi {customer}, this is {agent}. I have read what you wrote and will check it right away.");
    private static final List<String> VISITOR_FURTHER =
            List.of("Thank you, that helps. I have added it to your case and will see it through.");
    private static final List<String> VISITOR_CHINESE = List.of("您好，我是 {agent}。您的消息我已经看到了，马上为您核实。");

    private final Script script;
    private final Company company;
    private final Dice dice;

    Speech(Script script, Company company, Dice dice) {
        this.script = script;
        this.company = company;
        this.dice = dice;
    }

    Optional<Story> story(OpenTicket ticket) {
        return Story.of(ticket, script, company, dice);
    }

    String reply(OpenTicket ticket, Member agent) {
        String words = story(ticket)
                .map(known -> known.reply(ticket.replies()))
                .orElseGet(() -> dice.one(visitor(ticket), "reply", ticket.id()));
        return Props.filled(words, Map.of("agent", agent.firstName(), "customer", ticket.customer()));
    }

    Optional<String> note(OpenTicket ticket) {
        return story(ticket).flatMap(Story::note);
    }

    private static List<String> visitor(OpenTicket ticket) {
        if ("zh".equals(ticket.language())) return VISITOR_CHINESE;
        return ticket.replies() == 0 ? VISITOR_FIRST : VISITOR_FURTHER;
    }
}
