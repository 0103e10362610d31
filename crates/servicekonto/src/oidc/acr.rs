//! `acr_values` (OpenID Connect Core §3.1.2.1): the lowest listed level is the one that is needed.

use pass_protocol::LevelOfAssurance;

/// The needed level; `None` if only unknown values are listed. Nothing listed means low.
pub(super) fn needed(acr_values: Option<&str>) -> Option<LevelOfAssurance> {
    let listed: Vec<&str> = acr_values.unwrap_or_default().split_whitespace().collect();
    if listed.is_empty() {
        return Some(LevelOfAssurance::Low);
    }
    listed.into_iter().filter_map(LevelOfAssurance::from_uri).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_known_one_is_needed() {
        let low = "http://eidas.europa.eu/LoA/low";
        let high = "http://eidas.europa.eu/LoA/high";
        for (values, expected) in [
            (None, Some(LevelOfAssurance::Low)),
            (Some(""), Some(LevelOfAssurance::Low)),
            (Some(high), Some(LevelOfAssurance::High)),
            (Some(&*format!("{high} {low}")), Some(LevelOfAssurance::Low)),
            (Some(&*format!("urn:x  {high}")), Some(LevelOfAssurance::High)),
            (Some("urn:x"), None),
            (Some("high"), None),
        ] {
            assert_eq!(needed(values), expected, "{values:?}");
        }
    }
}
