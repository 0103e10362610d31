# Not yet read by anyone who speaks the language.

## General

app-name = Servicekonto.Pass
back = Wstecz
cancel = Anuluj
done = Gotowe
next = Dalej
go-home = Przejdź do strony startowej
scan-new = Wczytaj nowy kod
try-again = Spróbuj ponownie
test-mode = Tryb testowy

time-today = dzisiaj, { $time }
time-yesterday = wczoraj, { $time }
time-day = { $day }, { $time }
span-seconds =
    { $count ->
        [one] 1 sekunda
        [few] { $count } sekundy
        [many] { $count } sekund
       *[other] { $count } sekundy
    }
span-minutes =
    { $count ->
        [one] 1 minuta
        [few] { $count } minuty
        [many] { $count } minut
       *[other] { $count } minuty
    }
span-hours =
    { $count ->
        [one] 1 godzina
        [few] { $count } godziny
        [many] { $count } godzin
       *[other] { $count } godziny
    }

wait-start = Proszę chwilę poczekać.
wait-open = Trwa sprawdzanie kodu…
wait-approve = Trwa sprawdzanie PIN-u…
wait-confirm = Proszę potwierdzić odciskiem palca lub twarzą…
wait-decline = Trwa odrzucanie prośby…
wait-report = Trwa zgłaszanie…
wait-pair = Trwa powiązywanie urządzenia…
wait-biometric = Trwa ustawianie…
wait-forget = Trwa wyłączanie…
wait-erase = Trwa usuwanie wszystkiego…
wait-unpair = Trwa usuwanie powiązania…
wait-change-pin = Trwa zmiana PIN-u…
wait-camera = Trwa włączanie aparatu…

## Level of assurance and keys

level-low = niski
level-substantial = średni
level-high = wysoki

level-reason-identity =
    { $level ->
        [low] Powodem jest to, jak sprawdzono dane na koncie. Potwierdź tożsamość na koncie dowodem online (Online-Ausweis), a potem powiąż urządzenie na nowo.
       *[other] Powodem jest to, jak sprawdzono dane na koncie.
    }
level-reason-session =
    { $level ->
        [low] Przy powiązaniu urządzenia logowanie było proste, na przykład hasłem. Aby uzyskać wyższy poziom, zaloguj się dowodem online (Online-Ausweis) i powiąż urządzenie na nowo.
       *[other] Powodem jest sposób logowania przy powiązaniu urządzenia.
    }
level-reason-evidence = Powodem jest miejsce, w którym klucz jest przechowywany na tym urządzeniu.

key-place-software = W zaszyfrowanym pliku na tym urządzeniu
key-place-tpm = W chipie zabezpieczającym tego urządzenia (TPM)
key-place-trusted_environment = W chronionym obszarze tego urządzenia
key-place-strong_box = W chipie zabezpieczającym tego urządzenia
key-place-secure_enclave = W chipie zabezpieczającym tego urządzenia (Secure Enclave)
keys-live-software = Klucze są w zaszyfrowanym pliku na tym urządzeniu, a nie w chipie zabezpieczającym.
keys-live-tpm = Klucze są w chipie zabezpieczającym tego urządzenia (TPM) i nie można ich stamtąd skopiować.
keys-live-trusted_environment = Klucze są w chronionym obszarze tego urządzenia i nie można ich stamtąd skopiować.
keys-live-strong_box = Klucze są w chipie zabezpieczającym tego urządzenia i nie można ich stamtąd skopiować.
keys-live-secure_enclave = Klucze są w chipie zabezpieczającym tego urządzenia (Secure Enclave) i nie można ich stamtąd skopiować.

## Start page

home-heading = Powiązania
home-scan = Zeskanuj kod QR
welcome-heading = Witamy
welcome-what = Ta aplikacja służy do logowania w urzędach, bez hasła.
welcome-how = Najpierw powiąż to urządzenie: otwórz w Servicekonto stronę „Urządzenia” i wybierz „Powiąż urządzenie”.
welcome-safe = Dane osobowe zostają w Servicekonto, a to urządzenie zatwierdza tylko to, co zostanie tutaj potwierdzone.
pairing-pending = Czeka na potwierdzenie na stronie internetowej
pairing-unused = jeszcze nieużywane
pairing-waits = można używać od: { $when }
pairing-biometric-lost = Ustaw na nowo odcisk palca lub twarz
pairing-last-used = ostatnio: { $when }
waiting-unpair = Dostawca { $issuer } dowie się o usunięciu powiązania, gdy tylko będzie połączenie ({ $when }).
notice-dismiss = Rozumiem
notice-sign_in_reported = Z urządzenia „{ $device }” zgłoszono, że ktoś inny zaczął logowanie do portalu { $portal }: { $when }. Nikt nie został zalogowany. Otwórz u dostawcy { $issuer } ({ $account }) stronę „Urządzenia” i sprawdź, czy znasz wszystkie urządzenia.
notice-unpaired_on_page =
    { $known ->
        [yes] Powiązanie z dostawcą { $issuer } ({ $account }) zostało usunięte na stronie internetowej: { $when }. Można powiązać urządzenie na nowo.
       *[no] Powiązanie z dostawcą { $issuer } ({ $account }) zostało usunięte na stronie internetowej. Można powiązać urządzenie na nowo.
    }
notice-blocked =
    { $known ->
        [yes] Powiązanie z dostawcą { $issuer } ({ $account }) jest zablokowane, bo PIN był błędny zbyt wiele razy: { $when }. Konto jest bezpieczne. Można powiązać urządzenie na nowo.
       *[no] Powiązanie z dostawcą { $issuer } ({ $account }) jest zablokowane, bo PIN był błędny zbyt wiele razy. Konto jest bezpieczne. Można powiązać urządzenie na nowo.
    }
