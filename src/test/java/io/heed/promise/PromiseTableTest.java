package io.heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromiseTableTest {
    private static final String TABLE = """
            in opening hours it runs at once                    | office | firstReply 60 | wrote 2026-03-02 10:00 | 2026-03-02 10:30 | running due 2026-03-02 11:00 used 30
            before opening it waits for the door                | office | firstReply 60 | wrote 2026-03-02 07:00 | 2026-03-02 09:15 | running due 2026-03-02 10:00 used 15
            a message exactly at opening                        | office | firstReply 60 | wrote 2026-03-02 09:00 | 2026-03-02 09:00 | running due 2026-03-02 10:00 used 0
            a message exactly at closing counts from tomorrow   | office | firstReply 60 | wrote 2026-03-02 17:00 | 2026-03-02 17:00 | running due 2026-03-03 10:00 used 0
            a minute before closing                             | office | firstReply 60 | wrote 2026-03-02 16:59 | 2026-03-02 17:00 | running due 2026-03-03 09:59 used 1
            what fits until closing is due at closing           | office | firstReply 60 | wrote 2026-03-02 16:00 | 2026-03-02 16:30 | running due 2026-03-02 17:00 used 30
            the moment it is due is still in time               | office | firstReply 60 | wrote 2026-03-02 10:00 | 2026-03-02 11:00 | running due 2026-03-02 11:00 used 60
            a minute later it is broken                         | office | firstReply 60 | wrote 2026-03-02 10:00 | 2026-03-02 11:01 | broken due 2026-03-02 11:00 used 61
            Friday evening is Monday morning                    | office | firstReply 60 | wrote 2026-03-06 18:00 | 2026-03-07 12:00 | running due 2026-03-09 10:00 used 0
            half on Friday, half on Monday                      | office | firstReply 60 | wrote 2026-03-06 16:30 | 2026-03-08 12:00 | running due 2026-03-09 09:30 used 30
            the night does not count                            | office | firstReply 120 | wrote 2026-03-02 16:00 | 2026-03-02 23:00 | running due 2026-03-03 10:00 used 60
            the lunch break does not count                      | lunch | firstReply 60 | wrote 2026-03-02 11:30 | 2026-03-02 12:30 | running due 2026-03-02 13:30 used 30
            a message in the lunch break                        | lunch | firstReply 60 | wrote 2026-03-02 12:15 | 2026-03-02 13:00 | running due 2026-03-02 14:00 used 0
            around the clock a Saturday night counts            | clock | firstReply 60 | wrote 2026-03-07 23:30 | 2026-03-07 23:45 | running due 2026-03-08 00:30 used 15
            around the clock is not moved by daylight saving    | clock | firstReply 120 | wrote 2026-03-29 01:00 | 2026-03-29 03:30 | running due 2026-03-29 04:00 used 90
            longer than a week                                  | office | firstReply 3000 | wrote 2026-03-02 09:00 | 2026-03-09 17:00 | running due 2026-03-10 11:00 used 2880
            one opening hour a week                             | sunday-hour | firstReply 90 | wrote 2026-03-02 09:00 | 2026-03-10 09:00 | running due 2026-03-15 10:30 used 60
            over Easter                                         | office | firstReply 60 | wrote 2026-04-02 16:30 | 2026-04-06 12:00 | running due 2026-04-07 09:30 used 30
            Corpus Christi is a holiday in Munich               | munich | firstReply 60 | wrote 2026-06-03 16:30 | 2026-06-04 12:00 | running due 2026-06-05 09:30 used 30
            and a day like others where it is not               | office | firstReply 60 | wrote 2026-06-03 16:30 | 2026-06-04 09:10 | running due 2026-06-04 09:30 used 40
            Thanksgiving in New York                            | office-ny | firstReply 60 | wrote 2026-11-25 16:30 | 2026-11-26 12:00 | running due 2026-11-27 09:30 used 30
            over the turn of the year                           | office | firstReply 120 | wrote 2026-12-31 16:00 | 2027-01-02 12:00 | running due 2027-01-04 10:00 used 60
            special hours on Christmas Eve                      | christmas-eve | firstReply 60 | wrote 2026-12-24 11:30 | 2026-12-24 15:00 | running due 2026-12-28 09:30 used 30
            a closed day of one's own                           | outing | firstReply 60 | wrote 2026-03-03 16:30 | 2026-03-04 12:00 | running due 2026-03-05 09:30 used 30
            a day of one's own counts more than a holiday       | open-on-may-day | firstReply 60 | wrote 2026-04-30 16:30 | 2026-05-01 09:10 | running due 2026-05-01 09:30 used 40
            an overnight shift passes midnight                  | night | firstReply 60 | wrote 2026-03-02 23:30 | 2026-03-03 00:10 | running due 2026-03-03 00:30 used 40
            by day it waits for the night shift                 | night | firstReply 60 | wrote 2026-03-02 12:00 | 2026-03-02 22:10 | running due 2026-03-02 23:00 used 10
            the end of the night shift                          | night | firstReply 60 | wrote 2026-03-03 05:30 | 2026-03-03 12:00 | running due 2026-03-03 22:30 used 30
            the shift of a holiday eve ends at midnight         | night | firstReply 60 | wrote 2026-12-24 23:30 | 2026-12-25 03:00 | running due 2026-12-27 22:30 used 30
            no shift begins on New Year's Day                   | night | firstReply 120 | wrote 2026-12-31 23:00 | 2027-01-02 03:00 | running due 2027-01-02 23:00 used 60
            a night over the turn of the year without holidays  | adelaide | firstReply 120 | wrote 2026-12-31 23:00 | 2027-01-01 00:30 | running due 2027-01-01 01:00 used 90
            spring skips an hour of the night in Berlin         | night | firstReply 240 | wrote 2026-03-28 23:00 | 2026-03-29 03:30 | running due 2026-03-29 04:00 used 210
            so the whole shift has seven hours                  | night | firstReply 420 | wrote 2026-03-28 22:00 | 2026-03-28 22:00 | running due 2026-03-29 06:00 used 0
            autumn gives an hour twice in Berlin                | night | firstReply 240 | wrote 2026-10-24 23:00 | 2026-10-24 23:00 | running due 2026-10-25 02:00+01:00 used 0
            so the whole shift has nine hours                   | night | firstReply 540 | wrote 2026-10-24 22:00 | 2026-10-25 02:30+02:00 | running due 2026-10-25 06:00 used 270
            spring in New York                                  | night-ny | firstReply 420 | wrote 2026-03-07 22:00 | 2026-03-08 03:00 | running due 2026-03-08 06:00 used 240
            autumn in New York                                  | night-ny | firstReply 540 | wrote 2026-10-31 22:00 | 2026-11-01 01:30-05:00 | running due 2026-11-01 06:00 used 270
            offices keep their hours over a spring weekend      | office | firstReply 120 | wrote 2026-03-27 16:00 | 2026-03-30 09:30 | running due 2026-03-30 10:00 used 90
            offices keep their hours over an autumn weekend     | office-ny | firstReply 120 | wrote 2026-10-30 16:00 | 2026-11-02 09:30 | running due 2026-11-02 10:00 used 90
            an opening inside the skipped hour opens after it   | sunday-early | firstReply 60 | wrote 2026-03-29 00:00 | 2026-03-29 03:30 | running due 2026-03-29 04:00 used 30
            an opening that is the repeated hour has two        | sunday-twice | firstReply 120 | wrote 2026-10-25 00:00 | 2026-10-25 02:30+01:00 | running due 2026-10-25 03:00 used 90
            half an hour beside UTC                             | kolkata | firstReply 60 | wrote 2026-03-02 17:45 | 2026-03-03 09:40 | running due 2026-03-03 10:15 used 25
            three quarters of an hour beside UTC                | kathmandu | firstReply 60 | wrote 2026-03-02 09:45 | 2026-03-02 11:15 | broken due 2026-03-02 11:00 used 75
            a half-hour zone with daylight saving               | adelaide | firstReply 540 | wrote 2026-04-04 22:00 | 2026-04-04 22:00 | running due 2026-04-05 06:00 used 0
            daylight saving of half an hour                     | lord-howe | firstReply 180 | wrote 2026-04-05 00:00 | 2026-04-05 00:00 | running due 2026-04-05 02:30 used 0
            open until 24:00                                    | late | firstReply 60 | wrote 2026-03-02 23:30 | 2026-03-03 08:00 | running due 2026-03-03 16:30 used 30
            due at midnight                                     | late | firstReply 60 | wrote 2026-03-02 23:00 | 2026-03-02 23:59 | running due 2026-03-03 00:00 used 59
            whole days meet at midnight                         | all-day | firstReply 60 | wrote 2026-03-02 23:30 | 2026-03-03 00:10 | running due 2026-03-03 00:30 used 40
            leap day is a day like others                       | office | firstReply 60 | wrote 2028-02-28 16:30 | 2028-02-29 09:10 | running due 2028-02-29 09:30 used 40
            around the clock into leap day                      | clock | firstReply 1440 | wrote 2028-02-28 12:00 | 2028-02-29 00:00 | running due 2028-02-29 12:00 used 720
            a reply in time meets it                            | office | firstReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 10:40 | 2026-03-02 12:00 | met due 2026-03-02 11:00 used 40
            a reply at the moment it is due meets it            | office | firstReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 11:00 | 2026-03-02 12:00 | met due 2026-03-02 11:00 used 60
            a late reply ends it broken                         | office | firstReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 11:10 | 2026-03-02 15:00 | broken due 2026-03-02 11:00 used 70
            due at closing and answered at opening is late      | office | firstReply 60 | wrote 2026-03-02 16:00, replied 2026-03-03 09:00 | 2026-03-03 09:00 | broken due 2026-03-02 17:00 used 60
            only the first reply counts for it                  | office | firstReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 10:20, wrote 2026-03-02 11:00 | 2026-03-02 15:00 | met due 2026-03-02 11:00 used 20
            whoever was written to first gets no first reply    | office | firstReply 60 | replied 2026-03-02 09:00, wrote 2026-03-02 10:00 | 2026-03-02 10:30 | nothing
            but a next one                                      | office | nextReply 60 | replied 2026-03-02 09:00, wrote 2026-03-02 10:00 | 2026-03-02 10:30 | running due 2026-03-02 11:00 used 30
            no next reply before the first                      | office | nextReply 60 | wrote 2026-03-02 10:00, wrote 2026-03-02 10:10 | 2026-03-02 10:30 | nothing
            the next reply counts from the oldest unanswered    | office | nextReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 10:20, wrote 2026-03-02 11:00, wrote 2026-03-02 11:30 | 2026-03-02 11:40 | running due 2026-03-02 12:00 used 40
            a met next reply stands until the customer writes   | office | nextReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 10:20, wrote 2026-03-02 11:00, replied 2026-03-02 11:45 | 2026-03-02 16:00 | met due 2026-03-02 12:00 used 45
            then it begins anew                                 | office | nextReply 60 | wrote 2026-03-02 10:00, replied 2026-03-02 10:20, wrote 2026-03-02 11:00, replied 2026-03-02 12:45, wrote 2026-03-02 13:00 | 2026-03-02 13:10 | running due 2026-03-02 14:00 used 10
            closing answers what was owed                       | office | firstReply 60 | wrote 2026-03-02 09:00, closed 2026-03-02 09:30 | 2026-03-02 12:00 | met due 2026-03-02 10:00 used 30
            and reopening lets it run on                        | office | firstReply 60 | wrote 2026-03-02 09:00, closed 2026-03-02 09:30, reopened 2026-03-02 11:00 | 2026-03-02 11:10 | running due 2026-03-02 11:30 used 40
            the customer's message reopens and is answered      | office | nextReply 60 | wrote 2026-03-02 09:00, replied 2026-03-02 09:10, closed 2026-03-02 09:30, reopened 2026-03-02 11:00, wrote 2026-03-02 11:00 | 2026-03-02 11:10 | running due 2026-03-02 12:00 used 10
            a hold does not stop a reply                        | office | firstReply 60 | wrote 2026-03-02 09:00, held 2026-03-02 09:10 | 2026-03-02 09:30 | running due 2026-03-02 10:00 used 30
            a resolution rests while the customer is to write   | office | resolution 240 | wrote 2026-03-02 09:00, replied 2026-03-02 10:00 | 2026-03-02 15:00 | paused used 60
            and goes on when they have                          | office | resolution 240 | wrote 2026-03-02 09:00, replied 2026-03-02 10:00, wrote 2026-03-03 09:00 | 2026-03-03 10:00 | running due 2026-03-03 12:00 used 120
            a rest over closing time                            | office | resolution 240 | wrote 2026-03-02 16:00, replied 2026-03-02 16:30, wrote 2026-03-03 08:00 | 2026-03-03 09:30 | running due 2026-03-03 12:30 used 60
            two replies in a row rest once                      | office | resolution 240 | wrote 2026-03-02 09:00, replied 2026-03-02 10:00, replied 2026-03-02 11:00, wrote 2026-03-02 12:00 | 2026-03-02 12:30 | running due 2026-03-02 15:00 used 90
            a hold rests a resolution                           | office | resolution 240 | wrote 2026-03-02 09:00, held 2026-03-02 10:00, released 2026-03-02 12:00 | 2026-03-02 13:00 | running due 2026-03-02 15:00 used 120
            closing in time meets it                            | office | resolution 240 | wrote 2026-03-02 09:00, closed 2026-03-02 11:00 | 2026-03-05 09:00 | met due 2026-03-02 13:00 used 120
            closing late leaves it broken                       | office | resolution 240 | wrote 2026-03-02 09:00, closed 2026-03-02 14:00 | 2026-03-05 09:00 | broken due 2026-03-02 13:00 used 300
            reopening lets a resolution run on                  | office | resolution 240 | wrote 2026-03-02 09:00, closed 2026-03-02 11:00, reopened 2026-03-03 09:00 | 2026-03-03 09:30 | running due 2026-03-03 11:00 used 150
            reopening after the last reply is work for us       | office | resolution 240 | wrote 2026-03-02 09:00, replied 2026-03-02 10:00, closed 2026-03-02 11:00, reopened 2026-03-03 09:00 | 2026-03-03 09:30 | running due 2026-03-03 12:00 used 90
            what is broken stays broken when it is reopened     | office | resolution 240 | wrote 2026-03-02 09:00, closed 2026-03-02 14:00, reopened 2026-03-03 09:00 | 2026-03-03 10:00 | broken due 2026-03-02 13:00 used 360
            a broken resolution that rests stays broken         | office | resolution 60 | wrote 2026-03-02 09:00, replied 2026-03-02 11:00 | 2026-03-02 12:00 | broken due 2026-03-02 10:00 used 120
            """;

    static Stream<PromiseCase> cases() {
        return TABLE.lines().map(PromiseCase::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_promise_stands_as_the_table_says(PromiseCase one) {
        assertThat(one.outcome()).isEqualTo(one.expected());
    }
}
