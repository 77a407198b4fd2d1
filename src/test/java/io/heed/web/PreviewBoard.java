package io.heed.web;

import static io.heed.web.PreviewWorld.NOW;
import static io.heed.web.PreviewWorld.ZONE;
import static io.heed.web.PreviewWorld.at;
import static io.heed.web.PreviewWorld.bar;
import static io.heed.web.PreviewWorld.left;
import static io.heed.web.PreviewWorld.marked;

import io.heed.board.Figure;
import io.heed.board.LiveQueue;
import io.heed.board.PriceChart;
import io.heed.board.PriceSketch;
import io.heed.board.QueueRow;
import io.heed.board.Spark;
import io.heed.board.TeamView;
import io.heed.board.WeightsForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The board at the same moment. */
final class PreviewBoard {

    private PreviewBoard() {}

    static List<Figure> figures() {
        Spark up = Spark.of(List.of(3, 3.4, 3.2, 4, 5, 8, 10.5, 9.8, 9, 8.4));
        return List.of(
                new Figure("waiting", "42", null, new Figure.Note("moreThanUsual", "11", null, "watch"), up),
                new Figure("longestWait", "18", "minutes", new Figure.Note("shorterThan", "4", null, "good"), up),
                new Figure("firstReply", "6:12", "minutes", new Figure.Note("goal", "8:00", null, "good"), up),
                new Figure("atRisk", "3", null, new Figure.Note("broken", "1", null, "watch"), up),
                new Figure("inUse", "71", "percent", new Figure.Note("ofPoints", "14.5", "20.5", "good"), up),
                new Figure("price", "57", null, new Figure.Note("falling", "68", "09:50", "good"), up));
    }

    private static QueueRow row(
            int rank,
            int moved,
            FactorBar bar,
            int score,
            String channel,
            String who,
            String text,
            int waits,
            String due,
            String goes) {
        return new QueueRow(
                48200 + rank,
                rank,
                moved,
                Urgency.of(score),
                bar,
                channel,
                who,
                marked(text).cut(48),
                Span.of(Duration.ofMinutes(waits)),
                left(due),
                goes == null ? null : Face.of(goes));
    }

    static LiveQueue queue() {
        return new LiveQueue(
                List.of(
                        row(
                                1,
                                1,
                                bar(50, 6, 22, 8, 6, 0),
                                94,
                                "telegram",
                                "Tomás Ferreira",
                                "[5:Nobody can pay] by card and there is a [4:line out the door]",
                                2,
                                "2:28",
                                "Ines Duarte"),
                        row(
                                2,
                                -1,
                                bar(44, 13, 21, 8, 5, 0),
                                91,
                                "web",
                                "Marisol Vega",
                                "Will it arrive [4:before Friday]? If not I [5:have to move] our account",
                                1,
                                "3:42",
                                "Ines Duarte"),
                        row(
                                3,
                                0,
                                bar(47, 11, 14, 4, 0, 8),
                                86,
                                "email",
                                "Sofia Lindqvist",
                                "My mother is [5:in hospital] and I must [4:cancel the trip]",
                                9,
                                "5:10",
                                "Theo Lind"),
                        row(
                                4,
                                2,
                                bar(31, 17, 18, 3, 6, 3),
                                78,
                                "whatsapp",
                                "Kwame Boateng",
                                "[4:Charged twice] again, this is the [3:second month] in a row",
                                12,
                                "1:35",
                                "Mika Aho"),
                        row(
                                5,
                                0,
                                bar(34, 12, 12, 6, 5, 2),
                                71,
                                "web",
                                "Elif Demir",
                                "The app [3:logs me out] every time I open a booking and I lose it",
                                7,
                                "10:40",
                                "Noor Haddad"),
                        row(
                                6,
                                -2,
                                bar(20, 15, 25, 3, 0, 0),
                                63,
                                "email",
                                "Jonas Weidner",
                                "I tried [2:three times] and now it says [3:locked]",
                                11,
                                "-0:42",
                                "Ines Duarte")),
                57,
                List.of(
                        row(
                                7,
                                0,
                                bar(20, 18, 8, 5, 2, 1),
                                54,
                                "web",
                                "Aiko Sato",
                                "The auditor [3:asks again], please correct the October invoice",
                                14,
                                "26:00",
                                null),
                        row(
                                8,
                                1,
                                bar(13, 23, 4, 4, 0, 0),
                                44,
                                "phone",
                                "Lucas Moreau",
                                "Callback about the [2:missing part] of the delivery from Monday",
                                18,
                                "31:50",
                                null),
                        row(
                                9,
                                0,
                                bar(5, 22, 0, 4, 0, 0),
                                31,
                                "email",
                                "Hana Novak",
                                "Could you [1:send] the contract in Czech when it is ready, thank you",
                                31,
                                "90:00",
                                null)),
                42);
    }