notice-untold = { erased-heading }. { erased-untold }. { erased-untold-todo }
notice-pairing_void =
    { $known ->
        [yes] Powiązanie z dostawcą { $issuer } ({ $account }) nie zostało potwierdzone i wygasło: { $when }. Nic się nie stało. Można spróbować ponownie.
       *[no] Powiązanie z dostawcą { $issuer } ({ $account }) nie zostało potwierdzone i wygasło. Nic się nie stało. Można spróbować ponownie.
    }

## Reading a code

scan-heading = Wczytaj kod QR
scan-camera-how = Skieruj aparat na kod na stronie internetowej.
scan-camera-why = Aplikacja używa aparatu tylko do odczytania kodu. Obrazy zostają na tym urządzeniu.
scan-camera-start = Włącz aparat
scan-camera-again = Włącz aparat jeszcze raz
scan-camera-other = Inny aparat
scan-camera-view = Obraz z aparatu
scan-camera-long = Nie udaje się? Podejdź trochę bliżej i unikaj odbić światła. Poniżej są sposoby bez aparatu.
scan-camera-refused = Ta aplikacja nie ma zgody na używanie aparatu. Zezwól na to w ustawieniach urządzenia albo wybierz sposób bez aparatu.
scan-camera-none = Na tym urządzeniu nie znaleziono aparatu. Można też bez niego.
scan-camera-busy = Aparat nie odpowiada. Być może używa go teraz inny program. Można też bez niego.
scan-torch-on = Włącz światło
scan-torch-off = Wyłącz światło
scan-found = Kod rozpoznany
scan-foreign = To nie jest kod dla Servicekonto.Pass. Niczego nie otwarto. Kod zawiera:
scan-without = Bez aparatu
scan-photo = Zrób zdjęcie
scan-how = Zrób zrzut ekranu z kodem na stronie internetowej i wybierz go tutaj.
scan-choose = Wybierz obraz
scan-drop = albo przeciągnij go lub wklej tutaj
scan-link = Link do kodu
scan-link-hint = Jeśli zamiast obrazu jest link, wklej go tutaj.
scan-open = Sprawdź link
short-code-begin = Wpisz kod
short-code-heading = Wpisz kod
short-code-how = Na stronie internetowej pod kodem QR jest pozycja „Nie ma kamery?”. Wpisz tutaj to, co strona wtedy pokaże.
short-code-where = Gdzie jest pokazany kod?
short-code-other = Inny adres
short-code-address = Adres
short-code-address-hint = Znajduje się na stronie internetowej obok kodu.
short-code-label = Kod
short-code-hint = Osiem znaków. Wielkie lub małe litery, z kreską lub bez.

## Review

review-sign-in-heading = Zalogować się do portalu { $portal }?
review-pair-heading = Powiązać to urządzenie z dostawcą { $issuer }?
review-portal = Portal
review-level = Poziom bezpieczeństwa
review-browser = Przeglądarka
review-browser-os = { $browser } w systemie { $os }
review-browser-new = po raz pierwszy z tym kontem
review-browser-known = tutaj już logowano się na to konto
review-place = Miejsce
review-place-guess = prawdopodobnie { $place }
review-account = Konto
review-unknown = brak informacji
review-choose-account = Którego konta użyć do odpowiedzi?
review-no-account = brak na tym urządzeniu
review-unknown-issuer = Ten dostawca nie jest sprawdzony.
review-unknown-issuer-todo = Kontynuuj tylko wtedy, gdy adres { $host } jest znany, a strona została otwarta samodzielnie.
review-not-paired = To urządzenie nie jest powiązane z dostawcą { $issuer } i dlatego nie może odpowiedzieć.
review-not-paired-todo = Najpierw zaloguj się tam innym sposobem. Potem wybierz na stronie „Urządzenia” punkt „Powiąż urządzenie”.
review-too-low = To powiązanie tutaj nie wystarczy. Portal wymaga poziomu „{ $wanted }”, a to powiązanie ma poziom „{ $has }”.
review-too-low-todo = Wybierz inny sposób na stronie internetowej. Albo zaloguj się na konto dowodem online (Online-Ausweis) i powiąż to urządzenie na nowo.
review-time = Pozostały czas na odpowiedź: { $span }.
review-time-over = Czas dla tego kodu minął. Wyświetl nowy kod na stronie internetowej.
review-sign-in = Zaloguj się
review-pin = Potwierdź PIN-em
review-biometric = Potwierdź odciskiem palca lub twarzą
review-pair = Powiąż
review-decline = Odrzuć

## PIN

pin-heading = PIN dla dostawcy { $issuer }
pin-label = PIN, sześć cyfr
pin-pad = Cyfry
pin-count = Wpisane cyfry: { $count } z 6
pin-show = Pokaż PIN
pin-erase = Usuń ostatnią cyfrę
pin-submit = Potwierdź
pin-biometric = Odciskiem palca lub twarzą
hint-biometrics_changed = Na tym urządzeniu zmieniono odciski palców lub twarze. Powiązanie nadal istnieje. Tym razem wpisz PIN. Potem w powiązaniu można na nowo ustawić odcisk palca lub twarz.
hint-biometric_cancelled = Przerwano. Nic się nie stało. Można też wpisać PIN.
hint-biometric_locked = Urządzenie nie przyjmuje teraz odcisku palca ani twarzy. Nic nie przepadło. Wpisz PIN.
hint-biometric_not_accepted = Odcisk palca lub twarz tutaj nie wystarczy. Wpisz PIN.
prompt-title = Logowanie do portalu { $portal }
prompt-reason = Portal { $portal } ({ $host }) prosi o zatwierdzenie.
prompt-cancel = Użyj PIN-u
prompt-enrol-title = Ustawienie dla dostawcy { $issuer }
prompt-enrol-reason = Potem odcisk palca lub twarz może zastąpić PIN dla dostawcy { $issuer }.
pin-wrong = To się nie udało. Sprawdź PIN.
pin-tries-pause =
    { $tries ->
        [one] Została jeszcze 1 próba, potem przerwa: { $span }.
        [few] Zostały jeszcze { $tries } próby, potem przerwa: { $span }.
        [many] Zostało jeszcze { $tries } prób, potem przerwa: { $span }.
       *[other] Zostało jeszcze { $tries } próby, potem przerwa: { $span }.
    }
