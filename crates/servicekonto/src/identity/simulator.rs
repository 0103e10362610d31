//! Pretends to read a card. Only there in test mode.

use pass_protocol::sha256;

use super::{CardChoice, CardReading, Identity, IdentityService};
use crate::master_data::MasterData;

/// Longest line of typed details in characters.
const MAX_LINE: usize = 100;

/// No card is read: whoever chooses a card, is the person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Simulator {
    /// Whether invented people have cards to choose from.
    pub(crate) seeded: bool,
}

/// The cards of invented people.
pub(crate) fn seeded() -> [(&'static str, MasterData); 2] {
    let person = |given: &str, family: &str, birth_date: &str, address: &str| MasterData {
        given_names: given.to_owned(),
        family_name: family.to_owned(),
        birth_date: birth_date.to_owned(),
        address: address.to_owned(),
    };
    [
        ("erika", person("Erika", "Mustermann", "1964-08-12", "Heidestraße 17, 51147 Köln")),
        ("ayse", person("Ayşe", "Örnek", "1988-04-23", "Elsaßstraße 5, 52068 Aachen")),
    ]
}

impl IdentityService for Simulator {
    fn cards(&self) -> Vec<CardChoice> {
        let people = seeded().into_iter().filter(|_| self.seeded);
        people.map(|(id, person)| CardChoice { id, name: person.full_name() }).collect()
    }

    fn identify(&self, reading: CardReading) -> Option<Identity> {
        match reading {
            CardReading::Chosen(id) => {
                let (id, master_data) =
                    seeded().into_iter().find(|(card, _)| self.seeded && *card == id)?;
                Some(Identity { pseudonym: pseudonym(&["card", id]), master_data })
            }
            CardReading::Typed(typed) => {
                let person = trimmed(&typed)?;
                let parts = ["typed", &person.given_names, &person.family_name, &person.birth_date];
                Some(Identity { pseudonym: pseudonym(&parts), master_data: person })
            }
        }
    }
}

fn pseudonym(parts: &[&str]) -> [u8; 32] {
    sha256(format!("simulated card\0{}", parts.join("\0")).as_bytes())
}

fn trimmed(typed: &MasterData) -> Option<MasterData> {
    let line = |text: &str| {
        let text = text.trim();
        let fits =
            (1..=MAX_LINE).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        fits.then(|| text.to_owned())
    };
    Some(MasterData {
        given_names: line(&typed.given_names)?,
        family_name: line(&typed.family_name)?,
        birth_date: line(&typed.birth_date)?,
        address: line(&typed.address)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_there_only_when_seeded() {
        let chosen = || CardReading::Chosen("erika".to_owned());
        assert!(Simulator { seeded: true }.identify(chosen()).is_some());
        assert!(Simulator { seeded: false }.identify(chosen()).is_none());
        assert!(Simulator { seeded: false }.cards().is_empty());
    }

    #[test]
    fn the_same_details_are_the_same_person() {
        let (_, mut person) = seeded()[0].clone();
        let read = |person: &MasterData| {
            Simulator { seeded: false }.identify(CardReading::Typed(person.clone()))
        };
        let first = read(&person).unwrap();
        person.address = "anderswo".to_owned();
        assert_eq!(read(&person).unwrap().pseudonym, first.pseudonym);
        person.given_names = "Erik".to_owned();
        assert_ne!(read(&person).unwrap().pseudonym, first.pseudonym);
        person.given_names = "  ".to_owned();
        assert!(read(&person).is_none());
    }
}
