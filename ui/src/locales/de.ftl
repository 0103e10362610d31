## Allgemein

app-name = Servicekonto.Pass
back = Zurück
cancel = Abbrechen
done = Fertig
next = Weiter
go-home = Zur Startseite
scan-new = Neuen Code einlesen
try-again = Noch einmal versuchen
test-mode = Testbetrieb

time-today = heute, { $time }
time-yesterday = gestern, { $time }
time-day = { $day }, { $time }
span-seconds =
    { $count ->
        [one] 1 Sekunde
       *[other] { $count } Sekunden
    }
span-minutes =
    { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
span-hours =
    { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }

wait-start = Einen Moment, bitte.
wait-open = Der Code wird geprüft …
wait-approve = Ihre PIN wird geprüft …
wait-confirm = Bitte bestätigen Sie mit Fingerabdruck oder Gesicht …
wait-decline = Die Anfrage wird abgelehnt …
wait-report = Es wird gemeldet …
wait-pair = Das Gerät wird gekoppelt …
wait-biometric = Wird eingerichtet …
wait-forget = Wird ausgeschaltet …
wait-erase = Alles wird gelöscht …
wait-unpair = Die Kopplung wird aufgehoben …
wait-change-pin = Ihre PIN wird geändert …
wait-camera = Die Kamera wird eingeschaltet …

## Vertrauensniveau und Schlüssel

level-low = niedrig
level-substantial = substantiell
level-high = hoch

level-reason-identity =
    { $level ->
        [low] Das liegt daran, wie Ihre Angaben im Konto geprüft wurden. Weisen Sie sich im Konto mit dem Online-Ausweis aus, und koppeln Sie das Gerät danach neu.
       *[other] Das liegt daran, wie Ihre Angaben im Konto geprüft wurden.
    }
level-reason-session =
    { $level ->
        [low] Sie waren beim Koppeln nur einfach angemeldet, zum Beispiel mit einem Passwort. Für mehr melden Sie sich mit dem Online-Ausweis an, und koppeln Sie das Gerät neu.
       *[other] Das liegt daran, wie Sie beim Koppeln angemeldet waren.
    }
level-reason-evidence = Das liegt daran, wo der Schlüssel auf diesem Gerät aufbewahrt wird.

key-place-software = In einer verschlüsselten Datei auf diesem Gerät
key-place-tpm = Im Sicherheitschip dieses Geräts (TPM)
key-place-trusted_environment = Im geschützten Bereich dieses Geräts
key-place-strong_box = Im Sicherheitschip dieses Geräts
key-place-secure_enclave = Im Sicherheitschip dieses Geräts (Secure Enclave)
keys-live-software = Ihre Schlüssel liegen in einer verschlüsselten Datei auf diesem Gerät, nicht in einem Sicherheitschip.
keys-live-tpm = Ihre Schlüssel liegen im Sicherheitschip dieses Geräts (TPM) und können nicht herauskopiert werden.
keys-live-trusted_environment = Ihre Schlüssel liegen im geschützten Bereich dieses Geräts und können nicht herauskopiert werden.
keys-live-strong_box = Ihre Schlüssel liegen im Sicherheitschip dieses Geräts und können nicht herauskopiert werden.
keys-live-secure_enclave = Ihre Schlüssel liegen im Sicherheitschip dieses Geräts (Secure Enclave) und können nicht herauskopiert werden.

## Startseite

home-heading = Ihre Kopplungen
home-scan = QR-Code scannen
welcome-heading = Willkommen
welcome-what = Mit dieser App melden Sie sich bei Ihrer Verwaltung an, ohne Passwort.
welcome-how = Koppeln Sie zuerst dieses Gerät: Öffnen Sie im Servicekonto die Seite „Geräte“, und wählen Sie „Gerät koppeln“.
welcome-safe = Ihre Angaben bleiben im Servicekonto, und dieses Gerät gibt nur frei, was hier bestätigt wird.
pairing-pending = Wartet auf die Bestätigung auf der Internetseite
pairing-unused = noch nicht benutzt
pairing-waits = nutzbar ab: { $when }
pairing-biometric-lost = Fingerabdruck oder Gesicht neu einrichten
pairing-last-used = zuletzt { $when }
waiting-unpair = Das Abmelden bei { $issuer } wird nachgeholt, sobald eine Verbindung besteht ({ $when }).
notice-dismiss = Verstanden
notice-sign_in_reported = Mit „{ $device }“ wurde gemeldet, dass jemand anderes eine Anmeldung bei { $portal } begonnen hat: { $when }. Niemand wurde angemeldet. Sehen Sie bei { $issuer } ({ $account }) auf der Seite „Geräte“ nach, ob Sie alle Geräte kennen.
notice-unpaired_on_page =
    { $known ->
        [yes] Ihre Kopplung mit { $issuer } ({ $account }) wurde auf der Internetseite aufgehoben: { $when }. Sie können das Gerät neu koppeln.
       *[no] Ihre Kopplung mit { $issuer } ({ $account }) wurde auf der Internetseite aufgehoben. Sie können das Gerät neu koppeln.
    }
notice-blocked =
    { $known ->
        [yes] Ihre Kopplung mit { $issuer } ({ $account }) ist gesperrt, weil die PIN zu oft nicht stimmte: { $when }. Ihr Konto ist sicher. Sie können das Gerät neu koppeln.
       *[no] Ihre Kopplung mit { $issuer } ({ $account }) ist gesperrt, weil die PIN zu oft nicht stimmte. Ihr Konto ist sicher. Sie können das Gerät neu koppeln.
    }
notice-untold = { erased-heading }. { erased-untold }. { erased-untold-todo }
notice-pairing_void =
    { $known ->
        [yes] Die Kopplung mit { $issuer } ({ $account }) wurde nicht bestätigt und ist verfallen: { $when }. Es ist nichts passiert. Sie können es noch einmal versuchen.
       *[no] Die Kopplung mit { $issuer } ({ $account }) wurde nicht bestätigt und ist verfallen. Es ist nichts passiert. Sie können es noch einmal versuchen.
    }

## Code einlesen

scan-heading = QR-Code einlesen
scan-camera-how = Halten Sie die Kamera auf den Code auf der Internetseite.
scan-camera-why = Die App benutzt die Kamera nur für den Code. Die Bilder bleiben auf diesem Gerät.
scan-camera-start = Kamera einschalten
scan-camera-again = Kamera noch einmal einschalten
scan-camera-other = Andere Kamera
scan-camera-view = Bild der Kamera
scan-camera-long = Klappt es nicht? Gehen Sie etwas näher heran, und vermeiden Sie Spiegelungen. Unten geht es auch ohne Kamera.
scan-camera-refused = Die Kamera ist für diese App nicht erlaubt. Erlauben Sie sie in den Einstellungen des Geräts, oder nehmen Sie einen Weg ohne Kamera.
scan-camera-none = Auf diesem Gerät ist keine Kamera zu finden. Es geht auch ohne.
scan-camera-busy = Die Kamera antwortet nicht. Vielleicht benutzt sie gerade ein anderes Programm. Es geht auch ohne.
scan-torch-on = Licht einschalten
scan-torch-off = Licht ausschalten
scan-found = Code erkannt
scan-foreign = Das ist kein Code für Servicekonto.Pass. Geöffnet wurde nichts. Er enthält:
scan-without = Ohne Kamera
scan-photo = Foto aufnehmen
scan-how = Machen Sie ein Bildschirmfoto von dem Code auf der Internetseite, und wählen Sie es hier aus.
scan-choose = Bild wählen
scan-drop = oder hierher ziehen oder einfügen
scan-link = Link zum Code
scan-link-hint = Wenn Sie statt des Bildes einen Link haben, fügen Sie ihn hier ein.
scan-open = Link prüfen
short-code-begin = Code eingeben
short-code-heading = Code eingeben
short-code-how = Auf der Internetseite gibt es unter dem QR-Code den Punkt „Keine Kamera?“. Geben Sie hier ein, was die Seite dann zeigt.
short-code-where = Wo wird der Code angezeigt?
short-code-other = Andere Adresse
short-code-address = Adresse
short-code-address-hint = Sie steht auf der Internetseite neben dem Code.
short-code-label = Code
short-code-hint = Acht Zeichen. Groß oder klein, mit oder ohne Strich.

## Prüfen

review-sign-in-heading = Bei { $portal } anmelden?
review-pair-heading = Dieses Gerät mit { $issuer } koppeln?
review-portal = Portal
review-level = Vertrauensniveau
review-browser = Browser
review-browser-os = { $browser } unter { $os }
review-browser-new = zum ersten Mal mit diesem Konto
review-browser-known = hier haben Sie sich schon angemeldet
review-place = Ort
review-place-guess = vermutlich { $place }
review-account = Konto
review-unknown = nicht bekannt
review-choose-account = Mit welchem Konto möchten Sie antworten?
review-no-account = keines auf diesem Gerät
review-unknown-issuer = Dieser Anbieter ist nicht geprüft.
review-unknown-issuer-todo = Machen Sie nur weiter, wenn Sie { $host } kennen und die Seite selbst geöffnet haben.
review-not-paired = Dieses Gerät ist nicht mit { $issuer } gekoppelt und kann deshalb nicht antworten.
review-not-paired-todo = Melden Sie sich dort zuerst auf einem anderen Weg an. Wählen Sie dann auf der Seite „Geräte“ den Punkt „Gerät koppeln“.
review-too-low = Diese Kopplung reicht hier nicht aus. Das Portal braucht „{ $wanted }“, diese Kopplung hat „{ $has }“.
review-too-low-todo = Wählen Sie auf der Internetseite einen anderen Weg. Oder melden Sie sich im Konto mit dem Online-Ausweis an, und koppeln Sie dieses Gerät neu.
review-time = Sie haben noch { $span } Zeit.
review-time-over = Die Zeit für diesen Code ist um. Lassen Sie sich auf der Internetseite einen neuen Code anzeigen.
review-sign-in = Anmelden
review-pin = Mit PIN bestätigen
review-biometric = Mit Fingerabdruck oder Gesicht bestätigen
review-pair = Koppeln
review-decline = Ablehnen

## PIN

pin-heading = Ihre PIN für { $issuer }
pin-label = PIN, sechs Ziffern
pin-pad = Ziffern
pin-count = { $count } von 6 Ziffern eingegeben
pin-show = PIN zeigen
pin-erase = Letzte Ziffer löschen
pin-submit = Bestätigen
pin-biometric = Mit Fingerabdruck oder Gesicht
hint-biometrics_changed = Auf diesem Gerät wurden Fingerabdrücke oder Gesichter geändert. Ihre Kopplung ist noch da. Geben Sie diesmal Ihre PIN ein. Danach können Sie Fingerabdruck oder Gesicht in der Kopplung neu einrichten.
hint-biometric_cancelled = Das wurde abgebrochen. Es ist nichts passiert. Sie können auch Ihre PIN eingeben.
hint-biometric_locked = Das Gerät nimmt gerade keinen Fingerabdruck und kein Gesicht an. Es ist nichts verloren gegangen. Geben Sie Ihre PIN ein.
hint-biometric_not_accepted = Hier reicht Fingerabdruck oder Gesicht nicht aus. Geben Sie Ihre PIN ein.
prompt-title = Bei { $portal } anmelden
prompt-reason = { $portal } ({ $host }) fragt nach Ihrer Freigabe.
prompt-cancel = PIN verwenden
prompt-enrol-title = Für { $issuer } einrichten
prompt-enrol-reason = Danach kann Ihr Fingerabdruck oder Gesicht die PIN für { $issuer } ersetzen.
pin-wrong = Das hat nicht geklappt. Prüfen Sie Ihre PIN.
pin-tries-pause =
    { $tries ->
        [one] Noch 1 Versuch, dann { $span } Pause.
       *[other] Noch { $tries } Versuche, dann { $span } Pause.
    }
pin-tries-block =
    { $tries ->
        [one] Noch 1 Versuch, dann wird diese Kopplung gesperrt.
       *[other] Noch { $tries } Versuche, dann wird diese Kopplung gesperrt.
    }
pin-paused = Jetzt folgt eine Pause: { $span }. Danach können Sie es wieder versuchen.
pin-pause-left = Noch { $span } Pause
pin-pause-over = Die Pause ist vorbei. Sie können Ihre PIN wieder eingeben.
pin-lifetime =
    { $tries ->
        [one] Insgesamt bleibt dieser Kopplung noch 1 Versuch. Danach koppeln Sie das Gerät neu.
       *[other] Insgesamt bleiben dieser Kopplung noch { $tries } Versuche. Danach koppeln Sie das Gerät neu.
    }
blocked-heading = Diese Kopplung ist gesperrt
blocked-what = Die PIN für { $issuer } stimmte zu oft nicht. Zu Ihrem Schutz nimmt diese Kopplung keine Anmeldung mehr an.
blocked-lost = Ihr Konto ist sicher, und es ist nichts verloren gegangen.
blocked-todo = Melden Sie sich bei { $issuer } auf einem anderen Weg an. Koppeln Sie dort das Gerät neu, und wählen Sie dabei eine neue PIN.

pin-choose-heading = Wählen Sie eine PIN
pin-choose-how = Mit diesen sechs Ziffern geben Sie künftig jede Anmeldung frei.
pin-suggest = PIN vorschlagen
pin-suggested = Unser Vorschlag, schon eingetragen. Bitte merken:
pin-differs = Die beiden Eingaben waren verschieden. Wählen Sie Ihre PIN noch einmal.
pin-repeat-heading = Wiederholen Sie die PIN
pin-repeat-how = So ist sicher, dass Sie sich nicht vertippt haben.
weakness-length = Die PIN braucht genau sechs Ziffern.
weakness-repeated = Diese PIN besteht aus nur einer Ziffer. Das ist leicht zu erraten, wählen Sie eine andere.
weakness-run = Diese PIN ist eine Reihe wie 123456. Das ist leicht zu erraten, wählen Sie eine andere.
weakness-pattern = Diese PIN wiederholt ein Muster. Das ist leicht zu erraten, wählen Sie eine andere.
weakness-date = Diese PIN sieht wie ein Datum aus. Das ist leicht zu erraten, wählen Sie eine andere.
weakness-common = Diese PIN wählen sehr viele Menschen. Das ist leicht zu erraten, wählen Sie eine andere.

## Koppeln

device-name-heading = Wie soll dieses Gerät heißen?
device-name-how = Mit diesem Namen finden Sie das Gerät später in der Liste im Servicekonto.
device-name-label = Name des Geräts
device-name-taken = In Ihrem Konto gibt es schon ein Gerät mit diesem Namen. Wählen Sie einen anderen.
device-name-pair = Gerät koppeln
code-heading = Ihr Code für { $issuer }
code-how = Geben Sie diese sechs Ziffern auf der Internetseite ein:
code-time = Der Code gilt noch { $span }.
code-time-over = Die Zeit für diesen Code ist um. Starten Sie die Kopplung auf der Internetseite neu.
code-careful = Geben Sie diesen Code nur in Ihren eigenen Browser ein. Niemand fragt Sie am Telefon danach.
code-waiting = Wartet auf die Internetseite …
paired-heading = Dieses Gerät ist gekoppelt
paired-next = Ab jetzt melden Sie sich mit diesem Gerät und Ihrer PIN an.
paired-waits = Mit diesem Gerät können Sie sich anmelden ab: { $when }. Die Pause gibt es, weil der Code getippt wurde. So fällt auf, wenn jemand Sie am Telefon dazu überredet hat.
pairing-void-heading = Die Kopplung wurde nicht fertig
pairing-void-lost = Der Code wurde nicht rechtzeitig oder nicht richtig eingegeben. Es ist nichts passiert, und nichts ist verloren gegangen.
pairing-void-todo = Starten Sie die Kopplung auf der Seite „Geräte“ noch einmal.

## Ergebnis

approved-heading = Sie sind angemeldet
approved-next = Weiter geht es in Ihrem Browser.
approved-at = Zeitpunkt
approved-code-heading = Noch vier Ziffern
approved-code-how = Geben Sie diese vier Ziffern in Ihrem Browser ein. Dann sind Sie angemeldet.
declined-heading = Abgelehnt
declined-sign-in = Niemand wurde bei { $portal } angemeldet. Der Code kann nicht mehr benutzt werden.
declined-pair = Dieses Gerät wurde nicht mit { $issuer } gekoppelt. Der Code kann nicht mehr benutzt werden.
declined-not-me = Haben Sie das nicht selbst begonnen? Dann war es richtig, abzulehnen. Geben Sie Codes, die Ihnen jemand schickt, nie frei.
declined-report = Sie können das melden. Dann bricht { $issuer } ab, was bei Ihrem Konto gerade noch offen ist, und Ihre anderen Geräte erfahren davon. Ihr Konto wird nicht gesperrt.
declined-report-action = Das war ich nicht
declined-elsewhere = Melden lässt sich das von hier aus nicht, weil dieses Gerät nicht mit { $issuer } gekoppelt ist. Haben Sie dort ein Konto, sehen Sie auf der Seite „Geräte“ nach, ob Sie alle Geräte kennen.
reported-heading = Gemeldet
reported-what = { $issuer } weiß jetzt, dass Sie die Anmeldung bei { $portal } nicht begonnen haben.
reported-safe = Was bei Ihrem Konto noch offen war, ist abgebrochen. Ihr Konto ist nicht gesperrt, und dieses Gerät gilt weiter.
reported-todo = Sehen Sie bei { $issuer } auf der Seite „Geräte“ nach, ob Sie alle Geräte kennen. Haben Sie Ihr Passwort jemandem gesagt oder auf einer fremden Seite eingetippt, ändern Sie es dort.

## Kopplung im Einzelnen

pairing-issuer = Anbieter
pairing-address = Adresse
pairing-device = Name dieses Geräts
pairing-key = Schlüssel
pairing-biometric = Fingerabdruck oder Gesicht
biometric-state-off = nicht eingerichtet
biometric-state-on = kann die PIN ersetzen, wo das Niveau „niedrig“ reicht
biometric-lost = Auf diesem Gerät wurden Fingerabdrücke oder Gesichter geändert. Ihre Kopplung ist noch da, und die PIN gilt weiter.
biometric-state-lost = muss neu eingerichtet werden
biometric-state-none_enrolled = Auf diesem Gerät ist nichts hinterlegt. Das geht in den Einstellungen des Geräts.
biometric-set-up = Einrichten
biometric-anew = Neu einrichten
biometric-turn-off = Ausschalten
biometric-heading = Fingerabdruck oder Gesicht einrichten
biometric-what = Wo das Niveau „niedrig“ reicht, können Sie dann statt der PIN Ihren Fingerabdruck oder Ihr Gesicht benutzen. Die PIN geht immer auch.
biometric-others = Alle, deren Fingerabdruck oder Gesicht auf diesem Gerät hinterlegt ist, können sich dann als Sie anmelden, auch Angehörige.
biometric-refused = Das Einrichten hat nicht geklappt, vielleicht hat es zu lange gedauert. Ihre Kopplung ist noch da, und die PIN gilt weiter. Versuchen Sie es noch einmal.
changed-biometric_on = Fertig. Fingerabdruck oder Gesicht kann jetzt die PIN ersetzen, wo das Niveau „niedrig“ reicht.
changed-biometric_off = Ausgeschaltet. Für diese Kopplung gilt jetzt nur noch die PIN.
biometric-pin = Bestätigen Sie das mit Ihrer PIN für { $issuer }.
pairing-pin = PIN
pairing-pin-first = seit dem Koppeln dieselbe
pairing-pin-changed = geändert { $when }
change-pin = PIN ändern
change-pin-old = Geben Sie zuerst die PIN ein, die jetzt gilt.
change-pin-new = Wählen Sie die neue PIN
change-pin-refused = Das Ändern hat nicht geklappt, vielleicht hat es zu lange gedauert. Die bisherige PIN gilt weiter. Versuchen Sie es noch einmal.
changed-pin = Fertig. Ab jetzt gilt die neue PIN.
changed-pin_settled = Die PIN war schon geändert: Ihre Änderung von vorhin ist angekommen, nur die Antwort ging unterwegs verloren. Es gilt die PIN, die Sie dabei gewählt haben.
pairing-since = Gekoppelt
pairing-last = Zuletzt benutzt
pairing-pending-how = Diese Kopplung wartet noch auf die sechs Ziffern auf der Internetseite. Der Anbieter ist gerade nicht zu erreichen, um sie noch einmal zu zeigen. Versuchen Sie es gleich wieder, oder heben Sie die Kopplung auf.
unpair = Kopplung aufheben
unpair-heading = Kopplung mit { $issuer } aufheben?
unpair-what = Dieses Gerät kann sich dann nicht mehr für { $account } anmelden. Der Schlüssel wird gelöscht.
unpair-kept = Ihr Konto und alles darin bleiben erhalten.
unpair-back = Sie können das Gerät jederzeit neu koppeln.
unpair-keep = Kopplung behalten
unpaired-heading = Die Kopplung ist aufgehoben
unpaired-what = { $issuer } hat das bestätigt. Der Schlüssel auf diesem Gerät ist gelöscht.
unpaired-receipt = Quittung
unpaired-at = Bestätigt
unpaired-queued-heading = Auf diesem Gerät ist die Kopplung aufgehoben
unpaired-queued-what = { $issuer } ist gerade nicht zu erreichen und weiß davon noch nichts.
unpaired-queued-todo = Die App holt das Abmelden nach, sobald eine Verbindung besteht. Auf der Startseite sehen Sie, ob es noch aussteht.

## Verlauf

history = Verlauf
history-empty = Hier steht später, was Sie mit dieser App freigegeben oder abgelehnt haben.
history-approved = Angemeldet bei { $portal }
history-declined = Abgelehnt: { $portal }
history-reported = Gemeldet, nicht selbst begonnen: { $portal }
history-reported_elsewhere = Von einem anderen Gerät gemeldet: { $portal }
history-paired = Gerät gekoppelt mit { $portal }
history-unpaired = Kopplung mit { $portal } aufgehoben
history-unpaired_on_page = Kopplung mit { $portal } auf der Internetseite aufgehoben
history-blocked = Kopplung mit { $portal } gesperrt, weil die PIN zu oft nicht stimmte
history-pairing_void = Kopplung mit { $portal } wurde nicht fertig
history-pin_changed = PIN geändert für { $portal }
history-biometric_on = Fingerabdruck oder Gesicht eingerichtet für { $portal }
history-biometric_off = Fingerabdruck oder Gesicht ausgeschaltet für { $portal }
history-sent-approved = Freigabe für { $portal }
history-sent-declined = Ablehnung für { $portal }
history-sent-reported = Meldung zu { $portal }
history-sent-pin_changed = Neue PIN für { $portal }
history-outcome-unheard = Abgeschickt, aber keine Antwort gehört. Vielleicht hat es gezählt.
history-outcome-not_counted = Nicht angekommen oder nicht angenommen. Es hat nicht gezählt.
history-level = Niveau { $level }
history-receipt = Quittung
history-more = Ältere zeigen
history-copy = Alles kopieren
history-copied = Der Verlauf liegt mit allen Quittungen in der Zwischenablage. Sie können ihn zum Beispiel in eine E-Mail einfügen.
history-save = Als Datei speichern
history-saved = Gespeichert als „{ $name }“ im Ordner „{ $folder }“. Die Datei ist nicht verschlüsselt.

## Einstellungen

settings = Einstellungen
settings-language = Sprache
settings-language-unread = „Nicht gegengelesen“ heißt: Niemand, der die Sprache spricht, hat die Übersetzung bisher geprüft.
settings-language-system = Wie das Gerät
settings-appearance = Aussehen
settings-text-size = Schriftgröße
settings-lock = Abdecken, wenn niemand die App benutzt
settings-lock-what = Dann ist nicht zu sehen, wo Sie ein Konto haben. Freigeben lässt sich ohne PIN auch sonst nichts.
settings-version = Version { $version }
language-de = Deutsch
    .state = { "" }
language-de-x-leicht = Deutsch in Leichter Sprache
    .state = nicht gegengelesen
language-en = English
    .state = { "" }
language-tr = Türkçe
    .state = nicht gegengelesen
language-ar = العربية
    .state = nicht gegengelesen
language-uk = Українська
    .state = nicht gegengelesen
language-ru = Русский
    .state = nicht gegengelesen
language-pl = Polski
    .state = nicht gegengelesen
appearance-system = Wie das Gerät
appearance-light = Hell
appearance-dark = Dunkel
appearance-high_contrast = Hoher Kontrast
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
locked-what = Die App wurde eine Weile nicht benutzt. Was offen war, ist beendet, und niemand wurde angemeldet.
locked-open = Weiter

## Alles löschen

erase = Alles löschen
erase-what = Löscht alle Kopplungen, Schlüssel, den Verlauf und die Einstellungen von diesem Gerät.
erase-begin = Alles löschen …
erase-heading = Wirklich alles löschen?
erase-gone = Alle Kopplungen werden aufgehoben. Schlüssel, Verlauf und Einstellungen werden von diesem Gerät gelöscht.
erase-kept = Ihre Konten und alles darin bleiben erhalten.
erase-back = Rückgängig machen lässt sich das nicht. Sie können das Gerät aber jederzeit neu koppeln.
erase-confirm = Alles löschen
erased-heading = Alles ist gelöscht
erased-what = Auf diesem Gerät ist nichts mehr gespeichert.
erased-untold = Nicht zu erreichen war: { $issuers }
erased-untold-todo = Dort steht das Gerät noch in der Liste. Freigeben kann es nichts mehr. Entfernen Sie es im Servicekonto auf der Seite „Geräte“.

## Menü und Textseiten

menu = Menü
menu-practice = Gefahrlos üben
page-help = Hilfe
page-privacy = Datenschutz
page-accessibility = Barrierefreiheit
page-feedback = Rückmeldung geben
page-weakness = Schwachstelle melden
licences = Lizenzen
licences-own = Servicekonto.Pass ist freie Software unter der European Union Public Licence 1.2. Jeder darf sie benutzen, prüfen und verändern.
licences-others = Worauf die App aufbaut

text-help_start = So melden Sie sich an
    .body = Öffnen Sie auf einem Computer oder Tablet die Seite Ihrer Verwaltung, und wählen Sie „Anmelden“. Dort erscheint ein QR-Code. Scannen Sie ihn mit dieser App. Prüfen Sie, wer fragt, und geben Sie Ihre PIN ein. Weiter geht es dann im Browser.
text-help_pair = So koppeln Sie dieses Gerät
    .body = Melden Sie sich im Servicekonto auf dem bisherigen Weg an. Öffnen Sie dort die Seite „Geräte“, und wählen Sie „Gerät koppeln“. Scannen Sie den Code, und wählen Sie eine PIN. Am Ende tippen Sie sechs Ziffern, die hier erscheinen, auf der Internetseite ein.
text-help_no_camera = Ohne Kamera
    .body = Sie können auch ein Bild von dem Code auswählen, oder den Link zum Code kopieren und hier einfügen. Auf demselben Gerät öffnet der Link auf der Internetseite die App.
text-help_pin_forgotten = PIN vergessen
    .body = Niemand kennt Ihre PIN, auch die Verwaltung nicht. Melden Sie sich im Servicekonto auf einem anderen Weg an, entfernen Sie dort dieses Gerät, und koppeln Sie es neu. Dabei wählen Sie eine neue PIN.
text-help_lost_phone = Gerät verloren
    .body = Melden Sie sich von einem anderen Gerät im Servicekonto an, und entfernen Sie das verlorene auf der Seite „Geräte“. Ab dann nimmt das Servicekonto nichts mehr von ihm an. Ohne Ihre PIN kann auch vorher niemand etwas freigeben.
text-help_new_phone = Neues Gerät
    .body = Schlüssel lassen sich nicht übertragen. Koppeln Sie das neue Gerät so wie das erste. Das alte können Sie behalten oder hier die Kopplung aufheben.
text-help_fake = Woran Sie eine Fälschung erkennen
    .body = Geben Sie nur frei, was Sie gerade selbst begonnen haben. Vergleichen Sie Portal, Adresse und Browser mit dem, was vor Ihnen steht. Kommt der Code aus einer Nachricht oder einem Anruf, lehnen Sie ab. Niemand von der Verwaltung fragt nach Ihrer PIN oder nach den sechs Ziffern.
text-help_level = Was „niedrig“ und „substantiell“ bedeuten
    .body = Das Vertrauensniveau sagt, wie sicher eine Anmeldung ist. Für vieles reicht „niedrig“. Manche Leistungen brauchen „substantiell“. Welches Niveau eine Kopplung hat und warum, steht bei der Kopplung.
text-privacy_kept = Was auf diesem Gerät gespeichert ist
    .body = Namen und Adressen der Anbieter, der verkürzte Name Ihres Kontos, der Name dieses Geräts, der Verlauf und die Schlüssel, alles verschlüsselt. Ihre Angaben wie Anschrift oder Geburtsdatum bleiben im Servicekonto. Die PIN wird nirgends gespeichert.
text-privacy_sent = Was gesendet wird
    .body = Nur Anbieter, mit denen Sie gekoppelt sind, oder deren Code Sie einlesen, hören von der App. Sie erfahren, wofür Sie sich entschieden haben, und beim Koppeln Name, Art und Schlüsselschutz dieses Geräts.
text-privacy_never = Was nie geschieht
    .body = Die App zählt nicht mit, wie Sie sie benutzen. Sie enthält keine Werbung und keine fremden Dienste. Bilder aus der Kamera bleiben auf dem Gerät und werden nicht gespeichert.
text-privacy_erase = Alles löschen
    .body = In den Einstellungen gibt es „Alles löschen“. Damit sind Kopplungen, Schlüssel und Verlauf weg, und die Anbieter erfahren davon. Wenn Sie nur die App entfernen, entfernen Sie das Gerät auch auf der Seite „Geräte“ im Servicekonto.
text-access_aim = Was wir erreichen wollen
    .body = Alle sollen diese App benutzen können: mit Tastatur, mit Vorlesefunktion, mit großer Schrift, ohne Kamera. Maßstab sind die BITV 2.0 und die WCAG 2.2 in der Stufe AA.
text-access_tried = Was geprüft ist
    .body = Jede Ansicht wird bei jeder Änderung automatisch auf Kontrast, Beschriftung und Bedienung mit der Tastatur geprüft, hell und dunkel, von links und von rechts gelesen.
text-access_open = Was noch fehlt
    .body = Eine Prüfung mit Menschen, die eine Vorlesefunktion benutzen, und auf echten Telefonen steht noch aus. Übersetzungen, die noch niemand gegengelesen hat, sind in den Einstellungen so bezeichnet.
text-access_tell = Etwas hindert Sie?
    .body = Sagen Sie es der Stelle, von der Sie die App haben. Für Streitfälle gibt es die Schlichtungsstelle nach dem Behindertengleichstellungsgesetz.
text-feedback_how = So geben Sie Rückmeldung
    .body = Schreiben Sie hier, was gut war und was nicht. Die App sendet nichts. Sie kopieren den Text und schicken ihn selbst ab, zum Beispiel als E-Mail.
text-feedback_what = Was dabei hilft
    .body = Was wollten Sie tun, was stand auf dem Bildschirm, und was haben Sie erwartet? Schreiben Sie keine PIN und keinen Code dazu.
feedback-text = Ihr Text
feedback-text-hint = Genau das wird kopiert, sonst nichts. Die letzte Zeile hilft bei der Suche nach Fehlern. Sie können alles ändern oder löschen.
feedback-copy = Text kopieren
feedback-copied = Der Text liegt in der Zwischenablage. Fügen Sie ihn zum Beispiel in eine E-Mail ein.
feedback-to = Adresse für Rückmeldungen
feedback-to-nobody = Schicken Sie ihn an die Stelle, von der Sie die App haben.
text-weakness_how = So melden Sie eine Schwachstelle
    .body = Bitte nicht öffentlich. Nutzen Sie den vertraulichen Meldeweg der Stelle, von der Sie die App haben. Sie bekommen innerhalb von fünf Werktagen eine Antwort.
text-weakness_what = Was zählt
    .body = Zum Beispiel eine Freigabe ohne PIN oder ohne dieses Gerät, eine PIN an einer Stelle, an die sie nicht gehört, oder eine Anzeige, die etwas anderes sagt als das, was freigegeben wird.

## Üben

welcome-practise = Erst einmal gefahrlos üben
practice-bar = Nur eine Übung
practice-leave = Beenden
practice-issuer = Übungskonto
practice-office = Rathaus Beispielstadt (Übung)
practice-device = Mein Übungsgerät
practice-far-away = Ausland
practice-begin = Gefahrlos üben
    .what = Hier probieren Sie alles einmal aus: koppeln, anmelden und eine Fälschung erkennen. Die Anbieter sind erfunden, und nichts verlässt dieses Gerät.
    .todo = Stellen Sie sich vor, Sie haben im Übungskonto „Gerät koppeln“ gewählt und scannen den Code. Denken Sie sich dann eine PIN aus, die Sie sonst nicht benutzen.
    .action = Code scannen (Übung)
practice-portal = Jetzt melden Sie sich an
    .what = Stellen Sie sich vor, Sie sitzen an Ihrem Computer. Im Browser Firefox unter Windows ist die Seite rathaus.beispiel.example offen, und Sie haben „Anmelden“ gewählt.
    .todo = Scannen Sie den Code. Prüfen Sie, ob alles dazu passt, und geben Sie Ihre Übungs-PIN ein.
    .action = Code scannen (Übung)
practice-fake = Eine Nachricht kommt
    .what = „Ihr Rathaus: Bestätigen Sie bis heute Abend Ihre Angaben, sonst verfällt Ihr Antrag.“ Darunter ist ein QR-Code. Sie haben gerade gar nichts begonnen.
    .todo = Scannen Sie ihn, und schauen Sie genau hin. Was würden Sie tun?
    .action = Code scannen (Übung)
practice-caught = Richtig entschieden
    .what = Die Adresse war eine andere, der Browser war nicht Ihrer, und begonnen hatten Sie nichts. Dann ist Ablehnen immer richtig.
    .todo = Damit ist die Übung zu Ende. Koppeln Sie als Nächstes Ihr richtiges Konto.
    .action = Übung beenden
practice-fooled = Das wäre schiefgegangen
    .what = In der Übung ist nichts passiert. In Wirklichkeit wäre jetzt jemand anderes in Ihrem Namen angemeldet. Die Adresse war eine andere, und der Browser war nicht Ihrer.
    .todo = Geben Sie nur frei, was Sie gerade selbst begonnen haben. Üben Sie ruhig noch einmal.
    .action = Übung beenden

## Was nicht geklappt hat: was geschah, was verloren ist, was zu tun ist

error-contains = Er enthält:
error-some-host = diesem Anbieter
error-wait = Warten Sie { $span }, und versuchen Sie es dann noch einmal.

error-offline = Keine Verbindung
    .lost = Die Internetseite ist von diesem Gerät aus nicht zu erreichen. Es ist nichts verloren gegangen.
    .todo = Prüfen Sie WLAN oder mobile Daten, und versuchen Sie es noch einmal.
error-server_unavailable = Der Anbieter antwortet gerade nicht richtig
    .lost = Das liegt nicht an Ihnen. Es ist nichts verloren gegangen.
    .todo = Warten Sie einen Moment, und versuchen Sie es noch einmal.
error-clock_or_certificate = Die Verbindung war nicht sicher genug
    .lost = Deshalb wurde nichts gesendet. Es ist nichts verloren gegangen.
    .todo = Prüfen Sie Datum und Uhrzeit dieses Geräts. Stimmen sie, versuchen Sie es in einem anderen Netz.
error-not_a_pass_code = Das ist kein Code für Servicekonto.Pass
    .lost = Geöffnet wurde nichts.
    .todo = Lesen Sie den Code ein, den die Internetseite beim Anmelden oder Koppeln zeigt.
error-no_code_found = Auf dem Bild ist kein QR-Code zu erkennen
    .lost = Es ist nichts passiert.
    .todo = Wählen Sie ein Bild, auf dem der ganze Code scharf und mit weißem Rand zu sehen ist.
error-image_unreadable = Dieses Bild lässt sich nicht öffnen
    .lost = Es ist nichts passiert.
    .todo = Wählen Sie ein Bild im Format PNG, JPEG oder WebP.
error-image_too_large = Dieses Bild ist zu groß
    .lost = Es ist nichts passiert.
    .todo = Machen Sie ein Bildschirmfoto nur von dem Code, und wählen Sie dieses.
error-insecure_issuer = Die Verbindung zu { $host } ist nicht geschützt
    .lost = Deshalb wurde nichts geöffnet und nichts gesendet.
    .todo = Benutzen Sie diesen Code nicht. Öffnen Sie die Seite Ihrer Verwaltung selbst im Browser.
error-foreign_request = Diese Anfrage gehört nicht zu dem Code
    .lost = Die App hat sie nicht angenommen. Es ist nichts passiert.
    .todo = Lassen Sie sich auf der Internetseite einen neuen Code anzeigen. Geschieht das wieder, fragen Sie beim Anbieter nach.
error-issuer_keys_changed = Der Anbieter weist sich anders aus als beim Koppeln
    .lost = Zu Ihrem Schutz wurde nichts gesendet. Es ist nichts verloren gegangen.
    .todo = Fragen Sie beim Anbieter nach. Stimmt alles, heben Sie die Kopplung auf, und koppeln Sie das Gerät neu.
error-code_expired = Dieser Code ist abgelaufen
    .lost = Es ist nichts passiert.
    .todo = Lassen Sie sich auf der Internetseite einen neuen Code anzeigen.
error-code_used = Diesen Code hat schon ein anderes Gerät eingelesen
    .lost = Von diesem Gerät wurde nichts gesendet.
    .todo = War das nicht Ihr Gerät, brechen Sie auf der Internetseite ab, und lassen Sie sich einen neuen Code anzeigen.
error-code_unknown = Diesen Code kennt der Anbieter nicht
    .lost = Es ist nichts passiert.
    .todo = Lassen Sie sich auf der Internetseite einen neuen Code anzeigen.
error-short_code_unknown = Diesen Code gibt es dort nicht
    .lost = Es ist nichts passiert.
    .todo = Vergleichen Sie Code und Adresse mit der Internetseite. Ein Code gilt zwei Minuten. Ist er älter, lassen Sie sich einen neuen anzeigen.
error-short_code_format = Ein Code hat acht Zeichen
    .lost = Es wurde nichts gesendet.
    .todo = Lesen Sie den Code noch einmal von der Internetseite ab. Die Buchstaben I, L, O und U kommen darin nicht vor.
error-issuer_address = Das ist keine Adresse einer Internetseite
    .lost = Es wurde nichts gesendet.
    .todo = Lesen Sie die Adresse noch einmal ab. Sie steht auf der Internetseite neben dem Code.
error-issuer_not_found = Unter { $host } ist kein Servicekonto zu erreichen
    .lost = Es ist nichts passiert.
    .todo = Prüfen Sie die Adresse und Ihre Verbindung, und versuchen Sie es noch einmal.
error-not_usable_yet = Dieses Gerät kann noch nicht bestätigen
    .lost = Ihre Kopplung ist in Ordnung. Sie wurde mit einem getippten Code gemacht und wartet deshalb noch { $span }.
    .todo = Melden Sie sich bis dahin auf einem anderen Weg an. Oder koppeln Sie das Gerät mit dem QR-Code neu, dann ohne Pause.
error-request_over = Diese Anfrage ist schon beendet
    .lost = Sie wurde bereits beantwortet oder auf der Internetseite abgebrochen. Es ist nichts verloren gegangen.
    .todo = Möchten Sie sich noch anmelden, lassen Sie sich einen neuen Code anzeigen.
error-not_paired = Dieses Gerät ist nicht mit { $host } gekoppelt
    .lost = Es wurde nichts freigegeben.
    .todo = Melden Sie sich dort auf einem anderen Weg an. Wählen Sie dann auf der Seite „Geräte“ den Punkt „Gerät koppeln“.
error-level_too_low = Diese Kopplung reicht für das Portal nicht aus
    .lost = Es wurde nichts freigegeben.
    .todo = Wählen Sie auf der Internetseite einen anderen Weg. Oder melden Sie sich im Konto mit dem Online-Ausweis an, und koppeln Sie dieses Gerät neu.
error-approval_refused = Der Anbieter hat die Freigabe nicht angenommen
    .lost = Sie sind nicht angemeldet. Es ist nichts verloren gegangen.
    .todo = Lassen Sie sich einen neuen Code anzeigen. Klappt es wieder nicht, koppeln Sie das Gerät neu.
error-report_refused = Die Meldung wurde nicht angenommen
    .lost = Abgelehnt haben Sie schon, und niemand wurde angemeldet. Es ist nichts verloren gegangen.
    .todo = Sehen Sie im Servicekonto auf der Seite „Geräte“ nach, ob Sie alle Geräte kennen.
error-unpaired_elsewhere = Diese Kopplung wurde im Konto aufgehoben
    .lost = Ihr Konto bleibt, wie es ist. Von diesem Gerät wurde nichts freigegeben.
    .todo = Sie können das Gerät neu koppeln. Waren Sie das nicht, sehen Sie im Konto auf der Seite „Geräte“ nach.
error-pin_weak = Diese PIN ist zu leicht zu erraten
    .lost = Es wurde nichts gespeichert.
    .todo = Wählen Sie eine andere PIN, oder lassen Sie sich eine vorschlagen.
error-pin_same = Das ist die PIN, die schon gilt
    .lost = Es wurde nichts geändert.
    .todo = Wählen Sie eine andere PIN, oder behalten Sie diese.
error-pin_change_unknown = Die Verbindung brach beim Ändern der PIN ab
    .lost = Nichts ist verloren gegangen. Es gilt die bisherige PIN oder schon die neue.
    .todo = Öffnen Sie die App wieder, sobald eine Verbindung besteht. Dann steht bei der Kopplung, wann die PIN zuletzt geändert wurde.
error-pin_format = Die PIN braucht genau sechs Ziffern
    .lost = Es wurde nichts gesendet.
    .todo = Geben Sie die sechs Ziffern noch einmal ein.
error-key_lost = Der Schlüssel dieser Kopplung fehlt auf diesem Gerät
    .lost = Ihr Konto ist sicher. Mit dieser Kopplung können Sie sich aber nicht mehr anmelden.
    .todo = Heben Sie die Kopplung auf der Startseite auf, und koppeln Sie das Gerät neu.
error-keystore_unavailable = Der Sicherheitschip antwortet gerade nicht
    .lost = Es wurde nichts freigegeben. Ihre Kopplungen sind noch da.
    .todo = Versuchen Sie es noch einmal. Hilft das nicht, starten Sie das Gerät neu.
error-data_lost = Was diese App gespeichert hat, ist nicht mehr lesbar
    .lost = Das Gerät hat den Schlüssel dazu verloren, zum Beispiel weil die Bildschirmsperre ausgeschaltet wurde. Ihre Konten sind sicher, und alles darin ist noch da.
    .todo = Löschen Sie alles in der App, und koppeln Sie das Gerät danach neu.
error-biometric_not_accepted = Fingerabdruck oder Gesicht geht hier nicht
    .lost = Es ist nichts passiert. Ihre PIN gilt weiter.
    .todo = Hinterlegen Sie in den Einstellungen des Geräts einen Fingerabdruck oder ein Gesicht, oder benutzen Sie die PIN.
error-biometrics_changed = Fingerabdrücke oder Gesichter auf diesem Gerät haben sich geändert
    .lost = Ihre Kopplung ist noch da, und die PIN gilt weiter.
    .todo = Benutzen Sie die PIN. Danach können Sie Fingerabdruck oder Gesicht neu einrichten.
error-biometric_cancelled = Das wurde abgebrochen
    .lost = Es ist nichts passiert. Ihre PIN gilt weiter.
    .todo = Versuchen Sie es noch einmal, oder bleiben Sie bei der PIN.
error-biometric_locked = Das Gerät nimmt gerade keinen Fingerabdruck und kein Gesicht an
    .lost = Es ist nichts passiert. Ihre PIN gilt weiter.
    .todo = Entsperren Sie das Gerät mit seinem eigenen Code, und versuchen Sie es dann noch einmal.
error-storage = Auf diesem Gerät ließ sich nichts speichern
    .lost = Der letzte Schritt wurde nicht ausgeführt.
    .todo = Prüfen Sie, ob noch Speicherplatz frei ist, und versuchen Sie es noch einmal.
error-name_taken = Ein Gerät mit diesem Namen gibt es schon
    .lost = Das Gerät wurde noch nicht gekoppelt.
    .todo = Starten Sie die Kopplung neu, und wählen Sie einen anderen Namen.
error-nothing_open = Hier ist nichts mehr offen
    .lost = Die Anfrage wurde schon beendet. Es ist nichts verloren gegangen.
    .todo = Lassen Sie sich auf der Internetseite einen neuen Code anzeigen.
error-rate_limited = Das waren sehr viele Versuche in kurzer Zeit
    .lost = Der Anbieter macht deshalb eine Pause. Es ist nichts verloren gegangen.
    .todo = Warten Sie eine Minute, und versuchen Sie es noch einmal.
error-internal = In dieser App ist etwas schiefgegangen
    .lost = Es wurde nichts freigegeben.
    .todo = Schließen Sie die App, und öffnen Sie sie wieder. Geschieht das noch einmal, melden Sie es uns bitte.