pin-tries-block =
    { $tries ->
        [one] Została jeszcze 1 próba, potem to powiązanie zostanie zablokowane.
        [few] Zostały jeszcze { $tries } próby, potem to powiązanie zostanie zablokowane.
        [many] Zostało jeszcze { $tries } prób, potem to powiązanie zostanie zablokowane.
       *[other] Zostało jeszcze { $tries } próby, potem to powiązanie zostanie zablokowane.
    }
pin-paused = Teraz jest przerwa: { $span }. Potem można spróbować ponownie.
pin-pause-left = Do końca przerwy: { $span }
pin-pause-over = Przerwa się skończyła. Można znowu wpisać PIN.
pin-lifetime =
    { $tries ->
        [one] Łącznie temu powiązaniu została jeszcze 1 próba. Potem trzeba powiązać urządzenie na nowo.
        [few] Łącznie temu powiązaniu zostały jeszcze { $tries } próby. Potem trzeba powiązać urządzenie na nowo.
        [many] Łącznie temu powiązaniu zostało jeszcze { $tries } prób. Potem trzeba powiązać urządzenie na nowo.
       *[other] Łącznie temu powiązaniu zostało jeszcze { $tries } próby. Potem trzeba powiązać urządzenie na nowo.
    }
blocked-heading = To powiązanie jest zablokowane
blocked-what = PIN dla dostawcy { $issuer } był błędny zbyt wiele razy. Dla bezpieczeństwa to powiązanie nie służy już do logowania.
blocked-lost = Konto jest bezpieczne i nic nie przepadło.
blocked-todo = Zaloguj się u dostawcy { $issuer } innym sposobem. Powiąż tam urządzenie na nowo i wybierz przy tym nowy PIN.

pin-choose-heading = Wybierz PIN
pin-choose-how = Tymi sześcioma cyframi będzie odtąd zatwierdzane każde logowanie.
pin-suggest = Zaproponuj PIN
pin-suggested = Nasza propozycja, już wpisana. Proszę ją zapamiętać:
pin-differs = Wpisane kody PIN były różne. Wybierz PIN jeszcze raz.
pin-repeat-heading = Powtórz PIN
pin-repeat-how = Dzięki temu wiadomo, że nie ma w nim pomyłki.
weakness-length = PIN musi mieć dokładnie sześć cyfr.
weakness-repeated = Ten PIN składa się tylko z jednej cyfry. Łatwo go odgadnąć, wybierz inny.
weakness-run = Ten PIN to ciąg jak 123456. Łatwo go odgadnąć, wybierz inny.
weakness-pattern = W tym PIN-ie powtarza się wzór. Łatwo go odgadnąć, wybierz inny.
weakness-date = Ten PIN wygląda jak data. Łatwo go odgadnąć, wybierz inny.
weakness-common = Ten PIN wybiera bardzo wiele osób. Łatwo go odgadnąć, wybierz inny.

## Pairing

device-name-heading = Jak ma się nazywać to urządzenie?
device-name-how = Pod tą nazwą urządzenie będzie później na liście w Servicekonto.
device-name-label = Nazwa urządzenia
device-name-taken = Na koncie jest już urządzenie o tej nazwie. Wybierz inną.
device-name-pair = Powiąż urządzenie
code-heading = Kod dla dostawcy { $issuer }
code-how = Wpisz te sześć cyfr na stronie internetowej:
code-time = Kod jest ważny jeszcze przez ten czas: { $span }.
code-time-over = Czas dla tego kodu minął. Zacznij powiązanie na stronie internetowej od nowa.
code-careful = Wpisz ten kod tylko we własnej przeglądarce. Nikt nie zapyta o niego przez telefon.
code-waiting = Czekamy na stronę internetową…
paired-heading = To urządzenie jest powiązane
paired-next = Od teraz do logowania służą to urządzenie i PIN.
paired-waits = Tym urządzeniem zalogujesz się od: { $when }. Przerwa jest dlatego, że kod wpisano ręcznie. Dzięki temu zauważysz, jeśli ktoś namówił Cię do tego przez telefon.
pairing-void-heading = Powiązanie nie zostało dokończone
pairing-void-lost = Kod nie został wpisany na czas albo był błędny. Nic się nie stało i nic nie przepadło.
pairing-void-todo = Zacznij powiązanie na stronie „Urządzenia” jeszcze raz.

## Outcome

