//! Network, copies, files that can be handed out, languages, icon.

use roxmltree::{Document, Node};

use super::{APP, Faults, ICON, Project, xml};

/// Every place of an app's data that a backup could read.
const DOMAINS: [&str; 9] = [
    "database",
    "device_database",
    "device_file",
    "device_root",
    "device_sharedpref",
    "external",
    "file",
    "root",
    "sharedpref",
];
const NETWORK: &str = "network_security_config.xml";
/// Signs that the template's own face is still there.
const TEMPLATE: [&str; 6] = ["purple_", "teal_", "Hello World", "3DDC84", "LEANBACK", "leanback"];

pub(super) fn judge(project: &Project, faults: &mut Faults) {
    network(project, faults);
    backup(project, faults);
    file_paths(project, faults);
    languages(project, faults);
    icon(project, faults);
    for path in project.paths().filter(|path| path.starts_with(APP)) {
        let left = TEMPLATE.iter().find(|word| project.text(path).contains(**word));
        faults.unless(left.is_none(), path, "left over from the template");
    }
}

/// Runs a rule on one file; a file that is missing breaks it.
fn with(
    project: &Project,
    path: &str,
    faults: &mut Faults,
    rule: impl FnOnce(&Document<'_>, &mut Faults),
) {
    match xml::parse(project.text(path)) {
        Some(document) => rule(&document, faults),
        None => faults.unless(false, path, "missing, or no XML"),
    }
}

fn network(project: &Project, faults: &mut Faults) {
    let main = format!("{APP}/src/main/res/xml/{NETWORK}");
    let debug = format!("{APP}/src/debug/res/xml/{NETWORK}");
    let mut paths: Vec<&str> = project.paths().filter(|path| path.ends_with(NETWORK)).collect();
    paths.sort_unstable();
    faults.equal(&paths, &vec![debug.as_str(), main.as_str()], NETWORK, "places");
    with(project, &main, faults, |document, faults| {
        faults.equal(&network_rules(document), &base_rules(), &main, "rules");
    });
    with(project, &debug, faults, |document, faults| {
        let mut wanted = base_rules();
        wanted.push("cleartext 127.0.0.1 subdomains=false".to_owned());
        wanted.push("cleartext localhost subdomains=true".to_owned());
        faults.equal(&network_rules(document), &wanted, &debug, "rules");
    });
}

fn base_rules() -> Vec<String> {
    vec!["base cleartext=false trusts system".to_owned()]
}

fn network_rules(document: &Document<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for one in document.root_element().children().filter(Node::is_element) {
        let clear = xml::attribute(one, "cleartextTrafficPermitted").unwrap_or("not said");
        let trusts = xml::values(one, "certificates", "src").join(",");
        match one.tag_name().name() {
            "base-config" => found.push(format!("base cleartext={clear} trusts {trusts}")),
            "domain-config" if clear == "true" && trusts.is_empty() => {
                found.extend(xml::all(one, "domain").map(|domain| {
                    let below = xml::attribute(domain, "includeSubdomains").unwrap_or("not said");
                    format!("cleartext {} subdomains={below}", domain.text().unwrap_or_default())
                }));
            }
            other => found.push(format!("{other} cleartext={clear} trusts {trusts}")),
        }
    }
    found.sort();
    found
}

fn backup(project: &Project, faults: &mut Faults) {
    let nothing: Vec<String> = DOMAINS.iter().map(|domain| format!("exclude {domain} .")).collect();
    let old = format!("{APP}/src/main/res/xml/backup_rules.xml");
    with(project, &old, faults, |document, faults| {
        faults.equal(&copied(document.root_element()), &nothing, &old, "copied");
    });
    let new = format!("{APP}/src/main/res/xml/data_extraction_rules.xml");
    with(project, &new, faults, |document, faults| {
        let ways: Vec<Node<'_, '_>> =
            document.root_element().children().filter(Node::is_element).collect();
        let names: Vec<&str> = ways.iter().map(|way| way.tag_name().name()).collect();
        faults.equal(&names, &vec!["cloud-backup", "device-transfer"], &new, "ways");
        for way in ways {
            faults.equal(&copied(way), &nothing, &new, way.tag_name().name());
        }
    });
}

fn copied(rules: Node<'_, '_>) -> Vec<String> {
    let mut found: Vec<String> = rules
        .children()
        .filter(Node::is_element)
        .map(|one| {
            let of = |name| xml::attribute(one, name).unwrap_or_default();
            format!("{} {} {}", one.tag_name().name(), of("domain"), of("path"))
        })
        .collect();
    found.sort();
    found
}

fn file_paths(project: &Project, faults: &mut Faults) {
    let path = format!("{APP}/src/main/res/xml/file_paths.xml");
    with(project, &path, faults, |document, faults| {
        let places: Vec<String> = document
            .root_element()
            .children()
            .filter(Node::is_element)
            .map(|one| {
                let place = xml::attribute(one, "path").unwrap_or_default();
                format!("{} {place}", one.tag_name().name())
            })
            .collect();
        let wanted = vec!["external-files-path Pictures/".to_owned()];
        faults.equal(&places, &wanted, &path, "files that can be handed out");
    });
}

fn languages(project: &Project, faults: &mut Faults) {
    let path = format!("{APP}/src/main/res/xml/locales_config.xml");
    let mut wanted = project.languages.clone();
    wanted.sort();
    with(project, &path, faults, |document, faults| {
        let found = xml::values(document.root_element(), "locale", "name");
        faults.equal(&found, &wanted, &path, "languages, against ui/src/locales");
    });
    for language in wanted {
        // German is what a phone in any other language shows.
        let of = if language == "de" { String::new() } else { format!("-{language}") };
        let path = format!("{APP}/src/main/res/values{of}/strings.xml");
        with(project, &path, faults, |document, faults| {
            let own = xml::all(document.root_element(), "string")
                .filter(|one| xml::attribute(*one, "translatable") != Some("false"));
            let names: Vec<&str> = own.filter(|one| one.text().is_some()).map(xml::name).collect();
            faults.equal(&names, &vec!["covered"], &path, "sentences");
        });
    }
}

fn icon(project: &Project, faults: &mut Faults) {
    let drawings = with_icon(project, faults);
    for layer in ["foreground", "monochrome"] {
        let path = format!("{APP}/src/main/res/drawable/ic_launcher_{layer}.xml");
        with(project, &path, faults, |document, faults| {
            let found = xml::values(document.root_element(), "path", "pathData");
            faults.equal(&found, &drawings, &path, "shapes, against icon.svg");
        });
    }
    let path = format!("{APP}/src/main/res/mipmap-anydpi/ic_launcher.xml");
    with(project, &path, faults, |document, faults| {
        let layers: Vec<String> = document
            .root_element()
            .children()
            .filter(Node::is_element)
            .map(|one| {
                let drawable = xml::attribute(one, "drawable").unwrap_or_default();
                format!("{} {drawable}", one.tag_name().name())
            })
            .collect();
        let wanted = [
            "background @color/brand",
            "foreground @drawable/ic_launcher_foreground",
            "monochrome @drawable/ic_launcher_monochrome",
        ];
        faults.equal(&layers, &wanted.map(str::to_owned).to_vec(), &path, "layers");
    });
}

/// The shapes of the one drawing; its ground must be the brand's colour here, too.
fn with_icon(project: &Project, faults: &mut Faults) -> Vec<String> {
    let Some(document) = xml::parse(project.text(ICON)) else { return Vec::new() };
    let path = format!("{APP}/src/main/res/values/colors.xml");
    let svg = "http://www.w3.org/2000/svg";
    let of =
        |tag: &'static str| document.descendants().filter(move |one| one.has_tag_name((svg, tag)));
    let ground = of("rect").find_map(|one| one.attribute("fill")).unwrap_or_default();
    with(project, &path, faults, |colors, faults| {
        let brand = xml::all(colors.root_element(), "color").find(|one| xml::name(*one) == "brand");
        let brand = brand.and_then(|one| one.text()).unwrap_or_default();
        faults.unless(brand.eq_ignore_ascii_case(ground), &path, "another blue than icon.svg");
    });
    let mut shapes: Vec<String> =
        of("path").filter_map(|one| one.attribute("d")).map(str::to_owned).collect();
    shapes.sort();
    shapes
}
