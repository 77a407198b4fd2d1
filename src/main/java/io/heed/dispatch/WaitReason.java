package io.heed.dispatch;

import java.util.List;

/** Why a ticket waits: the first of these that holds. */
public enum WaitReason {
    unread("it has not been read yet"),
    held("somebody has put it on hold"),
    nobodySkilled("nobody in the company has the skills it needs"),
    nobodyTaking("nobody with the skills it needs is taking tickets"),
    wishing("nobody taking tickets has the skills it wishes for, and it has not waited long enough to give them up"),
    declined("everybody who could take it has just declined it"),
    tooLarge("it takes more attention than anybody's whole budget"),
    loyal("it holds out a while for the agent who knows its story, who is full"),
    channelFull("everybody who could take it holds as many tickets of its channel as they may"),
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
        if (ticket.standing().heldUntil() != null) return held;
        List<AgentFacts> skilled =
                everybody.stream().filter(agent -> Fit.knows(agent, ticket)).toList();
        if (skilled.isEmpty()) return nobodySkilled;
        List<AgentFacts> taking = skilled.stream().filter(AgentFacts::taking).toList();
        if (taking.isEmpty()) return nobodyTaking;
        List<AgentFacts> wished =
                taking.stream().filter(agent -> Fit.meetsWishes(agent, ticket)).toList();
        if (wished.isEmpty()) return wishing;
        List<AgentFacts> willing = wished.stream()
                .filter(agent -> !agent.resting().contains(ticket.id()))
                .toList();
        if (willing.isEmpty()) return declined;
        if (willing.stream().noneMatch(agent -> agent.budget() >= agent.attentionFor(ticket))) return tooLarge;
        return full(ticket, everybody, willing);
    }

    private static WaitReason full(TicketFacts ticket, List<AgentFacts> everybody, List<AgentFacts> willing) {
        Long known = Standing.holdsOutFor(ticket, everybody);
        List<AgentFacts> welcome = known == null
                ? willing
                : willing.stream().filter(agent -> agent.id() == known).toList();
        if (welcome.stream().noneMatch(agent -> agent.hasRoomFor(ticket))) return known == null ? nobodyFree : loyal;
        boolean capped = welcome.stream()
                .filter(agent -> agent.hasRoomFor(ticket))
                .noneMatch(agent -> agent.holding().mayHaveMore(ticket.channel(), 0));
        return capped ? channelFull : underPrice;
    }
}