approved-heading = Zalogowano
approved-next = Kontynuuj w przeglądarce.
approved-at = Czas
approved-code-heading = Jeszcze cztery cyfry
approved-code-how = Wpisz te cztery cyfry w swojej przeglądarce. Wtedy logowanie się zakończy.
declined-heading = Odrzucono
declined-sign-in = Nikt nie został zalogowany do portalu { $portal }. Tego kodu nie można już użyć.
declined-pair = To urządzenie nie zostało powiązane z dostawcą { $issuer }. Tego kodu nie można już użyć.
declined-not-me = Czy zaczął to ktoś inny? Wtedy odrzucenie było słuszne. Nigdy nie zatwierdzaj kodów, które ktoś przysłał.
declined-report = Można to zgłosić. Wtedy { $issuer } przerwie wszystko, co na tym koncie jest jeszcze otwarte, a inne urządzenia się o tym dowiedzą. Konto nie zostanie zablokowane.
declined-report-action = To nie ja
declined-elsewhere = Stąd nie można tego zgłosić, bo to urządzenie nie jest powiązane z dostawcą { $issuer }. Jeśli masz tam konto, otwórz stronę „Urządzenia” i sprawdź, czy znasz wszystkie urządzenia.
reported-heading = Zgłoszono
reported-what = { $issuer } wie teraz, że logowanie do portalu { $portal } zaczął ktoś inny.
reported-safe = Wszystko, co na tym koncie było jeszcze otwarte, zostało przerwane. Konto nie jest zablokowane, a to urządzenie działa dalej.
reported-todo = Otwórz u dostawcy { $issuer } stronę „Urządzenia” i sprawdź, czy znasz wszystkie urządzenia. Jeśli ktoś zna Twoje hasło albo zostało wpisane na obcej stronie, zmień je tam.

## A pairing in detail

pairing-issuer = Dostawca
pairing-address = Adres
pairing-device = Nazwa tego urządzenia
pairing-key = Klucz
pairing-biometric = Odcisk palca lub twarz
biometric-state-off = nie ustawiono
biometric-state-on = może zastąpić PIN tam, gdzie wystarczy poziom „niski”
biometric-lost = Na tym urządzeniu zmieniono odciski palców lub twarze. Powiązanie nadal istnieje, a PIN jest dalej ważny.
biometric-state-lost = trzeba ustawić na nowo
biometric-state-none_enrolled = Na tym urządzeniu nic nie jest zapisane. Można to zrobić w ustawieniach urządzenia.
biometric-set-up = Ustaw
biometric-anew = Ustaw na nowo
biometric-turn-off = Wyłącz
biometric-heading = Ustaw odcisk palca lub twarz
biometric-what = Tam, gdzie wystarczy poziom „niski”, można wtedy zamiast PIN-u użyć odcisku palca lub twarzy. PIN też zawsze działa.
biometric-others = Każda osoba, której odcisk palca lub twarz jest zapisana na tym urządzeniu, może się wtedy zalogować na to konto, także ktoś z rodziny.
biometric-refused = Ustawienie się nie udało, być może trwało zbyt długo. Powiązanie nadal istnieje, a PIN jest dalej ważny. Spróbuj ponownie.
changed-biometric_on = Gotowe. Odcisk palca lub twarz może teraz zastąpić PIN tam, gdzie wystarczy poziom „niski”.
changed-biometric_off = Wyłączono. Dla tego powiązania ważny jest teraz tylko PIN.
biometric-pin = Potwierdź to PIN-em dla dostawcy { $issuer }.
pairing-pin = PIN
pairing-pin-first = bez zmian od powiązania urządzenia
pairing-pin-changed = zmieniono: { $when }
change-pin = Zmień PIN
change-pin-old = Najpierw wpisz PIN, który jest ważny teraz.
change-pin-new = Wybierz nowy PIN
change-pin-refused = Zmiana się nie udała, być może trwała zbyt długo. Nadal obowiązuje dotychczasowy PIN. Proszę spróbować jeszcze raz.
changed-pin = Gotowe. Od teraz ważny jest nowy PIN.
changed-pin_settled = PIN był już zmieniony: wcześniejsza zmiana dotarła, tylko odpowiedź zaginęła po drodze. Ważny jest PIN wybrany przy tamtej zmianie.
pairing-since = Powiązano
pairing-last = Ostatnio użyto
pairing-pending-how = To powiązanie czeka jeszcze na sześć cyfr na stronie internetowej. Nie można teraz połączyć się z dostawcą, aby pokazać je jeszcze raz. Spróbuj za chwilę albo usuń powiązanie.
unpair = Usuń powiązanie
unpair-heading = Usunąć powiązanie z dostawcą { $issuer }?
unpair-what = To urządzenie nie będzie już mogło logować do konta { $account }. Klucz zostanie usunięty.
unpair-kept = Konto i wszystko, co w nim jest, pozostanie.
unpair-back = W każdej chwili można powiązać urządzenie na nowo.
unpair-keep = Zachowaj powiązanie
unpaired-heading = Powiązanie zostało usunięte
unpaired-what = Potwierdził to dostawca { $issuer }. Klucz na tym urządzeniu został usunięty.
unpaired-receipt = Pokwitowanie
unpaired-at = Potwierdzono
unpaired-queued-heading = Na tym urządzeniu powiązanie zostało usunięte
unpaired-queued-what = Nie można teraz połączyć się z dostawcą { $issuer }. Dostawca jeszcze o tym nie wie.
unpaired-queued-todo = Aplikacja powiadomi dostawcę, gdy tylko będzie połączenie. Na stronie startowej widać, czy to jeszcze nastąpi.

## History

