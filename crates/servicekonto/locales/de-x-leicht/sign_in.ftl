# Noch von niemandem aus der Zielgruppe gelesen.
# Anmelden: die vier Wege und ihre Seiten.
login-title = Melden Sie sich hier an
login-asking = { $portal } will wissen, wer Sie sind.
login-needed = Das Vertrauens-Niveau sagt: So sicher ist eine Anmeldung. Hier brauchen Sie mindestens „{ $level }“.
login-own = Sie wollen zu Ihrem Servicekonto.
login-no-account = Haben Sie noch kein Konto?
login-no-account-card = Haben Sie noch kein Konto? Melden Sie sich mit dem Online-Ausweis an. Beim ersten Mal machen wir ein Konto für Sie.
level-is = Vertrauens-Niveau: { $level }
sign-in = Anmelden
other-way = Anderen Weg wählen
back-to = Zurück zu { $portal }

way-password = Benutzer-Name und Passwort
way-password-text = Sie brauchen kein anderes Gerät.
way-pass = Servicekonto.Pass
way-pass-text = Mit der App. Sie scannen einen Code. Dann bestätigen Sie mit Ihrer PIN.
way-eid = Online-Ausweis
way-eid-text = Mit Ihrem Personal-Ausweis und der PIN vom Ausweis.
way-other = Anderes deutsches Konto
way-other-text = Mit einem Konto von einem anderen Bundes-Land.
obstacle-level = Das reicht hier nicht. Sie brauchen „{ $level }“.
obstacle-not-available = Dieser Weg geht noch nicht.

user-name = Benutzer-Name
password = Passwort
password-wrong = Der Benutzer-Name und das Passwort passen nicht zusammen. Alles ist noch wie vorher. Prüfen Sie beides. Versuchen Sie es dann noch einmal.
password-pause = Das waren zu viele Versuche. Ihr Konto ist nicht gesperrt. Warten Sie eine Minute. Versuchen Sie es dann noch einmal.

register-title = Konto anlegen
register-text = Wählen Sie einen Benutzer-Namen und ein Passwort. Damit bekommen Sie ein Konto. Es hat das Vertrauens-Niveau „niedrig“. Danach machen Sie dort weiter, wo Sie aufgehört haben.
register-action = Konto anlegen
register-name-hint = Nehmen Sie mindestens 2 Zeichen. Erlaubt sind Buchstaben, Zahlen und . - _ @ +
register-password-hint = Nehmen Sie mindestens 10 Zeichen. Sie dürfen das Passwort auch einfügen.
register-name-unfit = Dieser Benutzer-Name passt nicht. Er braucht 2 bis 64 Zeichen. Erlaubt sind Buchstaben, Zahlen und . - _ @ +
register-name-taken = Diesen Benutzer-Namen gibt es schon. Bitte wählen Sie einen anderen Namen.
register-password-short = Das Passwort ist zu kurz. Es braucht mindestens 10 Zeichen.
register-password-long = Das Passwort ist zu lang. Es darf höchstens 128 Zeichen haben.

eid-title = Online-Ausweis zeigen
eid-simulation = Das ist kein echter Ausweis. Wir tun hier nur so.
eid-simulation-text = Geben Sie hier keine echten Daten ein.
eid-choose = Ausweis von einer erfundenen Person
eid-card-text = Diesen Ausweis zeigen
eid-invent = Eine Person erfinden
eid-action = Mit dieser Person weiter
eid-incomplete = Bitte füllen Sie alle Felder aus. Alles ist noch wie vorher.
given-names = Vornamen
family-name = Nachname
birth-date = Geburts-Datum
address = Adresse

pass-title = Mit Servicekonto.Pass anmelden
pass-for = Sie melden sich an bei { $portal }.
pass-step-1 = Öffnen Sie auf Ihrem Gerät die App Servicekonto.Pass.
pass-step-2 = Wählen Sie „QR-Code scannen“. Halten Sie die Kamera auf diesen Code.
pass-step-3 = Prüfen Sie, was die App zeigt. Bestätigen Sie dann mit Ihrer PIN.
qr-label = QR-Code für die App Servicekonto.Pass
open-here = Auf diesem Gerät öffnen
reload = Seite neu laden
new-code = Neuen Code zeigen

