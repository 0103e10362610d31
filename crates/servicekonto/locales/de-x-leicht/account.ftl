# Noch von niemandem aus der Zielgruppe gelesen.
# Die Seiten des Kontos selbst.
start-title = Ihr Servicekonto
start-text = Mit dem Servicekonto melden Sie sich bei vielen Ämtern an. Sie melden sich mit Ihren Geräten an. Hier sehen Sie diese Geräte.
start-signed-in = Sie sind angemeldet: { $name }.
start-level = Vertrauens-Niveau von dieser Anmeldung: { $level }.
start-devices = Geräte ansehen

devices-title = Geräte
devices-text = Mit diesen Geräten können Sie Anmeldungen bestätigen.
devices-empty = Sie haben noch kein Gerät gekoppelt. Koppeln heißt: Sie verbinden ein Gerät mit Ihrem Konto. Dann melden Sie sich sicher an. Sie scannen einen Code. Sie geben Ihre PIN ein. Fertig! Sie brauchen kein Passwort und keinen Ausweis.
device-name = Gerät
device-model = Modell
device-level = Vertrauens-Niveau
device-last-use = Zuletzt benutzt
device-remove = Gerät entfernen
device-remove-named = Gerät entfernen: { $name }
known-browser-title = Dieser Browser ist bekannt
known-browser-text = Sie haben sich mit diesem Browser schon angemeldet. Die App zeigt Ihnen das beim nächsten Mal. Ist das nicht Ihr Computer? Dann drücken Sie hier:
known-browser-forget = Diesen Browser vergessen
report-title = Gemeldet: Diese Anmeldungen haben Sie nicht angefangen
report-device = Gemeldet mit dem Gerät „{ $device }“
report-browser = { $browser } mit { $os }
report-browser-unknown = Browser nicht bekannt
report-nothing = Niemand ist angemeldet. Ihr Konto ist nicht gesperrt. Die Meldung steht hier 30 Tage.
report-todo = Kennen Sie alle Geräte auf dieser Seite? Entfernen Sie fremde Geräte. Kennt jemand Ihr Passwort? Dann ändern Sie es.

change-password-title = Passwort ändern
change-password-text = Hier wählen Sie ein neues Passwort. Das alte Passwort gilt danach nicht mehr.
change-password-current = Altes Passwort
change-password-new = Neues Passwort
change-password-again = Noch einmal das neue Passwort
change-password-differ = Sie haben 2 verschiedene neue Passwörter eingegeben. Nichts ist geändert. Bitte geben Sie alles noch einmal ein.
change-password-wrong = Das alte Passwort stimmt nicht. Nichts ist geändert. Bitte versuchen Sie es noch einmal.
change-password-same = Das neue Passwort ist das alte Passwort. Bitte wählen Sie ein anderes Passwort.
password-changed-title = Ihr Passwort ist geändert
password-changed-text = Das alte Passwort gilt nicht mehr. Vielleicht war noch jemand in Ihrem Servicekonto angemeldet. Dann ist er jetzt abgemeldet.
password-changed-devices = Ihre Geräte können weiter für Sie bestätigen. Prüfen Sie: Kennen Sie alle Geräte?

device-waits = Das Gerät kann noch nicht bestätigen. Es kann das ab: { $when }. Ist das nicht Ihr Gerät? Dann entfernen Sie es jetzt.
device-blocked = Das Gerät ist gesperrt. Die PIN war zu oft falsch. Entfernen Sie das Gerät. Koppeln Sie das Gerät danach neu.
last-use-never = noch nie
time-today = heute um { $clock } Uhr
time-day = { $day }. { $month } { $year } um { $clock } Uhr
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

