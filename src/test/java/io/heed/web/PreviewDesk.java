package io.heed.web;

import static io.heed.web.PreviewWorld.NOW;
import static io.heed.web.PreviewWorld.at;
import static io.heed.web.PreviewWorld.left;
import static io.heed.web.PreviewWorld.marked;

import io.heed.desk.ComingNext;
import io.heed.desk.CompanyView;
import io.heed.desk.Composer;
import io.heed.desk.ConversationView;
import io.heed.desk.Correcting;
import io.heed.desk.DetailsView;
import io.heed.desk.Offer;
import io.heed.desk.PersonView;
import io.heed.desk.PromiseView;
import io.heed.desk.RankedList;
import io.heed.desk.RoutingLine;
import io.heed.desk.SimilarView;
import io.heed.desk.ThreadDay;
import io.heed.desk.ThreadEntry;
import io.heed.desk.TicketCard;
import io.heed.desk.WhyFirst;
import java.time.Duration;
import java.util.List;

/** Ines Duarte's desk on Wednesday 19 November at 10:12. */
final class PreviewDesk {

    static final TicketCard MARISOL = card(
            48213,
            "web",
            "Marisol Vega",
            "Harbor & Pine",
            4,
            "Charged twice, payroll goes out Friday",
            "Thank you. Will it arrive [4:before Friday]? If not I [5:have to move] our account to another provider.",
            91,
            "3:42",
            "customerReplied",
            "1.5");
    static final TicketCard JONAS = card(
            48177,
            "email",
            "Jonas Weidner",
            "Weidner Optik",
            11,
            "Cannot log in after the phone change",
            "I tried [2:three times] and now it says [3:locked]. I open the shop at 9",
            64,
            "18:50",
            "customerReplied",
            "1");
    static final TicketCard PRIYA = card(
            48102,
            "whatsapp",
            "Priya Raman",
            "Private",
            26,
            "Where is order 88210",
            "Thanks! No [1:rush], just want to know if it ships this week",
            38,
            "73:00",
            "waitingForCustomer",
            "0.5");
    static final TicketCard TOMAS = card(
            48230,
            "telegram",
            "Tomás Ferreira",
            "Café Lisboa",
            2,
            "Terminal offline since opening",
            "[5:Nobody can pay] by card and there is a [4:line out the door] since half past eight",
            83,
            "2:28",
            "comingNext",
            "1");
    static final TicketCard AIKO = card(
            48219,
            "web",
            "Aiko Sato",
            "Sato Print",
            14,
            "Invoice shows the wrong tax number",
            "The auditor [3:asks again], please correct the October invoice",
            54,
            "26:00",
            "comingNext",
            "1");

    private PreviewDesk() {}

    private static TicketCard card(
            long id,
            String channel,
            String customer,
            String organisation,
            int minutes,
            String subject,
            String text,
            int score,
            String due,
            String state,
            String attention) {
        return new TicketCard(
                id,
                channel,
                customer,
                organisation,
                Span.of(Duration.ofMinutes(minutes)),
                subject,
                marked(text).cut(78),
                Urgency.of(score),
                left(due),
                state,
                attention,
                null,
                false);
    }

    static RankedList list(Long open) {
        return new RankedList(List.of(), List.of(MARISOL, JONAS, PRIYA), open);
    }

    static RankedList listWithOffer() {
        TicketCard offered = new TicketCard(
                TOMAS.id(),
                TOMAS.channel(),
                TOMAS.customer(),
                TOMAS.organisation(),
                TOMAS.age(),
                TOMAS.subject(),
                TOMAS.text(),
                TOMAS.urgency(),
                TOMAS.promise(),
                "offered",
                TOMAS.attention(),
                new Offer(9, left("0:48")),
                false);
        return new RankedList(List.of(offered), List.of(JONAS, PRIYA), TOMAS.id());
    }

    static ComingNext coming() {
        return new ComingNext(List.of(TOMAS, AIKO), "1.5", "1");
    }