history = Historia
history-empty = Tutaj pojawi się to, co zostanie w tej aplikacji zatwierdzone lub odrzucone.
history-approved = Zalogowano: { $portal }
history-declined = Odrzucono: { $portal }
history-reported = Zgłoszono, zaczął ktoś inny: { $portal }
history-reported_elsewhere = Zgłoszono z innego urządzenia: { $portal }
history-paired = Powiązano urządzenie: { $portal }
history-unpaired = Usunięto powiązanie: { $portal }
history-unpaired_on_page = Usunięto powiązanie na stronie internetowej: { $portal }
history-blocked = Zablokowano powiązanie, bo PIN był błędny zbyt wiele razy: { $portal }
history-pairing_void = Nie dokończono powiązania: { $portal }
history-pin_changed = Zmieniono PIN: { $portal }
history-biometric_on = Ustawiono odcisk palca lub twarz: { $portal }
history-biometric_off = Wyłączono odcisk palca lub twarz: { $portal }
history-sent-approved = Zatwierdzenie: { $portal }
history-sent-declined = Odrzucenie: { $portal }
history-sent-reported = Zgłoszenie: { $portal }
history-sent-pin_changed = Nowy PIN: { $portal }
history-outcome-unheard = Wysłano, ale odpowiedź nie nadeszła. Być może zostało uznane.
history-outcome-not_counted = Nie dotarło lub nie zostało przyjęte. Nie zostało uznane.
history-level = poziom { $level }
history-receipt = Pokwitowanie
history-more = Pokaż starsze
history-copy = Skopiuj wszystko
history-copied = Historia ze wszystkimi pokwitowaniami jest w schowku. Można ją wkleić na przykład do e-maila.
history-save = Zapisz jako plik
history-saved = Zapisano jako „{ $name }” w folderze „{ $folder }”. Plik nie jest zaszyfrowany.

## Settings

settings = Ustawienia
settings-language = Język
settings-language-unread = „Jeszcze niesprawdzone” znaczy: tłumaczenia nie sprawdził dotąd nikt, kto zna ten język.
settings-language-system = Jak na urządzeniu
settings-appearance = Wygląd
settings-text-size = Wielkość tekstu
settings-lock = Zasłoń, gdy nikt nie używa aplikacji
settings-lock-what = Wtedy nie widać, gdzie są konta. Bez PIN-u i tak nie da się niczego zatwierdzić.
settings-version = Wersja { $version }
language-de = Deutsch
    .state = { "" }
language-de-x-leicht = Deutsch in Leichter Sprache
    .state = jeszcze niesprawdzone
language-en = English
    .state = { "" }
language-tr = Türkçe
    .state = jeszcze niesprawdzone
language-ar = العربية
    .state = jeszcze niesprawdzone
language-uk = Українська
    .state = jeszcze niesprawdzone
language-ru = Русский
    .state = jeszcze niesprawdzone
language-pl = Polski
    .state = jeszcze niesprawdzone
appearance-system = Jak na urządzeniu
appearance-light = Jasny
appearance-dark = Ciemny
appearance-high_contrast = Wysoki kontrast
text-size-normal = Jak na urządzeniu
text-size-large = Większy
text-size-largest = Bardzo duży
lock-after =
    { $minutes ->
        [one] Po 1 minucie
        [few] Po { $minutes } minutach
        [many] Po { $minutes } minutach
       *[other] Po { $minutes } minuty
    }
lock-never = Nigdy
locked-heading = Zasłonięto
locked-what = Aplikacja nie była przez jakiś czas używana. To, co było otwarte, zostało zakończone i nikt nie został zalogowany.
locked-open = Dalej

## Erasing everything

erase = Usuń wszystko
erase-what = Usuwa z tego urządzenia wszystkie powiązania, klucze, historię i ustawienia.
erase-begin = Usuń wszystko…
erase-heading = Na pewno usunąć wszystko?
erase-gone = Wszystkie powiązania zostaną usunięte. Klucze, historia i ustawienia znikną z tego urządzenia.
erase-kept = Konta i wszystko, co w nich jest, pozostaną.
erase-back = Tego nie da się cofnąć. W każdej chwili można jednak powiązać urządzenie na nowo.
erase-confirm = Usuń wszystko
erased-heading = Wszystko zostało usunięte
erased-what = Na tym urządzeniu nic już nie jest zapisane.
erased-untold = Nie udało się połączyć: { $issuers }
erased-untold-todo = Urządzenie jest tam jeszcze na liście. Niczego już nie może zatwierdzić. Usuń je w Servicekonto na stronie „Urządzenia”.

## Menu and text pages

menu = Menu
menu-practice = Ćwicz bezpiecznie
page-help = Pomoc
page-privacy = Ochrona danych
page-accessibility = Dostępność
page-feedback = Przekaż opinię
page-weakness = Zgłoś lukę w zabezpieczeniach
licences = Licencje
licences-own = Servicekonto.Pass to wolne oprogramowanie na licencji European Union Public Licence 1.2. Każdy może z niego korzystać, sprawdzać je i zmieniać.
licences-others = Na czym opiera się aplikacja

text-help_start = Jak się zalogować
    .body = Otwórz na komputerze lub tablecie stronę swojego urzędu i wybierz „Zaloguj się”. Pojawi się tam kod QR. Zeskanuj go tą aplikacją. Sprawdź, kto pyta, i wpisz PIN. Potem kontynuuj w przeglądarce.
text-help_pair = Jak powiązać to urządzenie
    .body = Zaloguj się w Servicekonto dotychczasowym sposobem. Otwórz tam stronę „Urządzenia” i wybierz „Powiąż urządzenie”. Zeskanuj kod i wybierz PIN. Na koniec wpisz na stronie internetowej sześć cyfr, które pojawią się tutaj.
text-help_no_camera = Bez aparatu
    .body = Można też wybrać obraz z kodem albo skopiować link do kodu i wkleić go tutaj. Na tym samym urządzeniu link na stronie internetowej otwiera aplikację.
text-help_pin_forgotten = Zapomniany PIN
    .body = Nikt nie zna tego PIN-u, nawet urząd. Zaloguj się w Servicekonto innym sposobem, usuń tam to urządzenie i powiąż je na nowo. Przy tym wybierz nowy PIN.
text-help_lost_phone = Zgubione urządzenie
    .body = Zaloguj się w Servicekonto na innym urządzeniu i usuń zgubione na stronie „Urządzenia”. Od tej chwili Servicekonto niczego już od niego nie przyjmie. Bez PIN-u także wcześniej nikt nie może niczego zatwierdzić.
