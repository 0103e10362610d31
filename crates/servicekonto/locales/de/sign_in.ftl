# Anmelden: die vier Wege und ihre Seiten.
login-title = Melden Sie sich hier an
login-asking = { $portal } möchte wissen, wer Sie sind.
login-needed = Dafür brauchen Sie mindestens das Vertrauensniveau „{ $level }“.
login-own = Sie möchten zu Ihrem Servicekonto.
login-no-account = Noch kein Konto?
login-no-account-card = Noch kein Konto? Beim ersten Anmelden mit dem Online-Ausweis wird eines angelegt.
level-is = Vertrauensniveau: { $level }
sign-in = Anmelden
other-way = Anderen Weg wählen
back-to = Zurück zu { $portal }

way-password = Benutzername und Passwort
way-password-text = Ohne weiteres Gerät.
way-pass = Servicekonto.Pass
way-pass-text = Mit der App: Code scannen und mit Ihrer PIN bestätigen.
way-eid = Online-Ausweis
way-eid-text = Mit Ihrem Personalausweis und dessen PIN.
way-other = Anderes deutsches Nutzerkonto
way-other-text = Mit einem Konto eines anderen Landes.
obstacle-level = Reicht hier nicht: Gebraucht wird „{ $level }“.
obstacle-not-available = Noch nicht verfügbar.

user-name = Benutzername
password = Passwort
password-wrong = Benutzername und Passwort passen nicht zusammen. Es ist nichts passiert. Prüfen Sie beides und versuchen Sie es noch einmal.
password-pause = Das waren zu viele Versuche. Ihr Konto ist nicht gesperrt. Warten Sie eine Minute und versuchen Sie es dann noch einmal.

register-title = Konto anlegen
register-text = Mit Benutzername und Passwort erhalten Sie ein Konto mit dem Vertrauensniveau „niedrig“. Danach geht es weiter, wo Sie aufgehört haben.
register-action = Konto anlegen
register-name-hint = Mindestens 2 Zeichen: Buchstaben, Ziffern und . - _ @ +
register-password-hint = Mindestens 10 Zeichen. Einfügen ist erlaubt.
register-name-unfit = Dieser Benutzername passt nicht. Er braucht 2 bis 64 Zeichen: Buchstaben, Ziffern und . - _ @ +
register-name-taken = Diesen Benutzernamen gibt es schon. Bitte wählen Sie einen anderen.
register-password-short = Das Passwort ist zu kurz. Es braucht mindestens 10 Zeichen.
register-password-long = Das Passwort ist zu lang. Es darf höchstens 128 Zeichen haben.

eid-title = Mit dem Online-Ausweis ausweisen
eid-simulation = Simulation – kein echter Ausweis.
eid-simulation-text = Geben Sie hier keine echten Angaben ein.
eid-choose = Ausweis einer erfundenen Person
eid-card-text = Diesen Ausweis vorzeigen
eid-invent = Eine Person erfinden
eid-action = Mit dieser Person ausweisen
eid-incomplete = Bitte füllen Sie alle Felder aus. Es ist nichts passiert.
given-names = Vornamen
family-name = Familienname
birth-date = Geburtsdatum
address = Anschrift

pass-title = Mit Servicekonto.Pass anmelden
pass-for = Sie melden sich an bei { $portal }.
pass-step-1 = Öffnen Sie die App Servicekonto.Pass auf Ihrem Gerät.
pass-step-2 = Wählen Sie „QR-Code scannen“ und halten Sie die Kamera auf diesen Code.
pass-step-3 = Prüfen Sie, was die App zeigt, und bestätigen Sie mit Ihrer PIN.
qr-label = QR-Code für die App Servicekonto.Pass
open-here = Auf diesem Gerät öffnen
reload = Stand prüfen
new-code = Neuen Code anzeigen

no-camera = Keine Kamera?
show-qr = QR-Code anzeigen
typed-step-2 = Wählen Sie „Code eingeben“, und geben Sie dort Adresse und Code ein:
typed-address = Adresse
typed-code = Code
typed-step-3 = Prüfen Sie, was die App zeigt, und bestätigen Sie mit Ihrer PIN. Danach zeigt sie vier Ziffern.
confirm-title = Noch vier Ziffern
confirm-digits = Vier Ziffern aus der App
confirm-digits-hint = Tippen Sie nur Ziffern ein, die Sie selbst in Ihrer App sehen. Wir fragen nie am Telefon danach.
confirm = Anmelden

state-waiting = Wir warten, bis Sie den Code scannen.
state-claimed = Code erkannt. Bitte in der App bestätigen.
state-contested = Ein zweites Gerät hat versucht, diesen Code zu benutzen. Bestätigen Sie nur, wenn Sie den Code selbst gescannt haben. Sonst lassen Sie sich einen neuen anzeigen.
state-registered = Dieses Gerät hat den Code gescannt. Ist es Ihres?
state-approved = Bestätigt. Es geht gleich weiter.
state-confirming = Bestätigt. Tippen Sie jetzt die vier Ziffern ein, die Ihre App zeigt.
state-paired = Das Gerät ist gekoppelt. Sie können sich jetzt damit anmelden.
state-declined = Sie haben in der App abgelehnt. Es ist nichts passiert. Sie können zurückgehen oder sich einen neuen Code anzeigen lassen.
state-expired = Dieser Code ist abgelaufen. Es ist nichts passiert. Lassen Sie sich einen neuen Code anzeigen.
state-blocked = Die PIN war zu oft falsch. Dieses Gerät ist für Ihr Konto gesperrt. Ihr Konto selbst ist sicher. Melden Sie sich mit einem anderen Weg an und koppeln Sie das Gerät neu.
state-void = Der Code war dreimal falsch. Das Gerät wurde nicht gekoppelt. Sonst ist nichts passiert. Lassen Sie sich einen neuen Code anzeigen.
state-waiting-typed = Wir warten, bis Sie den Code in der App eingegeben haben. Er gilt zwei Minuten.
state-contested-typed = Ein zweites Gerät hat versucht, diesen Code zu benutzen. Bestätigen Sie nur, wenn Sie den Code selbst eingegeben haben. Sonst lassen Sie sich einen neuen anzeigen.
state-registered-typed = Auf diesem Gerät wurde der Code eingegeben. Ist es Ihres?
state-paired-typed = Das Gerät ist gekoppelt. Weil der Code eingetippt wurde, können Sie sich erst in 24 Stunden damit anmelden.
state-void-digits = Die Ziffern waren dreimal falsch. Niemand wurde angemeldet, sonst ist nichts passiert. Lassen Sie sich einen neuen Code anzeigen.
state-cancelled = Abgebrochen. Es ist nichts passiert.

landing-title = Öffnen Sie die Anmeldung in der App
landing-nothing = Sie haben den Code mit der Kamera Ihres Geräts geöffnet. Es ist nichts passiert, und der Code gilt weiter.
landing-here = Ist die App auf diesem Gerät? Dann öffnen Sie sie hier. Sie fragt Sie, bevor etwas geschieht.
landing-open = In der App öffnen
landing-otherwise = Wenn sich nichts öffnet
landing-step-2 = Wählen Sie „QR-Code scannen“ und scannen Sie den Code noch einmal.
landing-step-3 = Bestätigen Sie nur, was Sie selbst begonnen haben.
landing-stranger = Hat Ihnen jemand diesen Code geschickt? Dann benutzen Sie ihn nicht.
