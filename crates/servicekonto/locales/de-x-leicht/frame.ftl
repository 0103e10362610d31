# Noch von niemandem aus der Zielgruppe gelesen.
# Um jede Seite herum, und ruhige Seiten für das, was nicht weitergeht.
skip = Zum Inhalt
test-mode = Das ist nur ein Test.
test-mode-text = Hier meldet sich niemand wirklich an.
language = Sprache
cancel = Abbrechen
sign-out = Abmelden
to-start = Zur Start-Seite
error-prefix = Bitte prüfen Sie:

level-low = niedrig
level-substantial = substantiell
level-high = hoch

error-broken-title = Das hat gerade nicht geklappt
error-broken-text = Wir haben einen Fehler gemacht. Alles ist noch wie vorher. Es ist alles noch da. Bitte warten Sie ein paar Minuten. Versuchen Sie es dann noch einmal.
error-foreign-form-title = Diese Eingabe ist fremd
error-foreign-form-text = Die Eingabe kam nicht von unserer Seite. Wir haben sie nicht angenommen. Alles ist noch wie vorher. Gehen Sie zu der Internet-Seite, bei der Sie sich anmelden wollen. Beginnen Sie dort bitte neu.
error-gone-title = Diese Anmeldung ist vorbei
error-gone-text = Dafür gibt es 3 mögliche Gründe. Jemand hat die Anmeldung beendet. Oder die Anmeldung ist älter als 15 Minuten. Oder die Anmeldung hat in einem anderen Browser begonnen. Ein Browser ist ein Programm für Internet-Seiten. Alles ist noch wie vorher. Gehen Sie zu der Internet-Seite, bei der Sie sich anmelden wollen. Beginnen Sie dort bitte neu.
error-level-title = Dieser Weg reicht hier nicht
error-level-text = Die Internet-Seite braucht einen Weg, der sicherer ist. Alles ist noch wie vorher. Gehen Sie zurück. Wählen Sie einen anderen Weg.
error-method-title = So geht diese Seite nicht auf
error-method-text = Alles ist noch wie vorher. Bitte beginnen Sie auf der Start-Seite.
error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht fehlt ein Teil von der Adresse. Alles ist noch wie vorher.
error-portal-title = Wir kennen diese Internet-Seite nicht
error-portal-text = Eine Internet-Seite hat Sie zu uns geschickt. Diese Internet-Seite ist bei uns nicht angemeldet. Wir haben ihr nichts gesagt. Bitte fragen Sie dort nach.