no-camera = Keine Kamera?
show-qr = QR-Code zeigen
typed-step-2 = Wählen Sie in der App: Code eingeben. Schreiben Sie dann die Adresse und den Code in die App:
typed-address = Adresse
typed-code = Code
typed-step-3 = Lesen Sie, was die App zeigt. Geben Sie Ihre PIN ein. Dann zeigt die App 4 Ziffern.
confirm-title = Jetzt noch 4 Ziffern
confirm-digits = 4 Ziffern aus der App
confirm-digits-hint = Schreiben Sie nur Ziffern, die Sie selbst in Ihrer App sehen. Wir fragen nie am Telefon nach diesen Ziffern.
confirm = Anmelden

state-waiting = Wir warten, bis Sie den Code scannen.
state-claimed = Wir haben den Code erkannt. Bitte bestätigen Sie in der App.
state-contested = Achtung: Ein zweites Gerät wollte diesen Code benutzen. Haben Sie den Code selbst gescannt? Nur dann bestätigen Sie. Sonst holen Sie sich einen neuen Code.
state-registered = Dieses Gerät hat den Code gescannt. Ist es Ihr Gerät?
state-approved = Sie haben bestätigt. Es geht gleich weiter.
state-confirming = Sie haben in der App bestätigt. Tippen Sie jetzt die 4 Ziffern aus der App ein.
state-paired = Das Gerät ist gekoppelt. Sie können sich jetzt mit dem Gerät anmelden.
state-declined = Sie haben in der App abgelehnt. Alles ist noch wie vorher. Sie können zurückgehen. Oder Sie holen sich einen neuen Code.
state-expired = Dieser Code ist zu alt. Alles ist noch wie vorher. Holen Sie sich einen neuen Code.
state-blocked = Die PIN war zu oft falsch. Dieses Gerät ist für Ihr Konto gesperrt. Ihr Konto ist sicher. Melden Sie sich auf einem anderen Weg an. Koppeln Sie das Gerät dann neu.
state-void = Der Code war 3-mal falsch. Das Gerät ist nicht gekoppelt. Sonst ist alles wie vorher. Holen Sie sich einen neuen Code.
state-waiting-typed = Geben Sie den Code jetzt in der App ein. Der Code gilt 2 Minuten.
state-contested-typed = Noch ein anderes Gerät wollte diesen Code benutzen. Haben Sie den Code selbst eingegeben? Nur dann bestätigen Sie. Sonst lassen Sie sich einen neuen Code zeigen.
state-registered-typed = Auf diesem Gerät wurde der Code eingegeben. Ist das Ihr Gerät?
state-paired-typed = Das Gerät ist gekoppelt. Sie haben den Code getippt. Darum müssen Sie noch 24 Stunden warten. Dann können Sie sich mit dem Gerät anmelden.
state-void-digits = Die Ziffern waren 3-mal falsch. Niemand wurde angemeldet. Sonst ist nichts passiert. Lassen Sie sich einen neuen Code zeigen.
state-cancelled = Das ist abgebrochen. Alles ist noch wie vorher.

landing-title = Öffnen Sie die App
landing-nothing = Sie haben den Code mit der Kamera vom Gerät geöffnet. Alles ist noch wie vorher. Der Code gilt weiter.
landing-here = Ist die App auf diesem Gerät? Dann können Sie die App hier öffnen. Die App fragt Sie zuerst. Vorher passiert nichts.
landing-open = App öffnen
landing-otherwise = Öffnet sich nichts?
landing-step-2 = Wählen Sie „QR-Code scannen“. Scannen Sie den Code noch einmal.
landing-step-3 = Bestätigen Sie nur, was Sie selbst angefangen haben.
landing-stranger = Hat Ihnen jemand diesen Code geschickt? Dann benutzen Sie den Code nicht.