text-help_new_phone = Nowe urządzenie
    .body = Kluczy nie da się przenieść. Powiąż nowe urządzenie tak samo jak pierwsze. Stare można zachować albo usunąć tutaj jego powiązanie.
text-help_fake = Jak rozpoznać oszustwo
    .body = Zatwierdzaj tylko własne działania, zaczęte przed chwilą. Porównaj portal, adres i przeglądarkę z tym, co widać na własnym ekranie. Jeśli kod pochodzi z wiadomości lub rozmowy telefonicznej, odrzuć go. Nikt z urzędu nie pyta o PIN ani o sześć cyfr.
text-help_level = Co oznaczają „niski” i „średni”
    .body = Poziom bezpieczeństwa mówi, jak pewne jest logowanie. Do wielu spraw wystarczy poziom „niski”. Niektóre usługi wymagają poziomu „średni”. Przy każdym powiązaniu widać, jaki ma poziom i dlaczego.
text-privacy_kept = Co jest zapisane na tym urządzeniu
    .body = Nazwy i adresy dostawców, skrócona nazwa konta, nazwa tego urządzenia, historia i klucze. Wszystko jest zaszyfrowane. Dane takie jak adres zamieszkania czy data urodzenia zostają w Servicekonto. PIN nie jest nigdzie zapisywany.
text-privacy_sent = Co jest wysyłane
    .body = Aplikacja wysyła coś tylko do dostawców, z którymi urządzenie jest powiązane lub których kod został wczytany. Dowiadują się oni, jaka była decyzja, a przy powiązaniu także, jaka jest nazwa i rodzaj tego urządzenia oraz ochrona klucza.
text-privacy_never = Co nigdy się nie dzieje
    .body = Aplikacja nie śledzi, w jaki sposób jest używana. Nie zawiera reklam ani obcych usług. Obrazy z aparatu zostają na urządzeniu i nie są zapisywane.
text-privacy_erase = Usuwanie wszystkiego
    .body = W ustawieniach jest punkt „Usuń wszystko”. Wtedy znikają powiązania, klucze i historia, a dostawcy się o tym dowiadują. Po usunięciu samej aplikacji usuń też urządzenie na stronie „Urządzenia” w Servicekonto.
text-access_aim = Co chcemy osiągnąć
    .body = Z tej aplikacji powinien móc korzystać każdy: z klawiaturą, z czytnikiem ekranu, z dużym tekstem, bez aparatu. Miarą są BITV 2.0 i WCAG 2.2 na poziomie AA.
text-access_tried = Co sprawdzono
    .body = Przy każdej zmianie każdy widok jest sprawdzany automatycznie: kontrast, opisy i obsługa klawiaturą, w wersji jasnej i ciemnej, czytany od lewej i od prawej strony.
text-access_open = Czego jeszcze brakuje
    .body = Brakuje jeszcze prób z osobami, które używają czytnika ekranu, oraz na prawdziwych telefonach. Tłumaczenia, których nikt jeszcze nie sprawdził, są tak oznaczone w ustawieniach.
text-access_tell = Coś przeszkadza?
    .body = Powiedz o tym urzędowi lub instytucji, od której pochodzi aplikacja. W sprawach spornych pomaga organ rozjemczy (Schlichtungsstelle) według niemieckiej ustawy o równości osób z niepełnosprawnościami.
text-feedback_how = Jak przekazać opinię
    .body = Napisz tutaj, co było dobre, a co nie. Aplikacja niczego nie wysyła. Kopiujesz tekst i wysyłasz go samodzielnie, na przykład e-mailem.
text-feedback_what = Co nam pomaga
    .body = Co miało się udać, co było na ekranie i co powinno się było stać? Nie wpisuj PIN-u ani kodów.
feedback-text = Twój tekst
feedback-text-hint = Kopiowany jest tylko ten tekst. Ostatni wiersz pomaga szukać błędów. Wszystko można zmienić lub usunąć.
feedback-copy = Skopiuj tekst
feedback-copied = Tekst jest w schowku. Wklej go na przykład do e-maila.
feedback-to = Adres do opinii
feedback-to-nobody = Wyślij go do urzędu lub instytucji, od której pochodzi aplikacja.
text-weakness_how = Jak zgłosić lukę w zabezpieczeniach
    .body = Prosimy nie robić tego publicznie. Skorzystaj z poufnej drogi zgłoszeń urzędu lub instytucji, od której pochodzi aplikacja. Odpowiedź przyjdzie w ciągu pięciu dni roboczych.
text-weakness_what = Co się liczy
    .body = Na przykład zatwierdzenie bez PIN-u lub bez tego urządzenia, PIN w miejscu, w którym nie powinno go być, albo ekran, który pokazuje coś innego niż to, co jest zatwierdzane.

## Practice

welcome-practise = Najpierw poćwicz bezpiecznie
practice-bar = To tylko ćwiczenie
practice-leave = Zakończ
practice-issuer = Konto do ćwiczeń
practice-office = Ratusz w Przykładowie (ćwiczenie)
practice-device = Urządzenie do ćwiczeń
practice-far-away = zagranica
practice-begin = Ćwicz bezpiecznie
    .what = Tutaj można wszystko wypróbować: powiązać urządzenie, zalogować się i rozpoznać oszustwo. Dostawcy są wymyśleni i nic nie opuszcza tego urządzenia.
    .todo = Wyobraź sobie, że na koncie do ćwiczeń wybrano „Powiąż urządzenie”. Zeskanuj kod. Potem wymyśl PIN, który nie służy do niczego innego.
    .action = Zeskanuj kod (ćwiczenie)