    static WeightsForm weights() {
        return new WeightsForm(
                List.of(
                        new WeightsForm.Slider("words", 40, 35, 60),
                        new WeightsForm.Slider("waiting", 15, 15, 60),
                        new WeightsForm.Slider("promise", 25, 20, 60),
                        new WeightsForm.Slider("customer", 8, 8, 60),
                        new WeightsForm.Slider("topic", 7, 12, 60),
                        new WeightsForm.Slider("again", 5, 10, 60)),
                true,
                new WeightsForm.Effect(4, 42, "Kwame Boateng", 3),
                List.of(new WeightsForm.Change(
                        at("09:45"),
                        "Rosa Marin",
                        "Friday's promises",
                        List.of(new WeightsForm.Turned("promise", 20, 25)))));
    }

    static PriceChart price() {
        double[] prices = {
            21, 22, 23, 22, 24, 26, 27, 26, 28, 27, 28, 29, 31, 31, 31.5, 32, 31, 32, 33, 33.5, 34, 34, 34.5, 34, 33,
            32, 42, 48, 52, 55, 58, 60, 64, 65, 68, 64, 62, 59, 57
        };
        int[] waiting = {
            14, 14, 16, 15, 16, 18, 18, 19, 19, 20, 20, 21, 22, 23, 23, 24, 23, 24, 25, 25, 24, 25, 26, 27, 28, 29, 34,
            38, 40, 43, 45, 48, 51, 50, 50, 54, 52, 51, 48
        };
        List<PriceSketch.Point> past = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            past.add(new PriceSketch.Point(
                    NOW.minus(Duration.ofMinutes(5L * (prices.length - 1 - i))), prices[i], waiting[i]));
        }
        List<PriceSketch.Expected> ahead = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            double price = 57 - 21 * (1 - Math.exp(-i / 9.0)) * 1.35;
            ahead.add(new PriceSketch.Expected(
                    NOW.plus(Duration.ofMinutes(9L * i)), price, price - i * 0.5, price + i * 0.5));
        }
        return PriceSketch.draw(
                past,
                ahead,
                List.of(
                        new PriceSketch.Event(at("09:05").at(), "weights", "Lena Vogt", null),
                        new PriceSketch.Event(at("09:45").at(), "incident", "Cards fail", null)),
                60,
                NOW,
                ZONE);
    }

    private static TeamView.Member member(
            String name, String skills, String presence, String until, double budget, Double... tickets) {
        return new TeamView.Member(
                Face.of(name),
                skills,
                presence,
                until,
                Meter.of(budget, List.of(tickets), 5.0),
                name.hashCode() & 0xffff,
                List.of());
    }

    static TeamView team() {
        return new TeamView(
                "14.5",
                "20.5",
                List.of(
                        member("Ines Duarte", "Payments · ES PT", "taking", "58 min", 4.5, 1.5, 1.0, 0.5),
                        member("Theo Lind", "Incidents · SV EN", "taking", null, 4.5, 1.5, 1.5, 1.0, 0.5),
                        member("Noor Haddad", "Mobile app · AR EN", "taking", "22 min", 4.0, 1.5, 1.0),
                        member("Mika Aho", "Payments · FI EN", "busy", null, 5.0, 1.5, 1.0, 1.0),
                        member("Caro Blum", "Delivery · DE FR", "away", null, 4.0),
                        member("Sam Okoro", "In training · EN", "taking", "35 min", 2.5, 1.0)),
                List.of());
    }
}
