//! Times as people in Germany read them.

use pass_protocol::UnixTime;

const DAY: i64 = 24 * 60 * 60;
const HOUR: i64 = 60 * 60;

/// Day, month, year, hour and minute in Central European (Summer) Time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LocalTime {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    pub(crate) hour: i64,
    pub(crate) minute: i64,
}

impl LocalTime {
    pub(crate) fn of(time: UnixTime) -> Self {
        let local = time.0.saturating_add(HOUR + if is_summer(time.0) { HOUR } else { 0 });
        let (year, month, day) = civil(local.div_euclid(DAY));
        let second = local.rem_euclid(DAY);
        Self { year, month, day, hour: second / HOUR, minute: second % HOUR / 60 }
    }

    /// `14:02`.
    pub(crate) fn clock(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// `2026-03-03`, which both languages understand in a sentence of their own.
    pub(crate) fn same_day(self, other: Self) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }
}

/// From the last Sunday in March to the last Sunday in October, 01:00 UTC each.
fn is_summer(second: i64) -> bool {
    let (year, _, _) = civil(second.div_euclid(DAY));
    let turn = |month| last_sunday(year, month) * DAY + HOUR;
    (turn(3)..turn(10)).contains(&second)
}

/// Days since 1970-01-01 of the last Sunday of a month with 31 days.
fn last_sunday(year: i64, month: i64) -> i64 {
    let last = days(year, month, 31);
    // 1970-01-01 was a Thursday: four days after a Sunday.
    last - (last + 4).rem_euclid(7)
}

/// Days since 1970-01-01 in the Gregorian calendar, years counted from March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The inverse of [`days`]: year, month, day.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_times_in_winter_summer_and_at_the_turns() {
        for (second, expected) in [
            (0, (1970, 1, 1, 1, 0)),
            (1_772_543_020, (2026, 3, 3, 14, 3)),
            (1_774_745_999, (2026, 3, 29, 1, 59)),
            (1_774_746_000, (2026, 3, 29, 3, 0)),
            (1_792_889_999, (2026, 10, 25, 2, 59)),
            (1_792_890_000, (2026, 10, 25, 2, 0)),
            (1_709_210_096, (2024, 2, 29, 13, 34)),
        ] {
            let t = LocalTime::of(UnixTime(second));
            assert_eq!((t.year, t.month, t.day, t.hour, t.minute), expected, "{second}");
        }
    }
}
