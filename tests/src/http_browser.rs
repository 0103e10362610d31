//! A browser without a window: keeps cookies, follows redirects, fills in forms. Runs no scripts,
//! as a citizen's browser may not either.

mod form;

use std::collections::BTreeMap;

use reqwest::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, USER_AGENT};
use reqwest::{Method, Response};
use scraper::{ElementRef, Html, Selector};
use url::Url;

use crate::failure::{Context as _, Failure};
use form::target;

const MAX_REDIRECTS: usize = 12;
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// One browser with its cookies and its current page; a copy holds the same cookies.
#[derive(Debug, Clone)]
pub struct HttpBrowser {
    client: reqwest::Client,
    /// By host and name, as browsers do: ports share cookies.
    cookies: BTreeMap<(String, String), String>,
    page: Page,
    /// Addresses that begin so are not opened: the browser only notes that it was sent there.
    caught: Option<String>,
}

/// What is shown.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The address, after all redirects.
    pub url: String,
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub media_type: String,
    /// The source.
    pub html: String,
}

impl Page {
    /// Text of the first element with this `data-testid`, white space as shown.
    #[must_use]
    pub fn text(&self, testid: &str) -> Option<String> {
        self.first(&by_testid(testid), |element| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// An attribute of the first element with this `data-testid`.
    #[must_use]
    pub fn attribute(&self, testid: &str, name: &str) -> Option<String> {
        self.first(&by_testid(testid), |element| element.attr(name).map(str::to_owned)).flatten()
    }

    /// Whether there is an element with this `data-testid`.
    #[must_use]
    pub fn has(&self, testid: &str) -> bool {
        self.first(&by_testid(testid), |_| ()).is_some()
    }

    /// How the code on an account page stands, in the page's own word; else empty.
    #[must_use]
    pub fn view(&self) -> String {
        self.first("[data-view]", |element| element.attr("data-view").map(str::to_owned))
            .flatten()
            .unwrap_or_default()
    }

    /// How many elements have this `data-testid`.
    #[must_use]
    pub fn count(&self, testid: &str) -> usize {
        let Ok(selector) = Selector::parse(&by_testid(testid)) else { return 0 };
        Html::parse_document(&self.html).select(&selector).count()
    }

    fn first<T>(&self, css: &str, read: impl Fn(ElementRef<'_>) -> T) -> Option<T> {
        let selector = Selector::parse(css).ok()?;
        Html::parse_document(&self.html).select(&selector).next().map(read)
    }
}

impl HttpBrowser {
    /// A fresh one.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub fn new() -> Result<Self, Failure> {
        let client = crate::http::client()?;
        Ok(Self { client, cookies: BTreeMap::new(), page: Page::default(), caught: None })
    }

    /// From now on addresses that begin with `prefix` are noted and not opened.
    pub fn catch(&mut self, prefix: &str) {
        self.caught = Some(prefix.to_owned());
    }

    /// What is shown now.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Opens an address and follows its redirects.
    ///
    /// # Errors
    /// [`Failure::Http`], or [`Failure::Unexpected`] for an endless chain of redirects.
    pub async fn open(&mut self, url: &str) -> Result<&Page, Failure> {
        self.send(Method::GET, url.to_owned(), None).await
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub async fn reload(&mut self) -> Result<&Page, Failure> {
        let url = self.page.url.clone();
        self.open(&url).await
    }

    /// Uses the link, or the button of a form, with this `data-testid`; fields with these names
    /// (or `data-testid`s) get these values, all others keep theirs.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if there is nothing to use, or it is disabled.
    pub async fn use_control(
        &mut self,
        testid: &str,
        fields: &[(&str, &str)],
    ) -> Result<&Page, Failure> {
        let step = format!("using “{testid}” on {}", self.page.url);
        let target = target(&self.page.html, testid, fields).during(&step)?;
        let base = Url::parse(&self.page.url).map_err(|e| Failure::unexpected(e.to_string()))?;
        let url = base.join(&target.address).map_err(|e| Failure::unexpected(e.to_string()))?;
        self.send(target.method, url.into(), target.form).await.during(step)
    }

    async fn send(
        &mut self,
        mut method: Method,
        mut url: String,
        mut form: Option<String>,
    ) -> Result<&Page, Failure> {
        for _ in 0..MAX_REDIRECTS {
            let response = self.once(method.clone(), &url, form.take()).await?;
            self.keep_cookies(&response);
            let next = response.headers().get(LOCATION).and_then(|v| v.to_str().ok());
            let next = next.filter(|_| response.status().is_redirection());
            if let Some(next) = next {
                let next = response.url().join(next);
                url = next.map_err(|e| Failure::unexpected(e.to_string()))?.into();
                method = Method::GET;
                if self.caught.as_ref().is_some_and(|prefix| url.starts_with(prefix)) {
                    self.page = Page { url, ..Page::default() };
                    return Ok(&self.page);
                }
                continue;
            }
            self.page = read(response).await?;
            return Ok(&self.page);
        }
        Err(Failure::Unexpected(format!("redirects without end, at last to {url}")))
    }

    /// One request, for tests that look at a redirect itself; the page stays as it is.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn once(
        &self,
        method: Method,
        url: &str,
        form: Option<String>,
    ) -> Result<Response, Failure> {
        let parsed = Url::parse(url).map_err(|e| Failure::unexpected(format!("{url}: {e}")))?;
        let mut request = self
            .client
            .request(method.clone(), parsed.clone())
            .header(USER_AGENT, FIREFOX)
            .header(ACCEPT_LANGUAGE, "de-DE,de;q=0.9")
            .header(COOKIE, self.cookies_for(&parsed));
        if let Some(form) = form {
            let origin = Url::parse(&self.page.url).map(|u| u.origin().ascii_serialization());
            request = request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("Origin", origin.unwrap_or_else(|_| "null".to_owned()))
                .header("Sec-Fetch-Site", "same-origin")
                .body(form);
        }
        Ok(request.send().await?)
    }

    /// The `Cookie` header for an address.
    fn cookies_for(&self, url: &Url) -> String {
        let host = url.host_str().unwrap_or_default();
        let mine = self.cookies.iter().filter(|((of, _), _)| of == host);
        mine.map(|((_, name), value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep_cookies(&mut self, response: &Response) {
        let host = response.url().host_str().unwrap_or_default().to_owned();
        for header in response.headers().get_all(SET_COOKIE) {
            let Some((name, value)) = header
                .to_str()
                .ok()
                .and_then(|text| text.split(';').next().and_then(|pair| pair.split_once('=')))
            else {
                continue;
            };
            let key = (host.clone(), name.trim().to_owned());
            let ended = header.to_str().is_ok_and(|text| text.to_lowercase().contains("max-age=0"));
            if ended {
                self.cookies.remove(&key);
            } else {
                self.cookies.insert(key, value.trim().to_owned());
            }
        }
    }
}

async fn read(response: Response) -> Result<Page, Failure> {
    let media_type = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    Ok(Page {
        url: response.url().to_string(),
        status: response.status().as_u16(),
        media_type: media_type.unwrap_or_default().to_owned(),
        html: response.text().await?,
    })
}

fn by_testid(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}
