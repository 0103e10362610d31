//! Text from outside, made fit for a screen.

/// `text` without control characters and without those that turn the direction of writing around,
/// which can make one host look like another; white space runs become one space; at most `most`
/// characters, with an ellipsis where it is cut.
#[must_use]
pub fn display_text(text: &str, most: usize) -> String {
    let words = text.split_whitespace().map(|word| word.chars().filter(|c| is_plain(*c)).collect());
    let words: Vec<String> = words.filter(|word: &String| !word.is_empty()).collect();
    let text = words.join(" ");
    if text.chars().count() <= most {
        return text;
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// Neither a control character nor one of Unicode's invisible formatting characters.
fn is_plain(c: char) -> bool {
    let invisible = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    );
    !c.is_control() && !invisible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_deceive_is_dropped() {
        assert_eq!(display_text(" Stadt\u{202e}  Aachen\0\r\n\u{200b} ", 50), "Stadt Aachen");
        assert_eq!(display_text("Grüße, Łódź, שלום", 50), "Grüße, Łódź, שלום");
        assert_eq!(display_text("\u{202e}", 50), "");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(display_text("äbcdef", 6), "äbcdef");
        assert_eq!(display_text("äbcdefg", 6), "äbcde…");
        assert_eq!(display_text("abc", 0), "…");
    }
}
