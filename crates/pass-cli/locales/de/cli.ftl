review = { $purpose ->
    [pair] Gerät koppeln mit dem Konto { $account } bei { $issuer } ({ $issuer-host })?
   *[other] Bei { $portal } ({ $host }) anmelden, Vertrauensniveau { $level ->
        [low] niedrig
        [substantial] substantiell
       *[high] hoch
    }, Browser { $browser } { $os }?
}
review-unchecked = Dieser Anbieter ist nicht geprüft: { $host }
review-test = Testbetrieb: Hier meldet sich niemand wirklich an.
browser-known = Mit diesem Browser haben Sie sich schon angemeldet.
browser-new = Mit diesem Browser melden Sie sich zum ersten Mal an.
ask-go-on = Weiter? (ja/nein)
ask-pin = PIN:{ " " }
ask-needs-terminal = Die PIN kann hier nicht abgefragt werden. Es ist nichts passiert. Geben Sie sie mit --pin-stdin über die Standardeingabe.
not-agreed = Abgebrochen. Es wurde nichts bestätigt.
pair-digits = Tippen Sie auf der Internetseite diese Ziffern ein: { $code } (noch { $seconds } Sekunden, Kopplung { $id })
pair-void = Die Ziffern wurden nicht rechtzeitig oder dreimal falsch eingetippt. Es wurde nichts gekoppelt. Beginnen Sie auf der Internetseite von vorn.
paired =
    Gekoppelt: { $name } mit { $account } bei { $issuer }, Vertrauensniveau { $level ->
        [low] niedrig
        [substantial] substantiell
       *[high] hoch
    } ({ $id }, { $state ->
        [pending] Ziffern fehlen noch
       *[active] verwendbar
    }, { $host })
pairing =
    { $id }: { $name } mit { $account } bei { $issuer } ({ $host }), Vertrauensniveau { $level ->
        [low] niedrig
        [substantial] substantiell
       *[high] hoch
    }, { $state ->
        [pending] Ziffern fehlen noch
       *[active] verwendbar
    }
approved =
    Bestätigt, Vertrauensniveau { $level ->
        [low] niedrig
        [substantial] substantiell
       *[high] hoch
    }. Beleg { $receipt }