practice-portal = Teraz pora się zalogować
    .what = Wyobraź sobie, że to ekran komputera. W przeglądarce Firefox w systemie Windows otwarta jest strona rathaus.beispiel.example i wybrano tam „Zaloguj się”.
    .todo = Zeskanuj kod. Sprawdź, czy wszystko się zgadza, i wpisz PIN do ćwiczeń.
    .action = Zeskanuj kod (ćwiczenie)
practice-fake = Przychodzi wiadomość
    .what = „Ratusz: do dziś wieczorem proszę potwierdzić dane, inaczej wniosek przepadnie”. Pod spodem jest kod QR. Nic nie było wcześniej rozpoczęte.
    .todo = Zeskanuj go i przyjrzyj się dokładnie. Co teraz zrobić?
    .action = Zeskanuj kod (ćwiczenie)
practice-caught = Słuszna decyzja
    .what = Adres był inny, przeglądarka była cudza i nic nie było wcześniej rozpoczęte. Wtedy odrzucenie jest zawsze słuszne.
    .todo = To już koniec ćwiczenia. Jako następne powiąż swoje prawdziwe konto.
    .action = Zakończ ćwiczenie
practice-fooled = To by się źle skończyło
    .what = W ćwiczeniu nic się nie stało. W rzeczywistości ktoś obcy byłby teraz zalogowany na to konto. Adres był inny, a przeglądarka była cudza.
    .todo = Zatwierdzaj tylko własne działania, zaczęte przed chwilą. Warto spokojnie poćwiczyć jeszcze raz.
    .action = Zakończ ćwiczenie

## What did not work: what happened, what is lost, what to do

error-contains = Kod zawiera:
error-some-host = tym dostawcą
error-wait = Odczekaj ({ $span }) i spróbuj ponownie.

error-offline = Brak połączenia
    .lost = Z tego urządzenia nie można połączyć się ze stroną internetową. Nic nie przepadło.
    .todo = Sprawdź Wi-Fi lub dane komórkowe i spróbuj ponownie.
error-server_unavailable = Dostawca nie odpowiada teraz prawidłowo
    .lost = Przyczyna leży po stronie dostawcy. Nic nie przepadło.
    .todo = Poczekaj chwilę i spróbuj ponownie.
error-clock_or_certificate = Połączenie nie było dość bezpieczne
    .lost = Dlatego niczego nie wysłano. Nic nie przepadło.
    .todo = Sprawdź datę i godzinę na tym urządzeniu. Jeśli się zgadzają, spróbuj w innej sieci.
error-not_a_pass_code = To nie jest kod dla Servicekonto.Pass
    .lost = Niczego nie otwarto.
    .todo = Wczytaj kod, który strona internetowa pokazuje przy logowaniu lub powiązaniu urządzenia.
error-no_code_found = Na obrazie nie widać kodu QR
    .lost = Nic się nie stało.
    .todo = Wybierz obraz, na którym cały kod jest ostry i ma biały brzeg.
error-image_unreadable = Nie da się otworzyć tego obrazu
    .lost = Nic się nie stało.
    .todo = Wybierz obraz w formacie PNG, JPEG lub WebP.
error-image_too_large = Ten obraz jest za duży
    .lost = Nic się nie stało.
    .todo = Zrób zrzut ekranu tylko z kodem i wybierz go.
error-insecure_issuer = Połączenie z { $host } nie jest chronione
    .lost = Dlatego niczego nie otwarto i niczego nie wysłano.
    .todo = Nie używaj tego kodu. Otwórz samodzielnie stronę swojego urzędu w przeglądarce.
error-foreign_request = Ta prośba nie należy do tego kodu
    .lost = Aplikacja jej nie przyjęła. Nic się nie stało.
    .todo = Wyświetl nowy kod na stronie internetowej. Jeśli to się powtórzy, zapytaj dostawcę.
error-issuer_keys_changed = Dostawca przedstawia się inaczej niż przy powiązaniu
    .lost = Dla bezpieczeństwa niczego nie wysłano. Nic nie przepadło.
    .todo = Zapytaj dostawcę. Jeśli wszystko się zgadza, usuń powiązanie i powiąż urządzenie na nowo.
error-code_expired = Ten kod wygasł
    .lost = Nic się nie stało.
    .todo = Wyświetl nowy kod na stronie internetowej.
error-code_used = Ten kod wczytało już inne urządzenie
    .lost = Z tego urządzenia niczego nie wysłano.
    .todo = Jeśli było to obce urządzenie, przerwij na stronie internetowej i wyświetl nowy kod.
error-code_unknown = Dostawca nie zna tego kodu
    .lost = Nic się nie stało.
    .todo = Wyświetl nowy kod na stronie internetowej.
error-short_code_unknown = Nie ma tam takiego kodu
    .lost = Nic się nie stało.
    .todo = Porównaj kod i adres ze stroną internetową. Kod jest ważny dwie minuty. Jeśli jest starszy, poproś o nowy.
error-short_code_format = Kod ma osiem znaków
    .lost = Nic nie wysłano.
    .todo = Odczytaj kod ze strony internetowej jeszcze raz. Liter I, L, O i U w nim nie ma.
error-issuer_address = To nie jest adres strony internetowej
    .lost = Nic nie wysłano.
    .todo = Odczytaj adres jeszcze raz. Znajduje się na stronie internetowej obok kodu.
error-issuer_not_found = Pod adresem { $host } nie ma konta usług
    .lost = Nic się nie stało.
    .todo = Sprawdź adres i połączenie, a potem spróbuj ponownie.
error-not_usable_yet = To urządzenie nie może jeszcze potwierdzać
    .lost = Powiązanie jest w porządku. Zrobiono je wpisanym kodem, dlatego jeszcze czeka: { $span }.
    .todo = Do tego czasu zaloguj się inaczej. Albo powiąż urządzenie na nowo kodem QR, wtedy bez przerwy.