place-software = Der Schlüssel liegt in einer geschützten Datei
place-tpm = Der Schlüssel liegt im Sicherheits-Chip TPM
place-trusted-environment = Der Schlüssel liegt im geschützten Bereich vom Gerät
place-strong-box = Der Schlüssel liegt im Sicherheits-Chip
place-secure-enclave = Der Schlüssel liegt in der Secure Enclave
place-unproven = Wir wissen nicht sicher, wo der Schlüssel liegt
reason-best = Das Gerät und die PIN zählen zusammen. Damit ist „substantiell“ das Höchste.
reason-identity = Der Grund ist: Sie haben für dieses Konto noch keinen Ausweis gezeigt.
reason-session = Der Grund ist: Sie waren beim Koppeln mit Passwort angemeldet.
reason-evidence = Der Grund ist: Es fehlt ein Nachweis. Wir wissen nicht sicher, ob der Schlüssel in einem Sicherheits-Chip liegt.
device-biometric = Finger-Abdruck oder Gesicht
device-biometric-on = Das geht statt der PIN. Es geht nur beim Vertrauens-Niveau „niedrig“.
finding-malformed = Der Grund ist: Wir können den Nachweis vom Gerät nicht lesen.
finding-chain-untrusted = Der Grund ist: Wir kennen den Hersteller nicht, der den Nachweis gemacht hat.
finding-expired = Der Grund ist: Der Nachweis vom Hersteller ist zu alt. Oder er gilt erst später.
finding-revoked = Der Grund ist: Der Nachweis gilt nicht mehr. Der Hersteller hat ihn für solche Geräte zurückgenommen.
finding-revocation-list-stale = Der Grund ist: Wir konnten den Nachweis beim Koppeln nicht ganz prüfen. Vielleicht hat der Hersteller ihn zurückgenommen. Koppeln Sie das Gerät später noch einmal.
finding-challenge-mismatch = Der Grund ist: Der Nachweis gehört zu einer anderen Kopplung.
finding-key-mismatch = Der Grund ist: Der Nachweis gehört zu einem anderen Schlüssel.
finding-software-key = Der Grund ist: Der Schlüssel liegt nicht in einem Sicherheits-Chip. Das sagt das Gerät selbst.
finding-boot-loader-unlocked = Der Grund ist: Der Start-Schutz vom Gerät ist offen. Er heißt auch Bootloader. Auf dem Gerät kann deshalb jedes System laufen.
finding-boot-not-verified = Der Grund ist: Das Gerät hat beim Start sein Betriebs-System nicht geprüft. Das Betriebs-System ist das wichtigste Programm auf dem Gerät.
finding-unknown-system = Der Grund ist: Auf dem Gerät läuft ein anderes Betriebs-System als das vom Hersteller. Das Betriebs-System ist das wichtigste Programm auf dem Gerät. Das Gerät hat das Betriebs-System geprüft. Aber wir kennen es nicht.
finding-patch-level-old = Der Grund ist: Dem Gerät fehlen Sicherheits-Updates. Updates machen die Programme neu und sicher. Machen Sie zuerst die Updates. Koppeln Sie das Gerät danach neu.
finding-unknown-app = Der Grund ist: Eine App hat den Schlüssel gemacht. Wir kennen diese App nicht.
finding-key-properties = Der Grund ist: Der Schlüssel hat nicht die richtige Art. Er muss im Gerät selbst entstehen. Er darf nur zum Unterschreiben sein.
finding-not-activated = Der Grund ist: Für den Sicherheits-Chip fehlt ein Nachweis. Der Nachweis muss von einem Hersteller kommen, den wir kennen.
finding-wrong-environment = Der Grund ist: Der Nachweis kommt aus einem anderen Bereich vom Hersteller. Zum Beispiel aus einem Bereich zum Testen.
finding-no-lock-screen = Der Grund ist: Das Gerät hat keine Bildschirm-Sperre. Richten Sie eine Bildschirm-Sperre ein. Koppeln Sie das Gerät danach neu.

pairing-title = Gerät koppeln
pairing-text = Koppeln heißt: Sie verbinden das Gerät mit Ihrem Konto. Sie brauchen auf dem Gerät die App Servicekonto.Pass. Danach können Sie sich mit dem Gerät anmelden.
pairing-level = Höchstes Vertrauens-Niveau für das neue Gerät
pairing-level-password = Der Grund ist: Sie sind mit Passwort angemeldet. Vielleicht stiehlt jemand Ihr Passwort. Dann soll er damit nicht mehr machen können. Wollen Sie „substantiell“? Dann melden Sie sich mit dem Online-Ausweis an. Koppeln Sie danach das Gerät.
pairing-level-session = Der Grund ist: Ihre Anmeldung hat das Vertrauens-Niveau „niedrig“. Wollen Sie „substantiell“? Dann melden Sie sich mit dem Online-Ausweis an. Koppeln Sie danach das Gerät.
pairing-level-identity = Der Grund ist: Sie haben für dieses Konto noch keinen Ausweis gezeigt.
pairing-level-evidence = Der Grund ist: Wir prüfen noch nicht, ob der Schlüssel in einem Sicherheits-Chip liegt.
pairing-level-good = Das reicht für die meisten Anträge.
pairing-start = Code zeigen
pairing-step-2 = Wählen Sie „QR-Code scannen“. Halten Sie die Kamera auf diesen Code.
pairing-step-3 = Wählen Sie in der App eine PIN. Danach zeigt die App einen Code mit 6 Zahlen.
typed-pairing-wait = Sie koppeln mit einem getippten Code. Dann wartet das neue Gerät 24 Stunden. Das schützt Sie vor Betrug am Telefon. Mit dem QR-Code müssen Sie nicht warten.
pairing-digits-title = Ist das Ihr Gerät?
pairing-digits = 6 Zahlen vom Gerät
pairing-digits-hint = Lesen Sie den Code selbst von diesem Telefon ab. Tippen Sie nur diesen Code ein. Wir fragen nie am Telefon danach.
pairing-confirm = Gerät koppeln
pairing-wrong = Diese Zahlen sind falsch. Alles ist noch wie vorher. { $count ->
    [one] Sie haben noch 1 Versuch.
   *[other] Sie haben noch { $count } Versuche.
}
to-devices = Zu den Geräten
