# Around every page, and calm pages for what cannot go on.
skip = To the content
test-mode = Test operation.
test-mode-text = Nobody really signs in here.
language = Language
cancel = Cancel
sign-out = Sign out
to-start = To the start page
error-prefix = Please check:

level-low = low
level-substantial = substantial
level-high = high

error-broken-title = That did not work just now
error-broken-text = Something went wrong on our side. Nothing has happened and nothing is lost. Please try again in a few minutes.
error-foreign-form-title = This input did not come from our page
error-foreign-form-text = We did not accept it. Nothing has happened. Please start again on the website where you want to sign in.
error-gone-title = This sign-in has ended
error-gone-text = It was finished, is older than 15 minutes, or was begun in another browser. Nothing has happened. Please start again on the website where you want to sign in.
error-level-title = This way is not enough here
error-level-text = The website asks for a safer way. Nothing has happened. Go back and choose another way.
error-method-title = This page cannot be opened like that
error-method-text = Nothing has happened. Please begin on the start page.
error-not-found-title = This page does not exist
error-not-found-text = The address may be incomplete. Nothing has happened.
error-portal-title = We do not know who sent you here
error-portal-text = The website that you come from is not registered with us. We have told it nothing. Please contact that website.