    static ConversationView conversation() {
        List<ThreadEntry> entries = List.of(
                ThreadEntry.customer(
                        "message-1",
                        "Marisol Vega",
                        at("09:58"),
                        marked(
                                "Hi, you [4:charged us twice] for October and the second one took our account [4:below zero]."
                                        + " [5:Payroll goes out Friday], so this has to be fixed [3:today]."
                                        + " I have [3:already written two times].")),
                ThreadEntry.routing(
                        "routing-1",
                        at("09:59"),
                        new RoutingLine("accepted", "Ines", List.of("Spanish", "payments"), "1.5", null)),
                ThreadEntry.reply(
                        "message-2",
                        "Ines Duarte",
                        at("10:04"),
                        "Marisol, I am sorry. I can see both charges of €1,240.00 this morning at 02:14 and 02:15."
                                + " I have started the reversal of the second one and I will stay with you until it is"
                                + " confirmed.",
                        "read",
                        List.of()),
                ThreadEntry.note(
                        "note-1",
                        "Theo Lind",
                        at("10:06"),
                        "The second capture is the known duplicate from incident 214. Finance can push a same-day"
                                + " reversal if we ask before 14:00. @Ines I have put you on their list."),
                ThreadEntry.customer(
                        "message-3",
                        "Marisol Vega",
                        at("10:11"),
                        marked("Thank you. Will it arrive [4:before Friday]? If not I [5:have to move] our account to"
                                + " another provider.")));
        return new ConversationView(
                48213,
                "48 213",
                MARISOL.subject(),
                "web",
                "Payments",
                "Business plan",
                "mine",
                null,
                why(),
                new Correcting(
                        true,
                        false,
                        List.of(
                                new Correcting.Choice("billing", "Billing", false),
                                new Correcting.Choice("payments", "Payments", true)),
                        List.of()),
                ThreadDay.byDay(entries, NOW));
    }

    static ConversationView offered() {
        ThreadEntry message = ThreadEntry.customer(
                "message-9",
                "Tomás Ferreira",
                at("10:10"),
                marked("<b>Good morning</b>. [5:Nobody can pay] by card and there is a [4:line out the door] since half"
                        + " past eight.\nThe terminal says “no network”, the phone beside it is fine."));
        return new ConversationView(
                TOMAS.id(),
                "48 230",
                TOMAS.subject(),
                "telegram",
                "Terminals",
                null,
                "offered",
                new Offer(9, left("0:48")),
                why(),
                null,
                ThreadDay.byDay(List.of(message), NOW));
    }

    private static WhyFirst why() {
        return new WhyFirst(
                Urgency.of(91),
                1,
                List.of(
                        WhyFirst.Reason.of("words", "“have to move”, “before Friday”"),
                        WhyFirst.Reason.promise(left("3:42")),
                        WhyFirst.Reason.waiting(Span.of(Duration.ofMinutes(4)))),
                PreviewWorld.bar(44, 13, 21, 8, 5, 0),
                new WhyFirst.DeletionCheck(91, 18, 88),
                new WhyFirst.Otherwise("waiting", 22, true, "Sam Okoro"));
    }

    static Composer composer() {
        return new Composer(
                48213,
                "Marisol Vega",
                "Yes. The bank confirmed the reversal for today, so the €1,240.00 is back on your account before"
                        + " Friday's payroll. Here is the reference:",
                null,
                false,
                48213,
                List.of(),
                null);
    }

    static CompanyView company() {
        return new CompanyView(48213, List.of(new CompanyView.Other(7, Face.of("Theo Lind"), false)), null);
    }

    static DetailsView details() {
        return new DetailsView(
                48213,
                new PersonView(
                        Face.of("Marisol Vega"),
                        "Finance lead, Harbor & Pine",
                        "March 2021",
                        "Business",
                        "11:12 in Valencia",
                        "Spanish, writes in English",
                        null,
                        14),
                List.of(
                        new PromiseView("nextReply", "running", left("3:42"), 78),
                        new PromiseView("solved", "running", left("242:00"), 31)),
                List.of(
                        new SimilarView(48190, "Double charge for October", true, null, null, 96),
                        new SimilarView(
                                47011,
                                "Paid twice, refund pending",
                                false,
                                Span.of(Duration.ofMinutes(38)),
                                "Theo",
                                91),
                        new SimilarView(
                                46230,
                                "Duplicate capture on renewal",
                                false,
                                Span.of(Duration.ofMinutes(52)),
                                "you",
                                88)),
                Face.of("Ines Duarte"),
                "Payments",
                List.of("double-charge", "refund"),
                true);
    }
}
