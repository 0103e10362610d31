# Not yet read by anyone who speaks the language.

# The account's own pages.
start-title = Servicekonto
start-text = Servicekonto służy do logowania w wielu urzędach. Tutaj można zarządzać urządzeniami do logowania.
start-signed-in = Zalogowano: { $name }.
start-level = Poziom bezpieczeństwa tego logowania: { $level }.
start-devices = Pokaż urządzenia

devices-title = Urządzenia
devices-text = Te urządzenia mogą zatwierdzać logowanie do tego konta.
devices-empty = Nie powiązano jeszcze żadnego urządzenia. Z powiązanym urządzeniem logowanie jest bezpieczne, bez hasła i bez dowodu: zeskanować kod, wpisać PIN, gotowe.
device-name = Urządzenie
device-model = Model
device-level = Poziom bezpieczeństwa
device-last-use = Ostatnio użyte
device-remove = Usuń urządzenie
device-remove-named = Usuń urządzenie: { $name }
known-browser-title = Ta przeglądarka jest znana
known-browser-text = W tej przeglądarce już logowano się za pomocą aplikacji. Następnym razem aplikacja to pokaże. Poza tym nic się nie zmienia. Na cudzym komputerze lepiej ją zapomnieć.
known-browser-forget = Zapomnij tę przeglądarkę
report-title = Zgłoszono: te logowania zaczął ktoś inny
report-device = Zgłoszono z urządzenia „{ $device }”
report-browser = { $browser } w systemie { $os }
report-browser-unknown = przeglądarka nieznana
report-nothing = Nikt nie został zalogowany, a konto nie jest zablokowane. Zgłoszenie jest tu widoczne przez 30 dni.
report-todo = Czy znasz wszystkie urządzenia poniżej? Usuń cudze. Jeśli ktoś zna Twoje hasło albo zostało wpisane na obcej stronie, zmień je.

change-password-title = Zmień hasło
change-password-text = Potem logujesz się nowym hasłem. Stare nie będzie już działać.
change-password-current = Obecne hasło
change-password-new = Nowe hasło
change-password-again = Nowe hasło jeszcze raz
change-password-differ = Nowe hasła nie są takie same. Nic nie zostało zmienione. Wpisz wszystko jeszcze raz.
change-password-wrong = Obecne hasło się nie zgadza. Nic nie zostało zmienione. Spróbuj jeszcze raz.
change-password-same = Nowe hasło jest takie samo jak obecne. Proszę wybrać inne.
password-changed-title = Hasło zostało zmienione
password-changed-text = Stare hasło już nie działa. Jeśli ktoś jeszcze był zalogowany na Twoim Servicekonto, jest już wylogowany.
password-changed-devices = Powiązane urządzenia nadal mogą potwierdzać. Sprawdź, czy znasz wszystkie.

device-waits = Może potwierdzać od { $when }, ponieważ powiązano je wpisanym kodem. To nie Twoje urządzenie? Usuń je teraz.
device-blocked = Zablokowane, bo PIN był błędny zbyt wiele razy. Usuń urządzenie i powiąż je na nowo.
last-use-never = jeszcze nigdy
time-today = dzisiaj, godz. { $clock }
time-day = { $day } { $month } { $year }, godz. { $clock }
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia

