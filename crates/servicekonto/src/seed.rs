//! Invented people to try things with; only in test mode.

use pass_protocol::LevelOfAssurance;

use crate::account::{Account, AccountError};
use crate::app::Inner;
use crate::identity::{CardReading, IdentityService as _, Simulator, seeded};
use crate::master_data::MasterData;
use crate::password::PasswordHash;

impl Inner {
    /// Adds Erika and Ayşe (identified by their cards) and Max (not identified), once.
    pub(crate) fn seed_people(&self) -> Result<(), AccountError> {
        let passwords = ["mustermann-2026", "ornek-2026"];
        for ((card, person), password) in seeded().into_iter().zip(passwords) {
            let reading = CardReading::Chosen(card.to_owned());
            let identity = Simulator { seeded: true }.identify(reading);
            let pseudonym = identity.map(|identity| identity.pseudonym);
            self.seed(card, password, pseudonym, LevelOfAssurance::High, &person)?;
        }
        let max = MasterData {
            given_names: "Max".to_owned(),
            family_name: "Beispiel".to_owned(),
            birth_date: "1979-11-02".to_owned(),
            address: "Musterweg 3, 45879 Gelsenkirchen".to_owned(),
        };
        self.seed("max", "beispiel-2026", None, LevelOfAssurance::Low, &max)
    }

    fn seed(
        &self,
        user_name: &str,
        password: &str,
        card: Option<[u8; 32]>,
        identity_level: LevelOfAssurance,
        person: &MasterData,
    ) -> Result<(), AccountError> {
        if self.store.account_of_user(user_name)?.is_some() {
            return Ok(());
        }
        let id = format!("seeded-{user_name}");
        let random = self.random.as_ref();
        let account = Account {
            user_name: Some(user_name.to_owned()),
            password: Some(PasswordHash::of(password, random)?),
            card,
            identity_level,
            master_data: Some(self.vault.seal(&id, person, random)?),
            id,
        };
        self.store.insert_account(&account)?;
        Ok(())
    }
}
