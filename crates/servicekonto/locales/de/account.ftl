# Die Seiten des Kontos selbst.
start-title = Ihr Servicekonto
start-text = Mit Ihrem Servicekonto melden Sie sich bei vielen Ämtern an. Hier verwalten Sie die Geräte, mit denen Sie sich anmelden.
start-signed-in = Angemeldet: { $name }.
start-level = Vertrauensniveau dieser Anmeldung: { $level }.
start-devices = Geräte ansehen

devices-title = Geräte
devices-text = Diese Geräte können für Sie bestätigen.
devices-empty = Noch kein Gerät gekoppelt. Mit einem gekoppelten Gerät melden Sie sich sicher an, ohne Passwort und ohne Ausweis: Code scannen, PIN eingeben, fertig.
device-name = Gerät
device-model = Bauart
device-level = Vertrauensniveau
device-last-use = Zuletzt benutzt
device-remove = Gerät entfernen
device-remove-named = Gerät entfernen: { $name }
device-blocked = Gesperrt, weil die PIN zu oft falsch war. Entfernen Sie das Gerät und koppeln Sie es neu.
last-use-never = noch nie
time-today = heute, { $clock } Uhr
time-day = { $day }. { $month } { $year }, { $clock } Uhr
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

place-software = Schlüssel in einer geschützten Datei
place-tpm = Schlüssel im Sicherheitschip (TPM)
place-trusted-environment = Schlüssel im geschützten Bereich des Geräts
place-strong-box = Schlüssel im Sicherheitschip
place-secure-enclave = Schlüssel in der Secure Enclave
reason-best = Gerät und PIN zählen zusammen. Mehr als „substantiell“ ist damit nicht möglich.
reason-identity = Weil Sie sich für dieses Konto noch nicht ausgewiesen haben.
reason-session = Weil Sie beim Koppeln mit Passwort angemeldet waren.
reason-evidence = Weil nicht belegt ist, dass der Schlüssel in einem Sicherheitschip liegt.

pairing-title = Gerät koppeln
pairing-text = Sie brauchen die App Servicekonto.Pass auf dem Gerät. Danach können Sie sich damit anmelden.
pairing-level = Das neue Gerät erhält höchstens das Vertrauensniveau
pairing-level-password = Weil Sie mit Passwort angemeldet sind. Ein gestohlenes Passwort soll nicht mehr wert werden. Für „substantiell“ melden Sie sich mit dem Online-Ausweis an und koppeln dann.
pairing-level-session = Weil Ihre Anmeldung das Vertrauensniveau „niedrig“ hat. Für „substantiell“ melden Sie sich mit dem Online-Ausweis an und koppeln dann.
pairing-level-identity = Weil Sie sich für dieses Konto noch nicht ausgewiesen haben.
pairing-level-evidence = Weil noch nicht geprüft wird, ob der Schlüssel in einem Sicherheitschip liegt.
pairing-level-good = Das reicht für die meisten Anträge.
pairing-start = Code anzeigen
pairing-step-2 = Wählen Sie „QR-Code scannen“ und halten Sie die Kamera auf diesen Code.
pairing-step-3 = Wählen Sie in der App eine PIN. Danach zeigt sie einen Code mit sechs Ziffern.
pairing-digits-title = Ist das Ihr Gerät?
pairing-digits = Sechs Ziffern vom Gerät
pairing-digits-hint = Tippen Sie nur einen Code ein, den Sie selbst von diesem Telefon ablesen. Wir fragen nie am Telefon danach.
pairing-confirm = Gerät koppeln
pairing-wrong = Diese Ziffern passen nicht. Es ist nichts passiert. { $count ->
    [one] Sie haben noch einen Versuch.
   *[other] Sie haben noch { $count } Versuche.
}
to-devices = Zu den Geräten
