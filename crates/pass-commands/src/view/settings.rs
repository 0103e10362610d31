//! What the person can set.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Settings of this app. A field that cannot be read is as if it were never set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Language of the screens; none follows the system.
    pub language: Option<Language>,
    /// Colours.
    pub appearance: Appearance,
    /// Size of the text.
    pub text_size: TextSize,
    /// Minutes without use until the app covers what it shows; none never does.
    pub lock_after_minutes: Option<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            appearance: Appearance::System,
            text_size: TextSize::Normal,
            lock_after_minutes: Some(5),
        }
    }
}

/// A language of the screens, by its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// German.
    #[serde(rename = "de")]
    German,
    /// German in Leichte Sprache.
    #[serde(rename = "de-x-leicht")]
    EasyGerman,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Turkish.
    #[serde(rename = "tr")]
    Turkish,
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// Ukrainian.
    #[serde(rename = "uk")]
    Ukrainian,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Polish.
    #[serde(rename = "pl")]
    Polish,
}

/// Colours of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system is set.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

/// Size of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As the system is set.
    Normal,
    /// A quarter larger.
    Large,
    /// Larger still.
    Largest,
}

/// What this app is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// Version of the app.
    pub version: String,
    /// Languages of the system (BCP 47), first first. The web view knows only those for which it
    /// has a locale.
    pub system_languages: Vec<String>,
    /// Name of the system, for example `Windows`.
    pub system: String,
    /// Whether `save_history` has a folder to write to.
    pub saves_files: bool,
    /// E-mail address for feedback, if there is one.
    pub feedback_address: Option<String>,
}
