//! The unit tests, by Debian's XCTest. Those for phones are compiled only.

use std::{fmt::Write as _, fs};

use super::{
    modules::compile_program,
    tree::{OUT, failed, place, program, swift_files},
};
use crate::process::Failure;

const MODULES: [&str; 2] = ["PassKeystoreTests", "PassKeystorePhoneTests"];
const FOLDERS: [&str; 3] = [
    "/check/ios/Tests/PassKeystoreTests",
    "/check/ios/check/tests",
    "/check/ios/Tests/PassKeystorePhoneTests",
];
const MAIN: &str = "/check/main.swift";

/// One class of tests.
#[derive(Debug, PartialEq, Eq)]
struct Case {
    class: String,
    tests: Vec<String>,
}

pub(super) fn run() -> Result<(), Failure> {
    let cases = found()?;
    let main = place(MAIN);
    fs::write(&main, text(&cases)).map_err(|e| failed("write", &main, &e))?;
    compile_program("UnitTests", MAIN, &MODULES)?;
    let output = program("XCTest", &[&format!("{OUT}/UnitTests")]).run_and_keep()?;
    let written: usize = cases.iter().map(|case| case.tests.len()).sum();
    match passed(&output) {
        Some(count) if count == written && count > 0 => {
            println!("iOS: {count} passed, 0 failed");
            Ok(())
        }
        other => Err(Failure::said(format!("{written} tests are written, {other:?} passed"))),
    }
}

/// Without Objective-C nobody finds tests by their names, so it is done here.
fn found() -> Result<Vec<Case>, Failure> {
    let mut cases = Vec::new();
    for folder in FOLDERS {
        for file in swift_files(folder)? {
            let path = place(&file);
            let text = fs::read_to_string(&path).map_err(|e| failed("read", &path, &e))?;
            cases.extend(case(&text));
        }
    }
    Ok(cases)
}

fn case(text: &str) -> Option<Case> {
    let class = text.lines().find_map(|line| {
        line.strip_prefix("final class ")?.strip_suffix(": XCTestCase {").map(str::to_owned)
    })?;
    let tests = text.lines().filter_map(|line| {
        let name = line.strip_prefix("    func test")?.split_once('(')?.0;
        Some(format!("test{name}"))
    });
    Some(Case { class, tests: tests.collect() })
}

/// The program that runs them.
fn text(cases: &[Case]) -> String {
    let mut out = String::from("import XCTest\n");
    for module in MODULES {
        let _ = writeln!(out, "@testable import {module}");
    }
    out.push_str("var all: [XCTestCaseEntry] = []\n");
    for Case { class, tests } in cases {
        let entries: Vec<String> =
            tests.iter().map(|test| format!("(\"{test}\", {class}.{test})")).collect();
        let _ = writeln!(out, "all.append(testCase([{}]))", entries.join(", "));
    }
    out.push_str("XCTMain(all)\n");
    out
}

/// From XCTest's last line when all went well.
fn passed(output: &str) -> Option<usize> {
    let line = output.lines().rev().find_map(|line| line.trim().strip_prefix("Executed "))?;
    let (count, rest) = line.split_once(' ')?;
    let is_well = rest.starts_with("tests, with 0 failures (0 unexpected)");
    if is_well { count.parse().ok() } else { None }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn tests_are_found_by_name() {
        let swift = "final class ATests: XCTestCase {\n    func testOne() throws {\n    \
                     private func ask(_ a: Int) {\n    func testTwo() {\n";
        let tests = vec!["testOne".to_owned(), "testTwo".to_owned()];
        assert_eq!(case(swift), Some(Case { class: "ATests".into(), tests }));
        assert_eq!(case("final class Fake: Device {\n    func testimony() {\n"), None);
    }

    #[test]
    fn every_test_is_in_the_program() {
        let tests = vec!["testOne".to_owned(), "testTwo".to_owned()];
        let text = text(&[Case { class: "A".into(), tests }]);
        assert!(text.contains("testCase([(\"testOne\", A.testOne), (\"testTwo\", A.testTwo)])"));
        assert!(text.ends_with("XCTMain(all)\n"));
    }

    #[test]
    fn only_a_run_without_failures_has_passed() {
        let well = "Test Suite 'All tests' passed\n\t Executed 73 tests, with 0 failures \
                    (0 unexpected) in 0.2 (0.2) seconds\n";
        assert_eq!(passed(well), Some(73));
        assert_eq!(passed("\t Executed 73 tests, with 1 failure (0 unexpected) in 0.2"), None);
        assert_eq!(passed("nothing"), None);
    }
}