error-request_over = Ta prośba jest już zakończona
    .lost = Udzielono na nią odpowiedzi albo przerwano ją na stronie internetowej. Nic nie przepadło.
    .todo = Aby się jednak zalogować, wyświetl nowy kod.
error-not_paired = To urządzenie nie jest powiązane z { $host }
    .lost = Niczego nie zatwierdzono.
    .todo = Zaloguj się tam innym sposobem. Potem wybierz na stronie „Urządzenia” punkt „Powiąż urządzenie”.
error-level_too_low = To powiązanie nie wystarczy dla tego portalu
    .lost = Niczego nie zatwierdzono.
    .todo = Wybierz inny sposób na stronie internetowej. Albo zaloguj się na konto dowodem online (Online-Ausweis) i powiąż to urządzenie na nowo.
error-approval_refused = Dostawca nie przyjął zatwierdzenia
    .lost = Logowanie się nie odbyło. Nic nie przepadło.
    .todo = Wyświetl nowy kod. Jeśli znowu się nie uda, powiąż urządzenie na nowo.
error-report_refused = Zgłoszenie nie zostało przyjęte
    .lost = Prośba została już odrzucona i nikt nie został zalogowany. Nic nie przepadło.
    .todo = Otwórz w Servicekonto stronę „Urządzenia” i sprawdź, czy znasz wszystkie urządzenia.
error-unpaired_elsewhere = To powiązanie zostało usunięte na koncie
    .lost = Konto pozostaje bez zmian. Z tego urządzenia niczego nie zatwierdzono.
    .todo = Można powiązać urządzenie na nowo. Jeśli zrobił to ktoś inny, sprawdź na koncie stronę „Urządzenia”.
error-pin_weak = Ten PIN zbyt łatwo odgadnąć
    .lost = Niczego nie zapisano.
    .todo = Wybierz inny PIN albo skorzystaj z naszej propozycji.
error-pin_same = Ten PIN jest już ważny
    .lost = Niczego nie zmieniono.
    .todo = Wybierz inny PIN albo zachowaj ten.
error-pin_change_unknown = Połączenie zostało przerwane podczas zmiany PIN-u
    .lost = Nic nie przepadło. Ważny jest dotychczasowy PIN albo już nowy.
    .todo = Otwórz aplikację ponownie, gdy będzie połączenie. Wtedy przy powiązaniu będzie widać, kiedy ostatnio zmieniono PIN.
error-pin_format = PIN musi mieć dokładnie sześć cyfr
    .lost = Niczego nie wysłano.
    .todo = Wpisz sześć cyfr jeszcze raz.
error-key_lost = Na tym urządzeniu brakuje klucza tego powiązania
    .lost = Konto jest bezpieczne. Tym powiązaniem nie można się już jednak zalogować.
    .todo = Usuń powiązanie na stronie startowej i powiąż urządzenie na nowo.
error-keystore_unavailable = Chip zabezpieczający teraz nie odpowiada
    .lost = Niczego nie zatwierdzono. Powiązania nadal istnieją.
    .todo = Spróbuj ponownie. Jeśli to nie pomoże, uruchom urządzenie ponownie.
error-data_lost = Nie da się już odczytać tego, co zapisała ta aplikacja
    .lost = Urządzenie straciło klucz do tych danych, na przykład dlatego, że wyłączono blokadę ekranu. Konta są bezpieczne i wszystko w nich nadal jest.
    .todo = Usuń wszystko w aplikacji, a potem powiąż urządzenie na nowo.
error-biometric_not_accepted = Odcisk palca lub twarz tutaj nie działa
    .lost = Nic się nie stało. PIN jest dalej ważny.
    .todo = Zapisz odcisk palca lub twarz w ustawieniach urządzenia albo użyj PIN-u.
error-biometrics_changed = Odciski palców lub twarze na tym urządzeniu się zmieniły
    .lost = Powiązanie nadal istnieje, a PIN jest dalej ważny.
    .todo = Użyj PIN-u. Potem można na nowo ustawić odcisk palca lub twarz.
error-biometric_cancelled = Przerwano
    .lost = Nic się nie stało. PIN jest dalej ważny.
    .todo = Spróbuj ponownie albo pozostań przy PIN-ie.
error-biometric_locked = Urządzenie nie przyjmuje teraz odcisku palca ani twarzy
    .lost = Nic się nie stało. PIN jest dalej ważny.
    .todo = Odblokuj urządzenie jego własnym kodem, a potem spróbuj ponownie.
error-storage = Na tym urządzeniu nie udało się niczego zapisać
    .lost = Ostatni krok nie został wykonany.
    .todo = Sprawdź, czy jest jeszcze wolne miejsce, i spróbuj ponownie.
error-name_taken = Urządzenie o tej nazwie już istnieje
    .lost = Urządzenie nie zostało jeszcze powiązane.
    .todo = Zacznij powiązanie od nowa i wybierz inną nazwę.
error-nothing_open = Tutaj nic już nie jest otwarte
    .lost = Ta prośba została już zakończona. Nic nie przepadło.
    .todo = Wyświetl nowy kod na stronie internetowej.
error-rate_limited = Było bardzo wiele prób w krótkim czasie
    .lost = Dlatego dostawca robi przerwę. Nic nie przepadło.
    .todo = Poczekaj minutę i spróbuj ponownie.
error-internal = Coś poszło nie tak w tej aplikacji
    .lost = Niczego nie zatwierdzono.
    .todo = Zamknij aplikację i otwórz ją ponownie. Jeśli to się powtórzy, prosimy o zgłoszenie.
