use super::*;

fn key() -> SigningKey {
    SigningKey::from_pkcs8(&SigningKey::generate_pkcs8().unwrap()).unwrap()
}

fn issuer() -> Issuer {
    Issuer::parse("https://konto.example").unwrap()
}

fn statement(version: u32, next: &[&SigningKey]) -> KeyStatement {
    let keys = vec![StatementKey { jwk: key().jwk().clone(), key_use: KeyUse::Request }];
    let next_statement_keys = next.iter().map(|key| key.jwk().clone()).collect();
    KeyStatement { iss: issuer(), version, keys, next_statement_keys }
}

fn chain(statements: &[(&KeyStatement, &SigningKey)]) -> StatementChain {
    let statements = statements.iter().map(|(s, key)| s.sign(key).unwrap()).collect();
    StatementChain { statements }
}

#[test]
fn a_chain_grows_behind_its_pin_by_either_statement_key() {
    let (a, spare, b) = (key(), key(), key());
    let first = statement(1, &[&a, &spare]);
    let second = statement(2, &[&b, &spare]);
    let (_, pin) = chain(&[(&first, &a)]).walk(&issuer(), None).unwrap();
    for signer in [&a, &spare] {
        let (last, _) =
            chain(&[(&first, &a), (&second, signer)]).walk(&issuer(), Some(&pin)).unwrap();
        assert_eq!(last, second);
    }
}

#[test]
fn a_chain_that_goes_back_branches_or_gaps_is_refused() {
    let (a, spare, foreign) = (key(), key(), key());
    let first = statement(1, &[&a, &spare]);
    let second = statement(2, &[&a, &spare]);
    let full = chain(&[(&first, &a), (&second, &a)]);
    let (_, pin) = full.walk(&issuer(), None).unwrap();
    let refused = |chain: StatementChain, pin: Option<&PinnedStatement>| {
        assert_eq!(chain.walk(&issuer(), pin), Err(FormatError::KeyChain));
    };
    refused(chain(&[(&first, &a)]), Some(&pin)); // shorter than what was pinned
    refused(chain(&[(&first, &a), (&statement(2, &[&a]), &a)]), Some(&pin)); // another second
    refused(chain(&[(&first, &a), (&statement(3, &[&a]), &a)]), None); // a gap
    refused(chain(&[(&second, &a)]), None); // no beginning
    refused(chain(&[(&first, &a), (&second, &foreign)]), None); // signed by a stranger
    refused(chain(&[(&first, &foreign)]), None); // not signed by its own
    refused(chain(&[]), None);
    let other = Issuer::parse("https://other.example").unwrap();
    assert_eq!(full.walk(&other, None), Err(FormatError::KeyChain));
}

#[test]
fn a_wrong_key_id_is_refused() {
    let a = key();
    let mut first = statement(1, &[&a]);
    first.keys[0].jwk.kid = "x".into();
    assert_eq!(chain(&[(&first, &a)]).walk(&issuer(), None), Err(FormatError::KeyChain));
}
