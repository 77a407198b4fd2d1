package io.heed.setup;

import io.heed.identity.AuditLog;
import io.heed.identity.Leave;
import io.heed.identity.Person;
import io.heed.identity.Shift;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** When people work as a rule, and when they do not. */
@ApplicationScoped
class Timetable {
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_DAYS = 400;

    private final Granting granting;
    private final AuditLog log;
    private final Bell bell;

    Timetable(Granting granting, AuditLog log, Bell bell) {
        this.granting = granting;
        this.log = log;
        this.bell = bell;
    }

    static List<Shift> of(long person) {
        return Shift.list("personId = ?1 order by weekday, starts", person);
    }

    @Transactional
    Map<String, List<String>> put(long id, Map<String, List<String>> week) {
        Person person = PeopleBook.known(id);
        granting.touch(person);
        if (week == null) throw ProblemException.invalid("week", "is missing: give {} for no shifts");
        List<ShiftWeek.Stretch> stretches = ShiftWeek.read(week);
        Map<String, List<String>> before = ShiftWeek.written(of(id));
        Shift.delete("personId", id);
        for (ShiftWeek.Stretch one : stretches) {
            Shift shift = new Shift();
            shift.personId = id;
            shift.weekday = one.weekday();
            shift.starts = one.starts();
            shift.ends = one.ends();
            shift.persist();
        }
        Map<String, List<String>> after = ShiftWeek.written(of(id));
        log.wrote("person.shiftsChanged", person.username, before, after);
        bell.ring(Topic.BOARD);
        return after;
    }

    @Transactional
    Leave goesOnLeave(long id, LocalDate first, LocalDate last, String note) {
        Person person = PeopleBook.known(id);
        granting.touch(person);
        if (first == null) throw ProblemException.invalid("firstDay", "is missing: give a day such as 2026-12-24");
        LocalDate until = last == null ? first : last;
        if (until.isBefore(first)) throw ProblemException.invalid("lastDay", "must not be before the first day");
        if (until.isAfter(first.plusDays(MOST_DAYS)) || first.getYear() < 2000 || first.getYear() > 2200)
            throw ProblemException.invalid("lastDay", "must be at most " + MOST_DAYS + " days later");
        String said = note == null ? "" : note.strip();
        if (said.length() > LONGEST_NOTE || said.chars().anyMatch(Character::isISOControl))
            throw ProblemException.invalid("note", "must be at most " + LONGEST_NOTE + " printable characters");
        Leave leave = new Leave();
        leave.personId = id;
        leave.firstDay = first;
        leave.lastDay = until;
        leave.note = said;
        leave.persist();
        log.wrote("person.leaveMade", person.username, null, told(leave));
        bell.ring(Topic.BOARD);
        return leave;
    }

    @Transactional
    void cancel(long id, long leave) {
        Person person = PeopleBook.known(id);
        granting.touch(person);
        Leave row = Leave.<Leave>findByIdOptional(leave)
                .filter(one -> one.personId.equals(id))
                .orElseThrow(() -> ProblemException.notFound("There is no leave " + leave + " of " + person.name));
        row.delete();
        log.wrote("person.leaveRemoved", person.username, told(row), null);
        bell.ring(Topic.BOARD);
    }

    /** Without the note, which may say more than others should know. */
    private static Map<String, Object> told(Leave leave) {
        return Map.of("firstDay", leave.firstDay.toString(), "lastDay", leave.lastDay.toString());
    }
}
