use crate::CommandErrorCode as Code;
use crate::commands::tests::{app, code};

#[tokio::test]
async fn a_change_of_the_pin_says_what_is_wrong_with_it() {
    let (_folder, app) = app();
    let change = async |id: &str, old: &str, new: &str| {
        code(app.change_pin(id.to_owned(), old.to_owned(), new.to_owned()).await)
    };
    assert_eq!(change("x", "48291", "482915").await, Code::PinFormat);
    assert_eq!(change("x", "482915", "4829156").await, Code::PinFormat);
    assert_eq!(change("x", "482915", "123456").await, Code::PinWeak);
    assert_eq!(change("x", "482915", "482915").await, Code::PinSame);
    assert_eq!(change("x", "482915", "604193").await, Code::NothingOpen);
}

#[tokio::test]
async fn what_is_not_there_cannot_be_kept() {
    let (_folder, app) = app();
    assert_eq!(code(app.forget_biometric("x".to_owned()).await), Code::NothingOpen);
    assert_eq!(code(app.unpair("x".to_owned()).await), Code::NothingOpen);
}
