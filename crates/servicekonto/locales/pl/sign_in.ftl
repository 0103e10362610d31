# Not yet read by anyone who speaks the language.

# Signing in: the four ways and their pages.
login-title = Tutaj można się zalogować
login-asking = Portal { $portal } prosi o potwierdzenie tożsamości.
login-needed = Potrzebny jest co najmniej poziom bezpieczeństwa „{ $level }”.
login-own = To jest logowanie do własnego konta w Servicekonto.
login-no-account = Nie ma jeszcze konta?
login-no-account-card = Nie ma jeszcze konta? Powstanie przy pierwszym logowaniu dowodem online.
level-is = Poziom bezpieczeństwa: { $level }
sign-in = Zaloguj się
other-way = Wybierz inny sposób
back-to = Wróć do portalu { $portal }

way-password = Nazwa użytkownika i hasło
way-password-text = Bez dodatkowego urządzenia.
way-pass = Servicekonto.Pass
way-pass-text = W aplikacji: zeskanować kod i potwierdzić PIN-em.
way-eid = Dowód online (Online-Ausweis)
way-eid-text = Niemieckim dowodem osobistym i jego PIN-em.
way-other = Inne niemieckie konto użytkownika
way-other-text = Kontem innego kraju związkowego.
obstacle-level = Tutaj nie wystarczy: potrzebny jest poziom „{ $level }”.
obstacle-not-available = Jeszcze niedostępne.

user-name = Nazwa użytkownika
password = Hasło
password-wrong = Nazwa użytkownika i hasło nie pasują do siebie. Nic się nie stało. Sprawdź jedno i drugie i spróbuj ponownie.
password-pause = Było zbyt wiele prób. Konto nie jest zablokowane. Poczekaj minutę i spróbuj ponownie.

register-title = Załóż konto
register-text = Nazwa użytkownika i hasło dają konto o poziomie bezpieczeństwa „niski”. Potem można kontynuować od tego samego miejsca.
register-action = Załóż konto
register-name-hint = Co najmniej 2 znaki: litery, cyfry oraz . - _ @ +
register-password-hint = Co najmniej 10 znaków. Wklejanie jest dozwolone.
register-name-unfit = Ta nazwa użytkownika nie pasuje. Musi mieć od 2 do 64 znaków: litery, cyfry oraz . - _ @ +
register-name-taken = Taka nazwa użytkownika już istnieje. Proszę wybrać inną.
register-password-short = Hasło jest za krótkie. Musi mieć co najmniej 10 znaków.
register-password-long = Hasło jest za długie. Może mieć najwyżej 128 znaków.

eid-title = Potwierdź tożsamość dowodem online
eid-simulation = Symulacja – to nie jest prawdziwy dowód.
eid-simulation-text = Nie wpisuj tutaj prawdziwych danych.
eid-choose = Dowód wymyślonej osoby
eid-card-text = Pokaż ten dowód
eid-invent = Wymyśl osobę
eid-action = Potwierdź tożsamość danymi tej osoby
eid-incomplete = Proszę wypełnić wszystkie pola. Nic się nie stało.
given-names = Imiona
family-name = Nazwisko
birth-date = Data urodzenia
address = Adres zamieszkania

pass-title = Zaloguj się z Servicekonto.Pass
pass-for = Logowanie do portalu { $portal }.
pass-step-1 = Otwórz aplikację Servicekonto.Pass na swoim urządzeniu.
pass-step-2 = Wybierz „Zeskanuj kod QR” i skieruj aparat na ten kod.
pass-step-3 = Sprawdź, co pokazuje aplikacja, i potwierdź PIN-em.
qr-label = Kod QR dla aplikacji Servicekonto.Pass
open-here = Otwórz na tym urządzeniu
reload = Sprawdź stan
new-code = Pokaż nowy kod

no-camera = Nie ma kamery?
show-qr = Pokaż kod QR
typed-step-2 = Wybierz „Wpisz kod” i wpisz tam adres oraz kod:
typed-address = Adres
typed-code = Kod
typed-step-3 = Sprawdź, co pokazuje aplikacja, i potwierdź swoim PIN-em. Potem pokaże ona cztery cyfry.
confirm-title = Jeszcze cztery cyfry
confirm-digits = Cztery cyfry z aplikacji
confirm-digits-hint = Wpisuj tylko cyfry, które sam widzisz w swojej aplikacji. Nigdy nie pytamy o nie przez telefon.
confirm = Zaloguj się

state-waiting = Czekamy na zeskanowanie kodu.
state-claimed = Kod rozpoznany. Proszę potwierdzić w aplikacji.
state-contested = Drugie urządzenie próbowało użyć tego kodu. Potwierdź tylko kod zeskanowany samodzielnie. W innym razie wyświetl nowy kod.
state-registered = To urządzenie zeskanowało kod. Czy to właściwe urządzenie?
state-approved = Potwierdzono. Zaraz nastąpi dalszy krok.
state-confirming = Potwierdzono. Teraz wpisz cztery cyfry, które pokazuje aplikacja.
state-paired = Urządzenie jest powiązane. Można się nim teraz logować.
state-declined = Odrzucono w aplikacji. Nic się nie stało. Można wrócić albo wyświetlić nowy kod.
state-expired = Ten kod wygasł. Nic się nie stało. Wyświetl nowy kod.
state-blocked = PIN był błędny zbyt wiele razy. To urządzenie jest zablokowane dla tego konta. Samo konto jest bezpieczne. Zaloguj się innym sposobem i powiąż urządzenie na nowo.
state-void = Kod był błędny trzy razy. Urządzenie nie zostało powiązane. Poza tym nic się nie stało. Wyświetl nowy kod.
state-waiting-typed = Czekamy, aż wpiszesz kod w aplikacji. Jest ważny dwie minuty.
state-contested-typed = Drugie urządzenie próbowało użyć tego kodu. Potwierdzaj tylko, jeśli kod został wpisany przez Ciebie. W przeciwnym razie poproś o nowy.
state-registered-typed = Kod wpisano na tym urządzeniu. Czy to Twoje urządzenie?
state-paired-typed = Urządzenie jest powiązane. Ponieważ kod wpisano ręcznie, zalogujesz się nim dopiero za 24 godziny.
state-void-digits = Cyfry były trzy razy błędne. Nikt nie został zalogowany, nic więcej się nie stało. Poproś o nowy kod.
state-cancelled = Przerwano. Nic się nie stało.

landing-title = Proszę otworzyć to w aplikacji
landing-nothing = Kod został otwarty zwykłym aparatem urządzenia. Nic się nie stało, a kod jest nadal ważny.
landing-here = Czy aplikacja jest na tym urządzeniu? Wtedy można ją otworzyć tutaj. Aplikacja zapyta, zanim cokolwiek się stanie.
landing-open = Otwórz w aplikacji
landing-otherwise = Jeśli nic się nie otwiera
landing-step-2 = Wybierz „Zeskanuj kod QR” i zeskanuj kod jeszcze raz.
landing-step-3 = Potwierdzaj tylko własne działania, zaczęte przed chwilą.
landing-stranger = Czy ten kod przysłał ktoś inny? Wtedy go nie używaj.
