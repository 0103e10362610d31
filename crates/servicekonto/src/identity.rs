//! The Online-Ausweis, behind a trait: here only a simulator; a real eID service fits the same seam.

mod simulator;

use std::fmt::Debug;

use crate::master_data::MasterData;

pub(crate) use simulator::{Simulator, seeded};

/// Who a card says a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Stands for card and service (the eID's restricted identification); not the person's name.
    pub(crate) pseudonym: [u8; 32],
    pub(crate) master_data: MasterData,
}

/// A card that can be chosen instead of being held to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CardChoice {
    /// In the form and in test ids.
    pub(crate) id: &'static str,
    pub(crate) name: String,
}

/// What the person gave to the page of the service.
#[derive(Debug, Clone)]
pub(crate) enum CardReading {
    /// One of [`IdentityService::cards`].
    Chosen(String),
    /// Invented details.
    Typed(MasterData),
}

/// Reads identity cards, at level high.
pub(crate) trait IdentityService: Debug + Send + Sync {
    /// Cards to choose from.
    fn cards(&self) -> Vec<CardChoice>;
    /// Who it is; `None` if the details are not enough or the card is unknown.
    fn identify(&self, reading: CardReading) -> Option<Identity>;
}