place-software = Klucz w chronionym pliku
place-tpm = Klucz w chipie zabezpieczającym (TPM)
place-trusted-environment = Klucz w chronionym obszarze urządzenia
place-strong-box = Klucz w chipie zabezpieczającym
place-secure-enclave = Klucz w Secure Enclave
place-unproven = Nie potwierdzono, gdzie znajduje się klucz
reason-best = Urządzenie i PIN liczą się razem. Poziom wyższy niż „średni” nie jest w ten sposób możliwy.
reason-identity = Ponieważ dla tego konta nie potwierdzono jeszcze tożsamości dowodem.
reason-session = Ponieważ przy powiązaniu urządzenia użyto logowania hasłem.
reason-evidence = Ponieważ nie potwierdzono, że klucz znajduje się w chipie zabezpieczającym.
device-biometric = Odcisk palca lub twarz
device-biometric-on = Może zastąpić PIN na poziomie „niski”.
finding-malformed = Ponieważ poświadczenia urządzenia nie da się odczytać.
finding-chain-untrusted = Ponieważ poświadczenie nie pochodzi od żadnego znanego nam producenta.
finding-expired = Ponieważ poświadczenie producenta wygasło albo nie jest jeszcze ważne.
finding-revoked = Ponieważ producent wycofał poświadczenie dla takich urządzeń.
finding-revocation-list-stale = Ponieważ przy powiązaniu nie mogliśmy sprawdzić, czy producent wycofał poświadczenie. Powiąż urządzenie ponownie później.
finding-challenge-mismatch = Ponieważ poświadczenie należy do innego powiązania.
finding-key-mismatch = Ponieważ poświadczenie należy do innego klucza.
finding-software-key = Ponieważ klucz nie znajduje się w chipie zabezpieczającym. Tak podaje samo urządzenie.
finding-boot-loader-unlocked = Ponieważ ochrona startu urządzenia (bootloader) jest otwarta. Może na nim działać dowolny system.
finding-boot-not-verified = Ponieważ urządzenie nie sprawdziło swojego systemu przy uruchomieniu.
finding-unknown-system = Ponieważ na urządzeniu działa inny system niż system producenta. Urządzenie go sprawdziło, ale my go nie znamy.
finding-patch-level-old = Ponieważ na urządzeniu brakuje aktualizacji zabezpieczeń. Zaktualizuj je i powiąż na nowo.
finding-unknown-app = Ponieważ klucz utworzyła aplikacja, której nie znamy.
finding-key-properties = Ponieważ klucz nie powstał w samym urządzeniu albo nie służy tylko do podpisywania.
finding-not-activated = Ponieważ żaden znany nam producent nie ręczy za chip zabezpieczający.
finding-wrong-environment = Ponieważ poświadczenie pochodzi z innego środowiska producenta, na przykład testowego.
finding-no-lock-screen = Ponieważ urządzenie nie ma blokady ekranu. Ustaw ją i powiąż urządzenie na nowo.

pairing-title = Powiąż urządzenie
pairing-text = Na urządzeniu potrzebna jest aplikacja Servicekonto.Pass. Potem można się nim logować.
pairing-level = Nowe urządzenie otrzyma najwyżej poziom bezpieczeństwa
pairing-level-password = Ponieważ to logowanie odbyło się hasłem. Skradzione hasło nie powinno zyskać na wartości. Aby uzyskać poziom „średni”, zaloguj się dowodem online i dopiero wtedy powiąż urządzenie.
pairing-level-session = Ponieważ to logowanie ma poziom bezpieczeństwa „niski”. Aby uzyskać poziom „średni”, zaloguj się dowodem online i dopiero wtedy powiąż urządzenie.
pairing-level-identity = Ponieważ dla tego konta nie potwierdzono jeszcze tożsamości dowodem.
pairing-level-evidence = Ponieważ nie sprawdza się jeszcze, czy klucz znajduje się w chipie zabezpieczającym.
pairing-level-good = To wystarczy do większości wniosków.
pairing-start = Pokaż kod
pairing-step-2 = Wybierz „Zeskanuj kod QR” i skieruj aparat na ten kod.
pairing-step-3 = Wybierz PIN w aplikacji. Potem aplikacja pokaże kod z sześciu cyfr.
typed-pairing-wait = Po powiązaniu wpisanym kodem nowe urządzenie czeka 24 godziny. Dzięki temu zauważysz, jeśli ktoś namówił Cię do tego przez telefon. Przy kodzie QR tej przerwy nie ma.
pairing-digits-title = Czy to właściwe urządzenie?
pairing-digits = Sześć cyfr z urządzenia
pairing-digits-hint = Wpisz tylko kod odczytany samodzielnie z tego telefonu. Nigdy nie pytamy o niego przez telefon.
pairing-confirm = Powiąż urządzenie
pairing-wrong = Te cyfry się nie zgadzają. Nic się nie stało. { $count ->
    [one] Została jeszcze jedna próba.
    [few] Zostały jeszcze { $count } próby.
    [many] Zostało jeszcze { $count } prób.
   *[other] Zostało jeszcze { $count } próby.
}
to-devices = Przejdź do urządzeń
