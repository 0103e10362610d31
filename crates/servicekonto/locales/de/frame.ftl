# Um jede Seite herum, und ruhige Seiten für das, was nicht weitergeht.
skip = Zum Inhalt
test-mode = Testbetrieb.
test-mode-text = Hier meldet sich niemand wirklich an.
language = Sprache
cancel = Abbrechen
sign-out = Abmelden
to-start = Zur Startseite
error-prefix = Bitte prüfen:

level-low = niedrig
level-substantial = substantiell
level-high = hoch

error-broken-title = Das hat gerade nicht geklappt
error-broken-text = Bei uns ist etwas schiefgegangen. Es ist nichts passiert und nichts verloren. Bitte versuchen Sie es in ein paar Minuten noch einmal.
error-foreign-form-title = Diese Eingabe kam nicht von unserer Seite
error-foreign-form-text = Wir haben sie nicht angenommen. Es ist nichts passiert. Bitte beginnen Sie auf der Internetseite, bei der Sie sich anmelden möchten, von vorn.
error-gone-title = Diese Anmeldung ist abgelaufen
error-gone-text = Sie wurde beendet, ist älter als 15 Minuten oder wurde in einem anderen Browser begonnen. Es ist nichts passiert. Bitte beginnen Sie auf der Internetseite, bei der Sie sich anmelden möchten, von vorn.
error-level-title = Dieser Weg reicht hier nicht aus
error-level-text = Die Internetseite verlangt einen sichereren Weg. Es ist nichts passiert. Gehen Sie zurück und wählen Sie einen anderen Weg.
error-method-title = So lässt sich diese Seite nicht öffnen
error-method-text = Es ist nichts passiert. Bitte beginnen Sie auf der Startseite.
error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht ist die Adresse nicht vollständig. Es ist nichts passiert.
error-portal-title = Wir wissen nicht, wer Sie hierher geschickt hat
error-portal-text = Die Internetseite, von der Sie kommen, ist bei uns nicht angemeldet. Wir haben ihr nichts mitgeteilt. Bitte wenden Sie sich an diese Internetseite.
