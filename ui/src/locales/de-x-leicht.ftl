# Noch von niemandem aus der Zielgruppe gelesen.

## Allgemein

app-name = Servicekonto.Pass
back = Zurück
cancel = Abbrechen
done = Fertig
next = Weiter
go-home = Zur Start-Seite
scan-new = Neuen Code scannen
try-again = Noch einmal versuchen
test-mode = Nur ein Test

time-today = heute um { $time } Uhr
time-yesterday = gestern um { $time } Uhr
time-day = { $day } um { $time } Uhr
span-seconds =
    { $count ->
        [one] 1 Sekunde
       *[other] { $count } Sekunden
    }
span-minutes =
    { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
span-hours =
    { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }

wait-start = Bitte warten Sie kurz.
wait-open = Die App prüft den Code …
wait-approve = Die App prüft Ihre PIN …
wait-confirm = Bitte bestätigen Sie mit Finger-Abdruck oder Gesicht …
wait-decline = Die App lehnt die Anfrage ab …
wait-report = Die App meldet das …
wait-pair = Die App koppelt das Gerät …
wait-biometric = Die App richtet alles ein …
wait-forget = Die App schaltet das aus …
wait-erase = Die App löscht alles …
wait-unpair = Die App beendet die Kopplung …
wait-change-pin = Die App ändert Ihre PIN …
wait-camera = Die App schaltet die Kamera ein …

## Vertrauensniveau und Schlüssel

level-low = niedrig
level-substantial = substantiell
level-high = hoch

level-reason-identity =
    { $level ->
        [low] Der Grund ist: So hat das Konto Ihre Daten geprüft. Sie wollen ein höheres Vertrauens-Niveau? Dann zeigen Sie im Konto Ihren Online-Ausweis. Koppeln Sie danach das Gerät neu.
       *[other] Der Grund ist: So hat das Konto Ihre Daten geprüft.
    }
level-reason-session =
    { $level ->
        [low] Der Grund ist: Sie waren beim Koppeln nur einfach angemeldet. Zum Beispiel mit einem Passwort. Sie wollen ein höheres Vertrauens-Niveau? Dann melden Sie sich mit dem Online-Ausweis an. Koppeln Sie danach das Gerät neu.
       *[other] Der Grund ist: So waren Sie beim Koppeln angemeldet.
    }
level-reason-evidence = Der Grund ist: Hier liegt der Schlüssel auf diesem Gerät.

key-place-software = In einer geschützten Datei auf diesem Gerät
key-place-tpm = Im Sicherheits-Chip TPM von diesem Gerät
key-place-trusted_environment = Im geschützten Bereich von diesem Gerät
key-place-strong_box = Im Sicherheits-Chip von diesem Gerät
key-place-secure_enclave = Im Sicherheits-Chip Secure Enclave von diesem Gerät
keys-live-software = Ihre Schlüssel sind geheime Daten. Sie liegen in einer verschlüsselten Datei auf diesem Gerät. Verschlüsselt heißt: Fremde können die Datei nicht lesen. Die Schlüssel liegen nicht in einem Sicherheits-Chip.
keys-live-tpm = Ihre Schlüssel sind geheime Daten. Sie liegen im Sicherheits-Chip von diesem Gerät. Der Sicherheits-Chip heißt TPM. Niemand kann die Schlüssel kopieren.
keys-live-trusted_environment = Ihre Schlüssel sind geheime Daten. Sie liegen im geschützten Bereich von diesem Gerät. Niemand kann die Schlüssel kopieren.
keys-live-strong_box = Ihre Schlüssel sind geheime Daten. Sie liegen im Sicherheits-Chip von diesem Gerät. Niemand kann die Schlüssel kopieren.
keys-live-secure_enclave = Ihre Schlüssel sind geheime Daten. Sie liegen im Sicherheits-Chip von diesem Gerät. Der Sicherheits-Chip heißt Secure Enclave. Niemand kann die Schlüssel kopieren.

## Startseite

home-heading = Ihre Kopplungen
home-scan = QR-Code scannen
welcome-heading = Willkommen
welcome-what = Mit dieser App melden Sie sich bei Ämtern an. Sie brauchen dafür kein Passwort.
welcome-how = Koppeln Sie zuerst dieses Gerät. Koppeln heißt: Sie verbinden das Gerät mit Ihrem Konto. Öffnen Sie im Servicekonto die Seite „Geräte“. Wählen Sie dort „Gerät koppeln“.
welcome-safe = Ihre Daten bleiben im Servicekonto. Sie bestimmen: Das Gerät erlaubt nur, was Sie hier bestätigen.
pairing-pending = Bitte auf der Internet-Seite bestätigen
pairing-unused = noch nie benutzt
pairing-waits = Sie können es benutzen ab: { $when }
pairing-biometric-lost = Finger-Abdruck oder Gesicht neu einrichten
pairing-last-used = zuletzt benutzt: { $when }
waiting-unpair = Sie haben die Kopplung beendet: { $when }. { $issuer } weiß das noch nicht. Die App meldet es, sobald sie Internet hat.
notice-dismiss = Verstanden
notice-sign_in_reported = Mit dem Gerät „{ $device }“ wurde etwas gemeldet: { $when }. Jemand anderes hat eine Anmeldung bei { $portal } angefangen. Niemand ist dort angemeldet. Das Konto ist { $account }. Öffnen Sie bei { $issuer } die Seite „Geräte“. Prüfen Sie: Kennen Sie alle Geräte?
notice-unpaired_on_page =
    { $known ->
        [yes] Ihre Kopplung mit { $issuer } ist beendet. Das Konto ist { $account }. Das ist auf der Internet-Seite passiert: { $when }. Sie können das Gerät neu koppeln.
       *[no] Ihre Kopplung mit { $issuer } ist beendet. Das Konto ist { $account }. Das ist auf der Internet-Seite passiert. Sie können das Gerät neu koppeln.
    }
notice-blocked =
    { $known ->
        [yes] Ihre Kopplung mit { $issuer } ist gesperrt. Das Konto ist { $account }. Die PIN war zu oft falsch: { $when }. Ihr Konto ist sicher. Sie können das Gerät neu koppeln.
       *[no] Ihre Kopplung mit { $issuer } ist gesperrt. Das Konto ist { $account }. Die PIN war zu oft falsch. Ihr Konto ist sicher. Sie können das Gerät neu koppeln.
    }
notice-untold = { erased-heading }. { erased-untold }. { erased-untold-todo }
notice-pairing_void =
    { $known ->
        [yes] Die Kopplung mit { $issuer } ist nicht fertig geworden. Das Konto ist { $account }. Die Zeit war um: { $when }. Alles ist noch wie vorher. Sie können es noch einmal versuchen.
       *[no] Die Kopplung mit { $issuer } ist nicht fertig geworden. Das Konto ist { $account }. Alles ist noch wie vorher. Sie können es noch einmal versuchen.
    }

## Code einlesen

scan-heading = QR-Code scannen
scan-camera-how = Halten Sie die Kamera auf den Code auf der Internet-Seite.
scan-camera-why = Die App braucht die Kamera nur für den Code. Die Bilder bleiben auf diesem Gerät.
scan-camera-start = Kamera einschalten
scan-camera-again = Kamera wieder einschalten
scan-camera-other = Andere Kamera
scan-camera-view = Bild der Kamera
scan-camera-long = Klappt es nicht? Gehen Sie etwas näher heran. Achten Sie darauf: Der Bildschirm soll nicht spiegeln. Weiter unten geht es auch ohne Kamera.
scan-camera-refused = Die App darf die Kamera nicht benutzen. Sie können das in den Einstellungen vom Gerät erlauben. Oder Sie nehmen einen Weg ohne Kamera.
scan-camera-none = Die App findet auf diesem Gerät keine Kamera. Es geht auch ohne Kamera.
scan-camera-busy = Die Kamera antwortet nicht. Vielleicht benutzt ein anderes Programm die Kamera. Es geht auch ohne Kamera.
scan-torch-on = Licht einschalten
scan-torch-off = Licht ausschalten
scan-found = Code erkannt
scan-foreign = Das ist kein Code für Servicekonto.Pass. Die App hat nichts geöffnet. Das steht im Code:
scan-without = Ohne Kamera
scan-photo = Foto machen
scan-how = Machen Sie ein Bildschirm-Foto von dem Code auf der Internet-Seite. Ein Bildschirm-Foto ist ein Bild von Ihrem Bildschirm. Wählen Sie das Bild dann hier aus.
scan-choose = Bild wählen
scan-drop = Oder ziehen Sie das Bild hierher. Oder fügen Sie das Bild hier ein.
scan-link = Link zum Code
scan-link-hint = Haben Sie einen Link statt einem Bild? Ein Link ist eine Adresse im Internet. Fügen Sie den Link hier ein.
scan-open = Link prüfen
short-code-begin = Code eingeben
short-code-heading = Code eingeben
short-code-how = Auf der Internetseite steht unter dem QR-Code: Keine Kamera? Wählen Sie das. Dann zeigt die Seite einen Code. Geben Sie ihn hier ein.
short-code-where = Wo steht der Code?
short-code-other = Andere Adresse
short-code-address = Adresse
short-code-address-hint = Die Adresse steht auf der Internetseite neben dem Code.
short-code-label = Code
short-code-hint = Der Code hat 8 Zeichen. Sie können große oder kleine Buchstaben schreiben. Der Strich ist nicht nötig.

## Prüfen

review-sign-in-heading = Bei { $portal } anmelden?
review-pair-heading = Dieses Gerät mit { $issuer } koppeln?
review-portal = Internet-Seite
review-level = Vertrauens-Niveau
review-browser = Browser
review-browser-os = { $browser } mit { $os }
review-browser-new = Das erste Mal mit diesem Konto.
review-browser-known = Damit waren Sie schon angemeldet.
review-place = Ort
review-place-guess = wahrscheinlich { $place }
review-account = Konto
review-unknown = nicht bekannt
review-choose-account = Mit welchem Konto wollen Sie antworten?
review-no-account = kein Konto auf diesem Gerät
review-unknown-issuer = Achtung: Niemand hat diesen Anbieter geprüft.
review-unknown-issuer-todo = Kennen Sie { $host }? Und haben Sie die Seite selbst geöffnet? Nur dann machen Sie weiter.
review-not-paired = Dieses Gerät ist nicht mit { $issuer } gekoppelt. Deshalb kann es hier nicht antworten.
review-not-paired-todo = Melden Sie sich dort zuerst auf einem anderen Weg an. Öffnen Sie dann die Seite „Geräte“. Wählen Sie dort „Gerät koppeln“.
review-too-low = Diese Kopplung reicht hier nicht. Die Internet-Seite braucht das Vertrauens-Niveau „{ $wanted }“. Diese Kopplung hat das Vertrauens-Niveau „{ $has }“.
review-too-low-todo = Wählen Sie auf der Internet-Seite einen anderen Weg. Oder melden Sie sich im Konto mit dem Online-Ausweis an. Koppeln Sie dann dieses Gerät neu.
review-time = Sie haben noch { $span } Zeit.
review-time-over = Die Zeit für diesen Code ist um. Holen Sie sich auf der Internet-Seite einen neuen Code.
review-sign-in = Anmelden
review-pin = Mit PIN bestätigen
review-biometric = Mit Finger-Abdruck oder Gesicht
review-pair = Koppeln
review-decline = Ablehnen

## PIN

pin-heading = Ihre PIN für { $issuer }
pin-label = PIN mit 6 Zahlen
pin-pad = Zahlen
pin-count = { $count } von 6 Zahlen eingegeben
pin-show = PIN zeigen
pin-erase = Letzte Zahl löschen
pin-submit = Bestätigen
pin-biometric = Mit Finger-Abdruck oder Gesicht
hint-biometrics_changed = Jemand hat auf diesem Gerät Finger-Abdrücke oder Gesichter geändert. Ihre Kopplung ist noch da. Geben Sie dieses Mal Ihre PIN ein. Danach können Sie Finger-Abdruck oder Gesicht neu einrichten. Das machen Sie bei der Kopplung.
hint-biometric_cancelled = Das ist abgebrochen. Alles ist noch wie vorher. Sie können auch Ihre PIN eingeben.
hint-biometric_locked = Finger-Abdruck und Gesicht gehen gerade nicht. Es ist alles noch da. Geben Sie Ihre PIN ein.
hint-biometric_not_accepted = Finger-Abdruck oder Gesicht reicht hier nicht. Geben Sie Ihre PIN ein.
prompt-title = Bei { $portal } anmelden
prompt-reason = { $portal } fragt: Erlauben Sie die Anmeldung? Die Adresse ist: { $host }
prompt-cancel = PIN benutzen
prompt-enrol-title = Für { $issuer } einrichten
prompt-enrol-reason = Danach brauchen Sie für { $issuer } manchmal keine PIN mehr. Ihr Finger-Abdruck oder Ihr Gesicht reicht dann.
pin-wrong = Das hat nicht geklappt. Bitte prüfen Sie Ihre PIN.
pin-tries-pause =
    { $tries ->
        [one] Sie haben noch 1 Versuch. Dann kommt eine Pause: { $span }.
       *[other] Sie haben noch { $tries } Versuche. Dann kommt eine Pause: { $span }.
    }
pin-tries-block =
    { $tries ->
        [one] Sie haben noch 1 Versuch. Dann ist diese Kopplung gesperrt.
       *[other] Sie haben noch { $tries } Versuche. Dann ist diese Kopplung gesperrt.
    }
pin-paused = Jetzt kommt eine Pause: { $span }. Danach können Sie es wieder versuchen.
pin-pause-left = Noch { $span } Pause
pin-pause-over = Die Pause ist vorbei. Sie können Ihre PIN wieder eingeben.
pin-lifetime =
    { $tries ->
        [one] Für diese Kopplung haben Sie insgesamt noch 1 Versuch. Danach koppeln Sie das Gerät neu.
       *[other] Für diese Kopplung haben Sie insgesamt noch { $tries } Versuche. Danach koppeln Sie das Gerät neu.
    }
blocked-heading = Diese Kopplung ist gesperrt
blocked-what = Die PIN für { $issuer } war zu oft falsch. Sie können sich mit dieser Kopplung nicht mehr anmelden. Das schützt Sie.
blocked-lost = Ihr Konto ist sicher. Es ist alles noch da.
blocked-todo = Melden Sie sich bei { $issuer } auf einem anderen Weg an. Koppeln Sie dort das Gerät neu. Dabei wählen Sie eine neue PIN.

pin-choose-heading = Wählen Sie eine PIN
pin-choose-how = Die PIN ist Ihre Geheim-Zahl. Sie hat 6 Zahlen. Mit der PIN erlauben Sie später jede Anmeldung.
pin-suggest = PIN vorschlagen
pin-suggested = Das ist unser Vorschlag. Er ist schon eingetragen. Bitte merken Sie sich diese PIN:
pin-differs = Sie haben 2 verschiedene PINs eingegeben. Wählen Sie Ihre PIN noch einmal.
pin-repeat-heading = Geben Sie die PIN noch einmal ein
pin-repeat-how = So prüfen wir: Haben Sie richtig getippt?
weakness-length = Die PIN braucht genau 6 Zahlen.
weakness-repeated = In dieser PIN ist 6-mal die gleiche Zahl. Das ist leicht zu erraten. Wählen Sie eine andere PIN.
weakness-run = Diese PIN ist eine Reihe wie 123456. Das ist leicht zu erraten. Wählen Sie eine andere PIN.
weakness-pattern = In dieser PIN wiederholen sich die Zahlen. Das ist leicht zu erraten. Wählen Sie eine andere PIN.
weakness-date = Diese PIN sieht wie ein Datum aus. Das ist leicht zu erraten. Wählen Sie eine andere PIN.
weakness-common = Sehr viele Menschen haben diese PIN. Das ist leicht zu erraten. Wählen Sie eine andere PIN.

## Koppeln

device-name-heading = Wie soll dieses Gerät heißen?
device-name-how = Im Servicekonto gibt es eine Liste mit Ihren Geräten. Mit diesem Namen finden Sie das Gerät in der Liste.
device-name-label = Name vom Gerät
device-name-taken = In Ihrem Konto gibt es diesen Namen schon. Wählen Sie einen anderen Namen.
device-name-pair = Gerät koppeln
code-heading = Ihr Code für { $issuer }
code-how = Geben Sie diese 6 Zahlen auf der Internet-Seite ein:
code-time = Der Code gilt noch { $span }.
code-time-over = Die Zeit für diesen Code ist um. Beginnen Sie auf der Internet-Seite noch einmal mit dem Koppeln.
code-careful = Geben Sie diesen Code nur in Ihren eigenen Browser ein. Der Browser ist Ihr Programm für Internet-Seiten. Sagen Sie den Code niemandem am Telefon. Wir fragen Sie nie am Telefon danach.
code-waiting = Die App wartet auf die Internet-Seite …
paired-heading = Dieses Gerät ist gekoppelt
paired-next = Ab jetzt melden Sie sich mit diesem Gerät und Ihrer PIN an.
paired-waits = Sie haben den Code getippt. Darum müssen Sie noch einen Tag warten. Das schützt Sie vor Betrug am Telefon. Sie können dieses Gerät benutzen ab: { $when }.
pairing-void-heading = Die Kopplung ist nicht fertig
pairing-void-lost = Der Code kam zu spät. Oder der Code war falsch. Alles ist noch wie vorher.
pairing-void-todo = Öffnen Sie die Seite „Geräte“. Beginnen Sie dort noch einmal mit dem Koppeln.

## Ergebnis

approved-heading = Sie sind angemeldet
approved-next = Machen Sie jetzt in Ihrem Browser weiter. Der Browser ist Ihr Programm für Internet-Seiten.
approved-at = Zeit
approved-code-heading = Jetzt noch 4 Ziffern
approved-code-how = Schreiben Sie diese 4 Ziffern in Ihren Browser. Dann sind Sie angemeldet.
declined-heading = Abgelehnt
declined-sign-in = Sie haben die Anmeldung bei { $portal } abgelehnt. Niemand ist dort angemeldet. Der Code gilt nicht mehr.
declined-pair = Sie haben das Koppeln mit { $issuer } abgelehnt. Das Gerät ist dort nicht gekoppelt. Der Code gilt nicht mehr.
declined-not-me = Hat jemand anderes das angefangen? Dann war Ablehnen richtig. Hat Ihnen jemand einen Code geschickt? Dann lehnen Sie immer ab.
declined-report = Sie können das melden. { $issuer } beendet dann alles, was bei Ihrem Konto noch offen ist. Ihre anderen Geräte erfahren davon. Ihr Konto wird nicht gesperrt.
declined-report-action = Das war ich nicht
declined-elsewhere = Von hier können Sie das nicht melden. Dieses Gerät ist nicht mit { $issuer } gekoppelt. Haben Sie dort ein Konto? Dann öffnen Sie dort die Seite „Geräte“. Prüfen Sie: Kennen Sie alle Geräte?
reported-heading = Gemeldet
reported-what = { $issuer } weiß jetzt: Sie haben die Anmeldung bei { $portal } nicht angefangen.
reported-safe = Alles, was noch offen war, ist beendet. Ihr Konto ist nicht gesperrt. Dieses Gerät können Sie weiter benutzen.
reported-todo = Öffnen Sie bei { $issuer } die Seite „Geräte“. Prüfen Sie: Kennen Sie alle Geräte? Kennt jemand Ihr Passwort? Dann ändern Sie es dort.

## Kopplung im Einzelnen

pairing-issuer = Anbieter
pairing-address = Adresse
pairing-device = Name von diesem Gerät
pairing-key = Schlüssel
pairing-biometric = Finger-Abdruck oder Gesicht
biometric-state-off = nicht eingerichtet
biometric-state-on = Das geht statt der PIN. Es geht nur beim Vertrauens-Niveau „niedrig“.
biometric-lost = Jemand hat auf diesem Gerät Finger-Abdrücke oder Gesichter geändert. Ihre Kopplung ist noch da. Ihre PIN gilt weiter.
biometric-state-lost = Bitte neu einrichten
biometric-state-none_enrolled = Das Gerät kennt noch keinen Finger-Abdruck und kein Gesicht. Sie können das in den Einstellungen vom Gerät ändern.
biometric-set-up = Einrichten
biometric-anew = Neu einrichten
biometric-turn-off = Ausschalten
biometric-heading = Finger-Abdruck oder Gesicht einrichten
biometric-what = Manchmal reicht das Vertrauens-Niveau „niedrig“. Dann können Sie Ihren Finger-Abdruck oder Ihr Gesicht benutzen. Sie brauchen dann keine PIN. Die PIN geht aber immer auch.
biometric-others = Achtung: Kennt das Gerät auch andere Finger-Abdrücke oder Gesichter? Zum Beispiel von Ihrer Familie? Dann können sich auch diese Menschen mit Ihrem Namen anmelden.
biometric-refused = Das Einrichten hat nicht geklappt. Vielleicht hat es zu lange gedauert. Ihre Kopplung ist noch da. Ihre PIN gilt weiter. Versuchen Sie es noch einmal.
changed-biometric_on = Fertig. Finger-Abdruck oder Gesicht geht jetzt statt der PIN. Das geht nur beim Vertrauens-Niveau „niedrig“.
changed-biometric_off = Das ist ausgeschaltet. Für diese Kopplung gilt jetzt nur noch die PIN.
biometric-pin = Bestätigen Sie das mit Ihrer PIN für { $issuer }.
pairing-pin = PIN
pairing-pin-first = die gleiche wie beim Koppeln
pairing-pin-changed = geändert: { $when }
change-pin = PIN ändern
change-pin-old = Geben Sie zuerst Ihre alte PIN ein. Das ist die PIN, die jetzt gilt.
change-pin-new = Wählen Sie die neue PIN
change-pin-refused = Die PIN ist noch die alte. Vielleicht hat das Ändern zu lange gedauert. Versuchen Sie es noch einmal.
changed-pin = Fertig. Ab jetzt gilt die neue PIN.
changed-pin_settled = Ihre PIN war schon geändert. Das Ändern hat beim ersten Mal geklappt. Nur die Antwort ist nicht bei der App angekommen. Jetzt gilt die PIN von diesem ersten Mal.
pairing-since = Gekoppelt
pairing-last = Zuletzt benutzt
pairing-pending-how = Diese Kopplung ist noch nicht fertig. Auf der Internet-Seite fehlen noch die 6 Zahlen. Die App kann die Zahlen gerade nicht zeigen. Denn der Anbieter antwortet nicht. Versuchen Sie es gleich noch einmal. Oder beenden Sie die Kopplung.
unpair = Kopplung beenden
unpair-heading = Kopplung mit { $issuer } beenden?
unpair-what = Sie können sich dann mit diesem Gerät nicht mehr anmelden. Das gilt für das Konto { $account }. Die App löscht den Schlüssel.
unpair-kept = Ihr Konto bleibt. Auch alles in Ihrem Konto bleibt.
unpair-back = Sie können das Gerät jederzeit neu koppeln.
unpair-keep = Kopplung behalten
unpaired-heading = Die Kopplung ist beendet
unpaired-what = { $issuer } hat das bestätigt. Der Schlüssel auf diesem Gerät ist gelöscht.
unpaired-receipt = Quittung
unpaired-at = Bestätigt
unpaired-queued-heading = Die Kopplung ist auf diesem Gerät beendet
unpaired-queued-what = { $issuer } weiß das noch nicht. Die App hat gerade keine Verbindung dorthin.
unpaired-queued-todo = Die App meldet es, sobald sie eine Verbindung hat. Auf der Start-Seite sehen Sie: Hat die App das schon gemeldet?

## Verlauf

history = Verlauf
history-empty = Der Verlauf ist eine Liste. Hier steht später: Das haben Sie mit der App erlaubt. Und das haben Sie abgelehnt.
history-approved = Angemeldet bei { $portal }
history-declined = Abgelehnt: { $portal }
history-reported = Gemeldet, nicht selbst angefangen: { $portal }
history-reported_elsewhere = Mit einem anderen Gerät gemeldet: { $portal }
history-paired = Gerät gekoppelt mit { $portal }
history-unpaired = Kopplung mit { $portal } beendet
history-unpaired_on_page = Kopplung mit { $portal } auf der Internet-Seite beendet
history-blocked = Kopplung mit { $portal } gesperrt: Die PIN war zu oft falsch
history-pairing_void = Kopplung mit { $portal } nicht fertig geworden
history-pin_changed = PIN geändert für { $portal }
history-biometric_on = Finger-Abdruck oder Gesicht eingerichtet für { $portal }
history-biometric_off = Finger-Abdruck oder Gesicht ausgeschaltet für { $portal }
history-sent-approved = Erlaubnis für { $portal }
history-sent-declined = Ablehnung für { $portal }
history-sent-reported = Meldung zu { $portal }
history-sent-pin_changed = Neue PIN für { $portal }
history-outcome-unheard = Die App hat das abgeschickt. Aber es kam keine Antwort. Vielleicht hat es geklappt.
history-outcome-not_counted = Das hat nicht geklappt. Es zählt nicht.
history-level = Vertrauens-Niveau { $level }
history-receipt = Quittung
history-more = Ältere zeigen
history-copy = Alles kopieren
history-copied = Der Verlauf ist jetzt kopiert. Auch alle Quittungen sind kopiert. Sie können alles an einer anderen Stelle einfügen. Zum Beispiel in eine E-Mail.
history-save = Als Datei speichern
history-saved = Die Datei ist gespeichert. Sie heißt „{ $name }“. Sie liegt im Ordner „{ $folder }“. Die Datei ist nicht verschlüsselt. Wer das Gerät benutzt, kann sie vielleicht lesen.

## Einstellungen

settings = Einstellungen
settings-language = Sprache
settings-language-unread = „Noch nicht geprüft“ heißt: Niemand hat den Text bis jetzt geprüft. Vielleicht sind Fehler im Text.
settings-language-system = Wie das Gerät
settings-appearance = Aussehen
settings-text-size = Schrift-Größe
settings-lock = App in Pausen abdecken
settings-lock-what = Dann sieht niemand Ihre Konten in der App. Ohne Ihre PIN kann auch sonst niemand etwas erlauben.
settings-version = Version { $version }
language-de = Deutsch
    .state = { "" }
language-de-x-leicht = Deutsch in Leichter Sprache
    .state = noch nicht geprüft
language-en = English
    .state = { "" }
language-tr = Türkçe
    .state = noch nicht geprüft
language-ar = العربية
    .state = noch nicht geprüft
language-uk = Українська
    .state = noch nicht geprüft
language-ru = Русский
    .state = noch nicht geprüft
language-pl = Polski
    .state = noch nicht geprüft
appearance-system = Wie das Gerät
appearance-light = Hell
appearance-dark = Dunkel
appearance-high_contrast = Starke Farb-Unterschiede
text-size-normal = Wie das Gerät
text-size-large = Größer
text-size-largest = Sehr groß
lock-after =
    { $minutes ->
        [one] Nach 1 Minute
       *[other] Nach { $minutes } Minuten
    }
lock-never = Nie
locked-heading = Abgedeckt
locked-what = Sie haben die App eine Weile nicht benutzt. Die App hat alles beendet, was offen war. Niemand ist angemeldet.
locked-open = Weiter

## Alles löschen

erase = Alles löschen
erase-what = Die App löscht dann alles von diesem Gerät: Ihre Kopplungen, Ihre Schlüssel, den Verlauf und die Einstellungen.
erase-begin = Alles löschen …
erase-heading = Wirklich alles löschen?
erase-gone = Die App beendet alle Kopplungen. Die App löscht die Schlüssel, den Verlauf und die Einstellungen von diesem Gerät.
erase-kept = Ihre Konten bleiben. Auch alles in Ihren Konten bleibt.
erase-back = Was gelöscht ist, kommt nicht zurück. Aber Sie können das Gerät jederzeit neu koppeln.
erase-confirm = Alles löschen
erased-heading = Alles ist gelöscht
erased-what = Die App hat auf diesem Gerät nichts mehr gespeichert.
erased-untold = Die App konnte diese Anbieter nicht erreichen: { $issuers }
erased-untold-todo = Dort steht das Gerät noch in der Liste. Das Gerät kann aber nichts mehr erlauben. Öffnen Sie im Servicekonto die Seite „Geräte“. Entfernen Sie dort das Gerät.

## Menü und Textseiten

menu = Menü
menu-practice = Sicher üben
page-help = Hilfe
page-privacy = Daten-Schutz
page-accessibility = Barriere-Freiheit
page-feedback = Ihre Meinung sagen
page-weakness = Sicherheits-Lücke melden
licences = Lizenzen
licences-own = Servicekonto.Pass ist freie Software. Das heißt: Alle dürfen das Programm benutzen, prüfen und verändern. Die Regeln dafür stehen in einer Lizenz. Sie heißt: European Union Public Licence 1.2.
licences-others = Teile von anderen

text-help_start = So melden Sie sich an
    .body = Nehmen Sie einen Computer oder ein Tablet. Öffnen Sie dort die Internet-Seite von Ihrem Amt. Wählen Sie „Anmelden“. Dann sehen Sie einen QR-Code. Ein QR-Code ist ein Bild aus vielen kleinen Vierecken. Scannen Sie den Code mit dieser App. Scannen heißt: Sie halten die Kamera auf den Code. Prüfen Sie: Wer fragt nach der Anmeldung? Geben Sie dann Ihre PIN ein. Danach machen Sie im Browser weiter. Der Browser ist Ihr Programm für Internet-Seiten.
text-help_pair = So koppeln Sie dieses Gerät
    .body = Koppeln heißt: Sie verbinden das Gerät mit Ihrem Konto. Melden Sie sich im Servicekonto so an wie bisher. Öffnen Sie dort die Seite „Geräte“. Wählen Sie „Gerät koppeln“. Scannen Sie den Code. Wählen Sie dann eine PIN. Am Ende zeigt die App 6 Zahlen. Tippen Sie diese Zahlen auf der Internet-Seite ein.
text-help_no_camera = Ohne Kamera
    .body = Es gibt 3 andere Wege. Sie können ein Bild von dem Code auswählen. Oder Sie kopieren den Link zum Code und fügen ihn hier ein. Oder Sie öffnen die Internet-Seite auf diesem Gerät. Dann öffnet der Link dort die App.
text-help_pin_forgotten = PIN vergessen
    .body = Nur Sie kennen Ihre PIN. Auch das Amt kennt Ihre PIN nicht. Melden Sie sich im Servicekonto auf einem anderen Weg an. Entfernen Sie dort dieses Gerät. Koppeln Sie das Gerät dann neu. Dabei wählen Sie eine neue PIN.
text-help_lost_phone = Gerät verloren
    .body = Nehmen Sie ein anderes Gerät. Melden Sie sich damit im Servicekonto an. Öffnen Sie die Seite „Geräte“. Entfernen Sie dort das verlorene Gerät. Ab dann nimmt das Servicekonto von diesem Gerät nichts mehr an. Auch vorher sind Sie geschützt: Ohne Ihre PIN kann niemand etwas erlauben.
text-help_new_phone = Neues Gerät
    .body = Schlüssel bleiben immer auf einem Gerät. Koppeln Sie deshalb auch das neue Gerät. Das geht so wie beim ersten Gerät. Das alte Gerät können Sie weiter benutzen. Oder Sie beenden hier die Kopplung.
text-help_fake = So erkennen Sie Betrug
    .body = Erlauben Sie nur, was Sie gerade selbst angefangen haben. Vergleichen Sie: Stimmt die Internet-Seite? Stimmt die Adresse? Stimmt der Browser? Kommt der Code aus einer Nachricht oder einem Anruf? Dann lehnen Sie ab. Niemand vom Amt fragt nach Ihrer PIN. Niemand vom Amt fragt nach den 6 Zahlen.
text-help_level = Was heißt „niedrig“ und „substantiell“?
    .body = Das Vertrauens-Niveau sagt: So sicher ist eine Anmeldung. Es gibt verschiedene Stufen. „Niedrig“ reicht für viele Dinge. „Substantiell“ ist sicherer als „niedrig“. Manche Dinge beim Amt brauchen „substantiell“. Öffnen Sie eine Kopplung. Dort steht: Dieses Vertrauens-Niveau hat die Kopplung. Und das ist der Grund.
text-privacy_kept = Das speichert dieses Gerät
    .body = Die App speichert die Namen und die Adressen von den Anbietern. Sie speichert einen kurzen Namen von Ihrem Konto und den Namen von diesem Gerät. Sie speichert auch den Verlauf und die Schlüssel. Alles ist verschlüsselt. Verschlüsselt heißt: Fremde können es nicht lesen. Ihre anderen Daten bleiben im Servicekonto. Zum Beispiel Ihre Adresse oder Ihr Geburts-Datum. Ihre PIN ist nirgends gespeichert.
text-privacy_sent = Das sendet die App
    .body = Die App sendet nur etwas an diese Anbieter: Sie haben dort eine Kopplung. Oder Sie scannen einen Code von dort. Der Anbieter erfährt Ihre Antwort: Haben Sie etwas erlaubt oder abgelehnt? Beim Koppeln erfährt der Anbieter noch mehr: So heißt das Gerät. Das ist die Art von dem Gerät. So ist der Schlüssel geschützt.
text-privacy_never = Das macht die App nie
    .body = Die App beobachtet Sie nicht beim Benutzen. In der App ist keine Werbung. In der App sind keine fremden Dienste. Die Bilder aus der Kamera bleiben auf dem Gerät. Die App speichert die Bilder nicht.
text-privacy_erase = Alles löschen
    .body = In den Einstellungen gibt es „Alles löschen“. Dann sind Ihre Kopplungen, Ihre Schlüssel und der Verlauf weg. Die App meldet das den Anbietern. Wollen Sie nur die App vom Gerät entfernen? Dann öffnen Sie auch im Servicekonto die Seite „Geräte“. Entfernen Sie dort das Gerät.
text-access_aim = Das ist unser Ziel
    .body = Alle Menschen sollen diese App benutzen können: mit der Tastatur, mit einem Vorlese-Programm, mit großer Schrift und ohne Kamera. Dafür gibt es Regeln. Die Regeln heißen BITV 2.0 und WCAG 2.2. Unser Ziel ist die Stufe AA.
text-access_tried = Das ist geprüft
    .body = Nach jeder Änderung prüft ein Programm jede Ansicht von der App. Es prüft: Sind die Farben gut zu unterscheiden? Hat jedes Teil einen Namen? Geht alles mit der Tastatur? Das Programm prüft die helle und die dunkle Ansicht. Manche Sprachen liest man von links. Andere Sprachen liest man von rechts. Auch das prüft das Programm.
text-access_open = Das fehlt noch
    .body = Menschen mit einem Vorlese-Programm müssen die App noch prüfen. Auch auf echten Telefonen müssen wir die App noch prüfen. Manche Texte hat noch niemand geprüft. Das steht in den Einstellungen bei der Sprache.
text-access_tell = Klappt etwas nicht?
    .body = Sie haben die App von einem Amt oder einer anderen Stelle bekommen. Sagen Sie es dieser Stelle. Gibt es Streit? Dann hilft Ihnen die Schlichtungs-Stelle. Die Schlichtungs-Stelle sucht mit allen eine Lösung. Das steht im Behinderten-Gleichstellungs-Gesetz.
text-feedback_how = So sagen Sie Ihre Meinung
    .body = Schreiben Sie hier: Das war gut. Und das war schlecht. Die App sendet nichts. Sie kopieren den Text. Dann schicken Sie den Text selbst ab. Zum Beispiel mit einer E-Mail.
text-feedback_what = Das hilft uns
    .body = Schreiben Sie: Das wollte ich machen. Das stand auf dem Bildschirm. Und das habe ich erwartet. Achtung: Schreiben Sie nie Ihre PIN dazu. Schreiben Sie auch nie einen Code dazu.
feedback-text = Ihr Text
feedback-text-hint = Nur dieser Text wird kopiert. Die letzte Zeile hilft bei der Suche nach Fehlern. Sie können alles ändern. Sie können auch alles löschen.
feedback-copy = Text kopieren
feedback-copied = Der Text ist kopiert. Sie können den Text jetzt in eine E-Mail einfügen.
feedback-to = Adresse für Ihre Meinung
feedback-to-nobody = Schicken Sie den Text an die Stelle, von der Sie die App haben.
text-weakness_how = So melden Sie eine Sicherheits-Lücke
    .body = Eine Sicherheits-Lücke ist ein gefährlicher Fehler in der App. Bitte erzählen Sie nicht öffentlich davon. Sie haben die App von einem Amt oder einer anderen Stelle bekommen. Diese Stelle hat einen geheimen Weg für Meldungen. Nutzen Sie diesen Weg. Sie bekommen spätestens nach 5 Werk-Tagen eine Antwort.
text-weakness_what = Das sind Beispiele
    .body = Jemand kann ohne PIN etwas erlauben. Jemand kann ohne dieses Gerät etwas erlauben. Eine PIN steht an einer falschen Stelle. Oder die App zeigt etwas Falsches: Sie erlauben etwas anderes, als Sie sehen.

## Üben

welcome-practise = Zuerst sicher üben
practice-bar = Nur eine Übung
practice-leave = Beenden
practice-issuer = Übungs-Konto
practice-office = Übungs-Rathaus Beispiel-Stadt
practice-device = Mein Übungs-Gerät
practice-far-away = Ausland
practice-begin = Sicher üben
    .what = Hier probieren Sie alles einmal aus: koppeln, anmelden und Betrug erkennen. Koppeln heißt: Sie verbinden das Gerät mit einem Konto. Die Anbieter sind erfunden. Alles bleibt auf diesem Gerät.
    .todo = Stellen Sie sich vor: Sie sind im Übungs-Konto. Sie haben „Gerät koppeln“ gewählt. Jetzt scannen Sie den Code. Danach denken Sie sich eine PIN aus. Nehmen Sie eine PIN nur für die Übung.
    .action = Übungs-Code scannen
practice-portal = Jetzt melden Sie sich an
    .what = Stellen Sie sich vor: Sie sitzen an Ihrem Computer. Ihr Computer arbeitet mit Windows. Ihr Browser heißt Firefox. Der Browser ist Ihr Programm für Internet-Seiten. Sie haben die Seite rathaus.beispiel.example geöffnet. Dort haben Sie „Anmelden“ gewählt.
    .todo = Scannen Sie den Code. Prüfen Sie: Passt alles dazu? Geben Sie dann Ihre Übungs-PIN ein.
    .action = Übungs-Code scannen
practice-fake = Sie bekommen eine Nachricht
    .what = In der Nachricht steht: „Hier schreibt Ihr Rathaus. Bestätigen Sie Ihre Daten bis heute Abend. Sonst ist Ihr Antrag ungültig.“ Darunter ist ein QR-Code. Sie selbst haben gerade nichts angefangen.
    .todo = Scannen Sie den Code. Schauen Sie genau hin. Was machen Sie jetzt?
    .action = Übungs-Code scannen
practice-caught = Richtig entschieden
    .what = Die Adresse war anders. Es war nicht Ihr Browser. Und Sie hatten nichts angefangen. Dann ist Ablehnen immer richtig.
    .todo = Die Übung ist jetzt zu Ende. Koppeln Sie als Nächstes Ihr richtiges Konto.
    .action = Übung beenden
practice-fooled = Das war Betrug
    .what = In der Übung ist alles gut. Aber im echten Leben ist das gefährlich: Eine fremde Person ist dann mit Ihrem Namen angemeldet. Die Adresse war anders. Und es war nicht Ihr Browser.
    .todo = Erlauben Sie nur, was Sie gerade selbst angefangen haben. Sie können gern noch einmal üben.
    .action = Übung beenden

## Was nicht geklappt hat: was geschah, was verloren ist, was zu tun ist

error-contains = Das steht im Code:
error-some-host = diesem Anbieter
error-wait = Warten Sie { $span }. Versuchen Sie es dann noch einmal.

error-offline = Keine Verbindung
    .lost = Das Gerät kann die Internet-Seite nicht erreichen. Es ist alles noch da.
    .todo = Prüfen Sie: Ist das WLAN an? Oder haben Sie Internet vom Handy-Netz? Versuchen Sie es dann noch einmal.
error-server_unavailable = Der Anbieter hat gerade Probleme
    .lost = Sie haben nichts falsch gemacht. Es ist alles noch da.
    .todo = Warten Sie kurz. Versuchen Sie es dann noch einmal.
error-clock_or_certificate = Die Verbindung war nicht sicher
    .lost = Die App hat deshalb nichts gesendet. Es ist alles noch da.
    .todo = Prüfen Sie am Gerät das Datum und die Uhr-Zeit. Stimmt beides? Dann versuchen Sie es in einem anderen Netz. Zum Beispiel in einem anderen WLAN.
error-not_a_pass_code = Das ist ein fremder Code
    .lost = Der Code ist nicht für Servicekonto.Pass. Die App hat nichts geöffnet.
    .todo = Scannen Sie den Code von der Internet-Seite. Sie sehen ihn dort beim Anmelden oder Koppeln.
error-no_code_found = Auf dem Bild fehlt ein QR-Code
    .lost = Alles ist noch wie vorher.
    .todo = Wählen Sie ein anderes Bild. Der ganze Code muss auf dem Bild sein. Auch der weiße Rand muss auf dem Bild sein. Das Bild muss scharf sein.
error-image_unreadable = Die App kann das Bild nicht öffnen
    .lost = Alles ist noch wie vorher.
    .todo = Wählen Sie ein anderes Bild. Es muss diese Art haben: PNG, JPEG oder WebP.
error-image_too_large = Dieses Bild ist zu groß
    .lost = Alles ist noch wie vorher.
    .todo = Machen Sie ein Bildschirm-Foto nur von dem Code. Wählen Sie dann dieses Bild.
error-insecure_issuer = Die Verbindung zu { $host } ist nicht geschützt
    .lost = Die App hat deshalb nichts geöffnet und nichts gesendet.
    .todo = Benutzen Sie diesen Code nicht. Öffnen Sie die Seite von Ihrem Amt selbst im Browser.
error-foreign_request = Die Anfrage passt nicht zum Code
    .lost = Die App hat die Anfrage nicht angenommen. Alles ist noch wie vorher.
    .todo = Holen Sie sich auf der Internet-Seite einen neuen Code. Passiert das wieder? Dann fragen Sie beim Anbieter nach.
error-issuer_keys_changed = Beim Anbieter ist etwas anders
    .lost = Der Anbieter zeigt jetzt einen anderen Nachweis als beim Koppeln. Die App hat zu Ihrem Schutz nichts gesendet. Es ist alles noch da.
    .todo = Fragen Sie beim Anbieter nach. Ist dort alles richtig? Dann beenden Sie die Kopplung. Koppeln Sie das Gerät danach neu.
error-code_expired = Dieser Code ist zu alt
    .lost = Alles ist noch wie vorher.
    .todo = Holen Sie sich auf der Internet-Seite einen neuen Code.
error-code_used = Der Code ist schon benutzt
    .lost = Ein anderes Gerät hat den Code schon gescannt. Dieses Gerät hat nichts gesendet.
    .todo = War das ein fremdes Gerät? Dann brechen Sie auf der Internet-Seite ab. Holen Sie sich dort einen neuen Code.
error-code_unknown = Der Anbieter kennt diesen Code nicht
    .lost = Alles ist noch wie vorher.
    .todo = Holen Sie sich auf der Internet-Seite einen neuen Code.
error-short_code_unknown = Diesen Code gibt es dort nicht
    .lost = Es ist nichts passiert.
    .todo = Sehen Sie auf der Internetseite nach. Stimmt der Code? Stimmt die Adresse? Ein Code gilt nur 2 Minuten. Danach brauchen Sie einen neuen Code.
error-short_code_format = Ein Code hat 8 Zeichen
    .lost = Die App hat nichts gesendet.
    .todo = Lesen Sie den Code noch einmal auf der Internetseite. Die Buchstaben I, L, O und U gibt es in dem Code nicht.
error-issuer_address = Das ist keine Adresse von einer Internetseite
    .lost = Die App hat nichts gesendet.
    .todo = Lesen Sie die Adresse noch einmal. Sie steht auf der Internetseite neben dem Code.
error-issuer_not_found = Bei { $host } ist kein Servicekonto
    .lost = Es ist nichts passiert.
    .todo = Prüfen Sie die Adresse. Prüfen Sie das Internet. Versuchen Sie es dann noch einmal.
error-not_usable_yet = Dieses Gerät kann noch nicht bestätigen
    .lost = Ihre Kopplung ist in Ordnung. Sie haben den Code getippt. Darum wartet das Gerät noch { $span }.
    .todo = Melden Sie sich bis dahin anders an. Oder koppeln Sie das Gerät neu mit dem QR-Code. Dann müssen Sie nicht warten.
error-request_over = Diese Anfrage ist schon beendet
    .lost = Es gibt schon eine Antwort. Oder jemand hat auf der Internet-Seite abgebrochen. Es ist alles noch da.
    .todo = Wollen Sie sich noch anmelden? Dann holen Sie sich auf der Internet-Seite einen neuen Code.
error-not_paired = Dieses Gerät ist nicht mit { $host } gekoppelt
    .lost = Die App hat nichts erlaubt.
    .todo = Melden Sie sich dort auf einem anderen Weg an. Öffnen Sie dann die Seite „Geräte“. Wählen Sie dort „Gerät koppeln“.
error-level_too_low = Diese Kopplung reicht hier nicht
    .lost = Die Internet-Seite braucht ein höheres Vertrauens-Niveau. Die App hat nichts erlaubt.
    .todo = Wählen Sie auf der Internet-Seite einen anderen Weg. Oder melden Sie sich im Konto mit dem Online-Ausweis an. Koppeln Sie dann dieses Gerät neu.
error-approval_refused = Die Anmeldung hat nicht geklappt
    .lost = Der Anbieter hat Ihre Antwort nicht angenommen. Sie sind nicht angemeldet. Es ist alles noch da.
    .todo = Holen Sie sich auf der Internet-Seite einen neuen Code. Klappt es wieder nicht? Dann koppeln Sie das Gerät neu.
error-report_refused = Das Melden hat nicht geklappt
    .lost = Sie haben schon abgelehnt. Niemand ist angemeldet. Es ist alles noch da.
    .todo = Öffnen Sie im Servicekonto die Seite „Geräte“. Prüfen Sie: Kennen Sie alle Geräte?
error-unpaired_elsewhere = Die Kopplung ist beendet
    .lost = Jemand hat die Kopplung im Konto beendet. Ihr Konto bleibt so, wie es ist. Dieses Gerät hat nichts erlaubt.
    .todo = Sie können das Gerät neu koppeln. War das jemand anderes? Dann öffnen Sie im Konto die Seite „Geräte“. Schauen Sie dort nach.
error-pin_weak = Diese PIN ist zu leicht
    .lost = Fremde können diese PIN leicht erraten. Die App hat nichts gespeichert.
    .todo = Wählen Sie eine andere PIN. Die App kann Ihnen auch eine PIN vorschlagen.
error-pin_same = Diese PIN gilt schon
    .lost = Alles ist noch wie vorher.
    .todo = Wählen Sie eine andere PIN. Oder behalten Sie diese PIN.
error-pin_change_unknown = Die Verbindung war plötzlich weg
    .lost = Das war beim Ändern der PIN. Es ist alles noch da. Jetzt gilt die alte PIN oder schon die neue PIN.
    .todo = Warten Sie, bis Sie wieder Internet haben. Öffnen Sie dann die App wieder. Bei der Kopplung steht: Dann haben Sie die PIN zuletzt geändert.
error-pin_format = Die PIN braucht genau 6 Zahlen
    .lost = Die App hat nichts gesendet.
    .todo = Geben Sie die 6 Zahlen noch einmal ein.
error-key_lost = Der Schlüssel fehlt
    .lost = Auf diesem Gerät fehlt der Schlüssel für diese Kopplung. Ihr Konto ist sicher. Aber Sie können sich mit dieser Kopplung nicht mehr anmelden.
    .todo = Beenden Sie die Kopplung auf der Start-Seite. Koppeln Sie das Gerät danach neu.
error-keystore_unavailable = Der Sicherheits-Chip antwortet gerade nicht
    .lost = Die App hat nichts erlaubt. Ihre Kopplungen sind noch da.
    .todo = Versuchen Sie es noch einmal. Hilft das nicht? Dann schalten Sie das Gerät aus und wieder ein.
error-data_lost = Die App kann ihre Daten nicht lesen
    .lost = Das Gerät hat den Schlüssel zu den Daten verloren. Vielleicht hat jemand die Bildschirm-Sperre ausgeschaltet. Ihre Konten sind sicher. In Ihren Konten ist alles noch da.
    .todo = Löschen Sie alles in der App. Koppeln Sie das Gerät danach neu.
error-biometric_not_accepted = Finger-Abdruck oder Gesicht geht hier nicht
    .lost = Alles ist noch wie vorher. Ihre PIN gilt weiter.
    .todo = Öffnen Sie die Einstellungen vom Gerät. Speichern Sie dort einen Finger-Abdruck oder ein Gesicht. Oder benutzen Sie die PIN.
error-biometrics_changed = Finger-Abdrücke oder Gesichter sind anders
    .lost = Jemand hat das auf diesem Gerät geändert. Ihre Kopplung ist noch da. Ihre PIN gilt weiter.
    .todo = Benutzen Sie die PIN. Danach können Sie Finger-Abdruck oder Gesicht neu einrichten.
error-biometric_cancelled = Das ist abgebrochen
    .lost = Alles ist noch wie vorher. Ihre PIN gilt weiter.
    .todo = Versuchen Sie es noch einmal. Oder benutzen Sie die PIN.
error-biometric_locked = Finger-Abdruck und Gesicht gehen gerade nicht
    .lost = Alles ist noch wie vorher. Ihre PIN gilt weiter.
    .todo = Entsperren Sie das Gerät mit dem Code vom Gerät. Versuchen Sie es dann noch einmal.
error-storage = Das Speichern hat nicht geklappt
    .lost = Der letzte Schritt fehlt deshalb noch.
    .todo = Prüfen Sie: Ist auf dem Gerät noch Platz frei? Versuchen Sie es dann noch einmal.
error-name_taken = Diesen Namen gibt es schon
    .lost = Ein anderes Gerät hat schon diesen Namen. Ihr Gerät ist noch nicht gekoppelt.
    .todo = Beginnen Sie noch einmal mit dem Koppeln. Wählen Sie einen anderen Namen.
error-nothing_open = Hier ist nichts mehr offen
    .lost = Die Anfrage ist schon beendet. Es ist alles noch da.
    .todo = Holen Sie sich auf der Internet-Seite einen neuen Code.
error-rate_limited = Das waren zu viele Versuche
    .lost = Es waren sehr viele Versuche in kurzer Zeit. Der Anbieter macht deshalb eine Pause. Es ist alles noch da.
    .todo = Warten Sie eine Minute. Versuchen Sie es dann noch einmal.
error-internal = Die App hat einen Fehler
    .lost = Die App hat nichts erlaubt.
    .todo = Schließen Sie die App. Öffnen Sie die App dann wieder. Passiert der Fehler noch einmal? Dann melden Sie uns das bitte.