declined = Abgelehnt. Beleg { $receipt }
reported = Gemeldet: Sie haben diese Anmeldung nicht begonnen. Beleg { $receipt }
unpaired = Die Kopplung mit { $issuer } ist aufgehoben. Beleg { $receipt }
unpaired-later = Die Kopplung ist hier gelöscht. { $issuer } war nicht zu erreichen und erfährt es beim nächsten „pass status“.
unpaired-unknown = Die Kopplung ist hier gelöscht. { $issuer } kannte sie nicht.
list-empty = Keine Kopplung. Beginnen Sie mit „pass pair“.
list-waiting = Abmelden bei { $issuer } wird nachgeholt.
list-notice = Eine Kopplung mit { $issuer } wurde beendet.
list-reported = Mit „{ $device }“ wurde gemeldet, dass jemand anderes eine Anmeldung bei { $portal } begonnen hat ({ $issuer }).
input-unreadable = Die Eingabe kann nicht gelesen werden. Es ist nichts passiert. Geben Sie Link und PIN je in einer Zeile.
image-unreadable = Das Bild kann nicht gelesen werden ({ $reason }). Es ist nichts passiert. Nehmen Sie ein PNG, JPEG oder WebP.
image-no-code = In diesem Bild ist kein QR-Code zu finden. Es ist nichts passiert. Nehmen Sie ein schärferes oder größeres Bild.
link-insecure = Die Verbindung zu { $host } wäre nicht verschlüsselt. Es wurde nichts gesendet. Wenden Sie sich an den Anbieter.
link-foreign = Das ist kein Code für Servicekonto.Pass. Er enthält: { $text } – geöffnet wurde nichts.
pin-format = Eine PIN hat genau sechs Ziffern. Es wurde nichts gesendet.
pin-differs = Die beiden PINs sind nicht gleich. Es wurde nichts gesendet. Beginnen Sie mit einem neuen Code.
pin-weak = Diese PIN ist zu leicht zu erraten. Es wurde nichts gesendet. Wählen Sie eine andere.
pin-wrong = { $count ->
    [one] Das hat nicht geklappt. Prüfen Sie die PIN. Noch ein Versuch. Lassen Sie sich einen neuen Code anzeigen.
   *[other] Das hat nicht geklappt. Prüfen Sie die PIN. Noch { $count } Versuche. Lassen Sie sich einen neuen Code anzeigen.
}
pin-paused = Zu viele Versuche. Es ist nichts verloren. Der nächste Versuch ist in { $count } Sekunden möglich, mit einem neuen Code.
blocked = Die PIN war zu oft falsch, diese Kopplung ist gesperrt und hier gelöscht. Ihr Konto ist unberührt. Koppeln Sie neu.
offline = Der Anbieter ist nicht zu erreichen. Es ist nichts verloren. Versuchen Sie es später noch einmal.
untrusted = Die Verbindung zum Anbieter ist nicht vertrauenswürdig. Es wurde nichts gesendet. Prüfen Sie Uhrzeit und Netz.
foreign = Die Antwort des Anbieters passt nicht zu diesem Code. Es wurde nichts bestätigt. Lassen Sie sich einen neuen Code anzeigen.
expired = Dieser Code ist abgelaufen. Es ist nichts passiert. Lassen Sie sich einen neuen Code anzeigen.
used = Diesen Code hat schon ein anderes Gerät benutzt. Von hier wurde nichts bestätigt. Lassen Sie sich einen neuen Code anzeigen.
unknown = Diesen Code kennt der Anbieter nicht (mehr). Es ist nichts passiert. Lassen Sie sich einen neuen Code anzeigen.
over = Dieser Vorgang ist schon beendet. Es ist nichts verloren. Lassen Sie sich einen neuen Code anzeigen.
name-taken = Ein Gerät mit diesem Namen gibt es schon. Es wurde nichts gekoppelt. Wählen Sie mit --name einen anderen.
refused = Der Anbieter hat das nicht angenommen. Es ist nichts verloren. Lassen Sie sich einen neuen Code anzeigen.
issuer-fault = Beim Anbieter ist etwas schiefgegangen. Es ist nichts verloren. Versuchen Sie es später noch einmal.
keys-changed = Die Schlüssel des Anbieters passen nicht zu denen vom Koppeln. Es wurde nichts gesendet. Koppeln Sie neu, wenn der Anbieter das bestätigt.
unsupported = Der Code verlangt etwas, das dieses Programm nicht kann. Es ist nichts passiert.
not-paired = Bei diesem Anbieter gibt es keine Kopplung. Es ist nichts passiert. Koppeln Sie zuerst mit „pass pair“.
several-pairings = Bei diesem Anbieter gibt es mehrere Kopplungen. Es wurde nichts bestätigt. Wählen Sie eine mit --pairing.
level-too-low = Diese Kopplung reicht für das verlangte Vertrauensniveau nicht. Es wurde nichts gesendet.
unpaired-elsewhere = Diese Kopplung wurde im Konto aufgehoben. Sie ist hier gelöscht. Sie können neu koppeln.
no-such-pairing = Diese Kopplung gibt es hier nicht. Es ist nichts passiert. „pass list“ zeigt alle.
keystore-silent = Der Sicherheitschip antwortet nicht. Ihre Kopplungen sind noch da. Versuchen Sie es später noch einmal.
key-lost = Der Schlüssel dieser Kopplung ist nicht mehr da. Ihr Konto ist unberührt. Heben Sie sie mit „pass unpair“ auf und koppeln Sie neu.
storage = Die Dateien dieses Programms können nicht gelesen oder geschrieben werden. Es wurde nichts gesendet. Prüfen Sie den Ordner bei --store.
not-a-pairing = Dieser Code ist nicht zum Koppeln. Es wurde nichts bestätigt. Benutzen Sie „pass approve“ mit einem neuen Code.
not-a-sign-in = Dieser Code ist zum Koppeln. Es wurde nichts gekoppelt. Benutzen Sie „pass pair“ mit einem neuen Code.
approved-digits = Tippen Sie auf der Internetseite diese Ziffern ein: { $code }
code-format = Ein Code hat acht Zeichen. Es wurde nichts gesendet. Lesen Sie ihn noch einmal von der Internetseite ab.
issuer-format = Das ist keine Adresse eines Anbieters. Es wurde nichts gesendet. Geben Sie mit --issuer die Adresse an, die bei dem Code steht.
too-many = { $count ->
    [one] Zu viele falsche Codes. Es ist nichts verloren. Der nächste Versuch ist in einer Sekunde möglich.
   *[other] Zu viele falsche Codes. Es ist nichts verloren. Der nächste Versuch ist in { $count } Sekunden möglich.
}
not-usable-yet = { $count ->
    [one] Diese Kopplung kann noch nicht bestätigen: Sie wurde mit einem getippten Code gemacht und wartet noch eine Stunde. Es ist nichts verloren.
   *[other] Diese Kopplung kann noch nicht bestätigen: Sie wurde mit einem getippten Code gemacht und wartet noch { $count } Stunden. Es ist nichts verloren.
}
