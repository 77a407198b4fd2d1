package io.heed.dispatch;

import java.util.List;

/** Why a ticket waits: the first of these that holds. */
public enum WaitReason {
    unread("it has not been read yet"),
    nobodySkilled("nobody in the company has the skills it needs"),
    nobodyTaking("nobody with the skills it needs is taking tickets"),
    declined("everybody who could take it has just declined it"),
    tooLarge("it takes more attention than anybody's whole budget"),
    nobodyFree("everybody who could take it is full"),
    underPrice("others are worth more of the attention that is free");

    private final String sentence;

    WaitReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public static WaitReason of(TicketFacts ticket, List<AgentFacts> everybody) {
        List<AgentFacts> skilled =
                everybody.stream().filter(agent -> Fit.knows(agent, ticket)).toList();
        if (skilled.isEmpty()) return nobodySkilled;
        List<AgentFacts> taking = skilled.stream().filter(AgentFacts::taking).toList();
        if (taking.isEmpty()) return nobodyTaking;
        List<AgentFacts> willing = taking.stream()
                .filter(agent -> !agent.resting().contains(ticket.id()))
                .toList();
        if (willing.isEmpty()) return declined;
        if (willing.stream().noneMatch(agent -> agent.budget() >= ticket.attention())) return tooLarge;
        boolean room = willing.stream().anyMatch(agent -> agent.free() >= ticket.attention());
        return room ? underPrice : nobodyFree;
    }
}
