//! The four ways on the login page: which fit, in which order, and why others do not.

use pass_protocol::LevelOfAssurance;

/// A way to prove who one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Password,
    Pass,
    OnlineAusweis,
    OtherAccount,
}

/// Why a way cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Obstacle {
    LevelTooLow,
    NotAvailable,
}

/// One card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Card {
    pub(super) way: Way,
    pub(super) level: LevelOfAssurance,
    pub(super) obstacle: Option<Obstacle>,
}

impl Way {
    pub(super) fn test_id(self) -> &'static str {
        match self {
            Self::Password => "method-password",
            Self::Pass => "method-pass",
            Self::OnlineAusweis => "method-eid",
            Self::OtherAccount => "method-other",
        }
    }

    /// Keys of title and text.
    pub(super) fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Password => ("way-password", "way-password-text"),
            Self::Pass => ("way-pass", "way-pass-text"),
            Self::OnlineAusweis => ("way-eid", "way-eid-text"),
            Self::OtherAccount => ("way-other", "way-other-text"),
        }
    }

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Password => "/passwort",
            Self::Pass => "/pass",
            Self::OnlineAusweis => "/ausweis",
            Self::OtherAccount => "",
        }
    }
}

/// All four by level, suitable ones first.
pub(super) fn cards(needed: LevelOfAssurance, eid_available: bool) -> [Card; 4] {
    let card = |way, level, available: bool| {
        let obstacle = if !available {
            Some(Obstacle::NotAvailable)
        } else if level < needed {
            Some(Obstacle::LevelTooLow)
        } else {
            None
        };
        Card { way, level, obstacle }
    };
    let mut cards = [
        card(Way::Password, LevelOfAssurance::Low, true),
        card(Way::Pass, LevelOfAssurance::Substantial, true),
        card(Way::OnlineAusweis, LevelOfAssurance::High, eid_available),
        card(Way::OtherAccount, LevelOfAssurance::Low, false),
    ];
    cards.sort_by_key(|card| card.obstacle.is_some());
    cards
}

#[cfg(test)]
mod tests {
    use LevelOfAssurance::{High, Low, Substantial};
    use Way::{OnlineAusweis, OtherAccount, Pass, Password};

    use super::*;

    #[test]
    fn suitable_ways_come_first_and_by_level() {
        for (needed, eid, order, suitable) in [
            (Low, true, [Password, Pass, OnlineAusweis, OtherAccount], 3),
            (Substantial, true, [Pass, OnlineAusweis, Password, OtherAccount], 2),
            (High, true, [OnlineAusweis, Password, Pass, OtherAccount], 1),
            (High, false, [Password, Pass, OnlineAusweis, OtherAccount], 0),
        ] {
            let cards = cards(needed, eid);
            assert_eq!(cards.map(|card| card.way), order, "{needed:?}");
            let open = cards.iter().filter(|card| card.obstacle.is_none()).count();
            assert_eq!(open, suitable, "{needed:?}");
        }
        let password = cards(Substantial, true)[2];
        assert_eq!(password.obstacle, Some(Obstacle::LevelTooLow));
    }
}
