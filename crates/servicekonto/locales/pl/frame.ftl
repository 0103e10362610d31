# Not yet read by anyone who speaks the language.

# Around every page, and calm pages for what cannot go on.
skip = Przejdź do treści
test-mode = Tryb testowy.
test-mode-text = Tutaj nikt nie loguje się naprawdę.
language = Język
cancel = Anuluj
sign-out = Wyloguj się
to-start = Przejdź do strony startowej
error-prefix = Proszę sprawdzić:

level-low = niski
level-substantial = średni
level-high = wysoki

error-broken-title = To się teraz nie udało
error-broken-text = Coś poszło nie tak po naszej stronie. Nic się nie stało i nic nie przepadło. Proszę spróbować ponownie za kilka minut.
error-foreign-form-title = Te dane nie przyszły z naszej strony
error-foreign-form-text = Nie przyjęliśmy ich. Nic się nie stało. Proszę zacząć od nowa na stronie internetowej, która wymaga zalogowania.
error-gone-title = To logowanie wygasło
error-gone-text = Zostało zakończone, ma więcej niż 15 minut albo zaczęło się w innej przeglądarce. Nic się nie stało. Proszę zacząć od nowa na stronie internetowej, która wymaga zalogowania.
error-level-title = Ten sposób tutaj nie wystarczy
error-level-text = Strona internetowa wymaga bezpieczniejszego sposobu. Nic się nie stało. Wróć i wybierz inny sposób.
error-method-title = Tej strony nie da się tak otworzyć
error-method-text = Nic się nie stało. Proszę zacząć na stronie startowej.
error-not-found-title = Takiej strony nie ma
error-not-found-text = Być może adres jest niepełny. Nic się nie stało.
error-portal-title = Nie znamy strony, która tutaj skierowała
error-portal-text = Poprzednia strona internetowa nie jest u nas zgłoszona. Niczego jej nie przekazaliśmy. Proszę skontaktować się z tamtą stroną.
