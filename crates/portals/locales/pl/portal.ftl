# Not yet read by anyone who speaks the language.

test-mode = Tryb testowy.
test-mode-text = Tutaj nikt nie loguje się naprawdę.
start-title = Witamy
start-level = Ta usługa wymaga poziomu bezpieczeństwa „{ $level }”.
start-sign-in = Zaloguj się
start-what-follows = Logowanie odbywa się w Servicekonto. Potem ta strona otworzy się znowu sama. Nie poznamy przy tym ani PIN-u, ani hasła.
signed-in-title = Zalogowano
signed-in-text = Można teraz korzystać z tej usługi.
signed-in-level = Osiągnięty poziom bezpieczeństwa
signed-in-subject = Identyfikator w tym portalu
signed-in-subject-why = W każdym portalu identyfikator jest inny. Dzięki temu nikt nie może porównać, gdzie jeszcze było logowanie.
signed-in-sign-out = Wyloguj się
level-low = niski
level-substantial = średni
level-high = wysoki
failure-title = To się nie udało
failure-cancelled-title = Przerwano
failure-cancelled = Logowanie zostało przerwane. Nic się nie stało. W każdej chwili można zacząć od nowa.
failure-level = Nie osiągnięto potrzebnego poziomu bezpieczeństwa. Nic nie przepadło. Następnym razem wybierz sposób o wyższym poziomie.
failure-other-browser = To logowanie zaczęło się w innej przeglądarce albo zbyt dawno temu. Nic nie przepadło. Proszę zacząć tutaj od nowa.
failure-foreign = To logowanie nie pasuje do tych odwiedzin. Dla bezpieczeństwa zostało zakończone. Nic nie przepadło. Proszę zacząć od nowa.
failure-unavailable = Servicekonto nie odpowiada teraz prawidłowo. Nic nie przepadło. Proszę spróbować ponownie za kilka minut.
failure-not-found = Nie ma tutaj takiej strony. Nic nie przepadło. Wróć na początek.
failure-back = Wróć na początek
