## General

app-name = Servicekonto.Pass
back = Back
cancel = Cancel
done = Done
next = Next
go-home = Go to start page
scan-new = Read a new code
try-again = Try again
test-mode = Test operation

time-today = today, { $time }
time-yesterday = yesterday, { $time }
time-day = { $day }, { $time }
span-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
span-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
span-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }

wait-start = One moment, please.
wait-open = Checking the code …
wait-approve = Checking your PIN …
wait-confirm = Please confirm with your fingerprint or face …
wait-decline = Declining the request …
wait-report = Reporting …
wait-pair = Pairing this device …
wait-biometric = Setting up …
wait-forget = Turning off …
wait-erase = Erasing everything …
wait-unpair = Ending the pairing …
wait-change-pin = Changing your PIN …
wait-camera = Turning on the camera …

## Level of assurance and keys

level-low = low
level-substantial = substantial
level-high = high

level-reason-identity =
    { $level ->
        [low] The reason is how your details were checked in the account. Identify yourself there with the online ID card, then pair this device again.
       *[other] The reason is how your details were checked in the account.
    }
level-reason-session =
    { $level ->
        [low] When you paired, you were signed in with a simple method, such as a password. For more, sign in with the online ID card and pair this device again.
       *[other] The reason is how you were signed in when you paired.
    }
level-reason-evidence = The reason is where the key is kept on this device.

key-place-software = In an encrypted file on this device
key-place-tpm = In the security chip of this device (TPM)
key-place-trusted_environment = In the protected area of this device
key-place-strong_box = In the security chip of this device
key-place-secure_enclave = In the security chip of this device (Secure Enclave)
keys-live-software = Your keys are in an encrypted file on this device, not in a security chip.
keys-live-tpm = Your keys are in the security chip of this device (TPM) and cannot be copied out of it.
keys-live-trusted_environment = Your keys are in the protected area of this device and cannot be copied out of it.
keys-live-strong_box = Your keys are in the security chip of this device and cannot be copied out of it.
keys-live-secure_enclave = Your keys are in the security chip of this device (Secure Enclave) and cannot be copied out of it.

## Start page

home-heading = Your pairings
home-scan = Scan QR code
welcome-heading = Welcome
welcome-what = With this app you sign in to public services, without a password.
welcome-how = Pair this device first: open the page “Devices” in your Servicekonto and choose “Pair a device”.
welcome-safe = Your details stay in your Servicekonto, and this device only approves what is confirmed here.
pairing-pending = Waits for confirmation on the web page
pairing-unused = not used yet
pairing-waits = can be used from: { $when }
pairing-biometric-lost = Set up fingerprint or face anew
pairing-last-used = last used { $when }
waiting-unpair = { $issuer } will be told that you unpaired as soon as there is a connection ({ $when }).
notice-dismiss = Got it
notice-sign_in_reported = It was reported with “{ $device }” that somebody else had started a sign-in to { $portal }: { $when }. Nobody was signed in. Look at the “Devices” page of { $issuer } ({ $account }) and check that you know all of them.
notice-unpaired_on_page =
    { $known ->
        [yes] Your pairing with { $issuer } ({ $account }) was ended on the web page: { $when }. You can pair this device again.
       *[no] Your pairing with { $issuer } ({ $account }) was ended on the web page. You can pair this device again.
    }
notice-blocked =
    { $known ->
        [yes] Your pairing with { $issuer } ({ $account }) is blocked because the PIN was wrong too often: { $when }. Your account is safe. You can pair this device again.
       *[no] Your pairing with { $issuer } ({ $account }) is blocked because the PIN was wrong too often. Your account is safe. You can pair this device again.
    }
notice-untold = { erased-heading }. { erased-untold }. { erased-untold-todo }
notice-pairing_void =
    { $known ->
        [yes] The pairing with { $issuer } ({ $account }) was not confirmed and has lapsed: { $when }. Nothing happened. You can try again.
       *[no] The pairing with { $issuer } ({ $account }) was not confirmed and has lapsed. Nothing happened. You can try again.
    }

## Reading a code

scan-heading = Read a QR code
scan-camera-how = Point the camera at the code on the web page.
scan-camera-why = The app uses the camera for the code only. The pictures stay on this device.
scan-camera-start = Turn on the camera
scan-camera-again = Turn on the camera again
scan-camera-other = Other camera
scan-camera-view = Picture of the camera
scan-camera-long = Not working? Go a little closer and avoid reflections. Below are ways without a camera.
scan-camera-refused = This app may not use the camera. Allow it in the settings of the device, or choose a way without a camera.
scan-camera-none = No camera was found on this device. It works without one, too.
scan-camera-busy = The camera does not answer. Perhaps another program is using it. It works without one, too.
scan-torch-on = Turn on the light
scan-torch-off = Turn off the light
scan-found = Code recognised
scan-foreign = This is no code for Servicekonto.Pass. Nothing was opened. It contains:
scan-without = Without a camera
scan-photo = Take a photo
scan-how = Take a screenshot of the code on the web page and choose it here.
scan-choose = Choose a picture
scan-drop = or drop or paste it here
scan-link = Link of the code
scan-link-hint = If you have a link instead of a picture, paste it here.
scan-open = Check link
short-code-begin = Enter a code
short-code-heading = Enter a code
short-code-how = Below the QR code on the web page there is “No camera?”. Enter here what the page shows then.
short-code-where = Where is the code shown?
short-code-other = Another address
short-code-address = Address
short-code-address-hint = It is on the web page, beside the code.
short-code-label = Code
short-code-hint = Eight characters. Upper or lower case, with or without the hyphen.

## Review

review-sign-in-heading = Sign in to { $portal }?
review-pair-heading = Pair this device with { $issuer }?
review-portal = Portal
review-level = Level of assurance
review-browser = Browser
review-browser-os = { $browser } on { $os }
review-browser-new = for the first time with this account
review-browser-known = you have signed in here before
review-place = Place
review-place-guess = probably { $place }
review-account = Account
review-unknown = not known
review-choose-account = Which account do you want to answer with?
review-no-account = none on this device
review-unknown-issuer = This provider has not been checked.
review-unknown-issuer-todo = Only go on if you know { $host } and opened the page yourself.
review-not-paired = This device is not paired with { $issuer } and cannot answer.
review-not-paired-todo = Sign in there another way first. Then choose “Pair a device” on the page “Devices”.
review-too-low = This pairing is not enough here. The portal needs “{ $wanted }”, this pairing has “{ $has }”.
review-too-low-todo = Choose another way on the web page. Or sign in to your account with the online ID card and pair this device again.
review-time = You have { $span } left to answer.
review-time-over = The time for this code is up. Ask for a new code on the web page.
review-sign-in = Sign in
review-pin = Confirm with PIN
review-biometric = Confirm with fingerprint or face
review-pair = Pair
review-decline = Decline

## PIN

pin-heading = Your PIN for { $issuer }
pin-label = PIN, six digits
pin-pad = Digits
pin-count = { $count } of 6 digits entered
pin-show = Show PIN
pin-erase = Delete last digit
pin-submit = Confirm
pin-biometric = With fingerprint or face
hint-biometrics_changed = Fingerprints or faces on this device have changed. Your pairing is still there. Enter your PIN this time. You can then set up fingerprint or face anew in the pairing.
hint-biometric_cancelled = That was cancelled. Nothing happened. You can also enter your PIN.
hint-biometric_locked = The device takes no fingerprint and no face right now. Nothing is lost. Enter your PIN.
hint-biometric_not_accepted = Fingerprint or face is not enough here. Enter your PIN.
prompt-title = Sign in to { $portal }
prompt-reason = { $portal } ({ $host }) asks for your approval.
prompt-cancel = Use PIN
prompt-enrol-title = Set up for { $issuer }
prompt-enrol-reason = Then your fingerprint or face can replace the PIN for { $issuer }.
pin-wrong = That did not work. Check your PIN.
pin-tries-pause =
    { $tries ->
        [one] 1 more try, then a pause of { $span }.
       *[other] { $tries } more tries, then a pause of { $span }.
    }
pin-tries-block =
    { $tries ->
        [one] 1 more try, then this pairing is blocked.
       *[other] { $tries } more tries, then this pairing is blocked.
    }
pin-paused = Now there is a pause: { $span }. After that you can try again.
pin-pause-left = { $span } of pause left
pin-pause-over = The pause is over. You can enter your PIN again.
pin-lifetime =
    { $tries ->
        [one] In all, this pairing has 1 try left. After that, pair the device again.
       *[other] In all, this pairing has { $tries } tries left. After that, pair the device again.
    }
blocked-heading = This pairing is blocked
blocked-what = The PIN for { $issuer } was wrong too often. For your safety this pairing no longer signs you in.
blocked-lost = Your account is safe and nothing is lost.
blocked-todo = Sign in to { $issuer } another way. Pair this device again there and choose a new PIN.

pin-choose-heading = Choose a PIN
pin-choose-how = With these six digits you will approve each sign-in.
pin-suggest = Suggest a PIN
pin-suggested = Our suggestion, already filled in. Please remember it:
pin-differs = The two entries were different. Choose your PIN once more.
pin-repeat-heading = Repeat the PIN
pin-repeat-how = This makes sure that you did not mistype.
weakness-length = The PIN needs exactly six digits.
weakness-repeated = This PIN is a single digit repeated. That is easy to guess, choose another one.
weakness-run = This PIN is a run like 123456. That is easy to guess, choose another one.
weakness-pattern = This PIN repeats a pattern. That is easy to guess, choose another one.
weakness-date = This PIN looks like a date. That is easy to guess, choose another one.
weakness-common = Very many people choose this PIN. That is easy to guess, choose another one.

## Pairing

device-name-heading = What should this device be called?
device-name-how = By this name you will find the device in the list in your Servicekonto.
device-name-label = Name of the device
device-name-taken = Your account already has a device of this name. Choose another one.
device-name-pair = Pair device
code-heading = Your code for { $issuer }
code-how = Type these six digits on the web page:
code-time = The code is good for { $span }.
code-time-over = The time for this code is up. Start the pairing again on the web page.
code-careful = Only type this code into your own browser. Nobody will ask you for it on the phone.
code-waiting = Waiting for the web page …
paired-heading = This device is paired
paired-next = From now on you sign in with this device and your PIN.
paired-waits = You can sign in with this device from: { $when }. There is this wait because the code was typed. It leaves time to notice if somebody talked you into it on the phone.
pairing-void-heading = The pairing was not finished
pairing-void-lost = The code was not typed in time or not correctly. Nothing happened and nothing is lost.
pairing-void-todo = Start the pairing again on the page “Devices”.

## Outcome

approved-heading = You are signed in
approved-next = Go on in your browser.
approved-at = Time
approved-code-heading = Four more digits
approved-code-how = Type these four digits in your browser. Then you are signed in.
declined-heading = Declined
declined-sign-in = Nobody was signed in to { $portal }. The code can no longer be used.
declined-pair = This device was not paired with { $issuer }. The code can no longer be used.
declined-not-me = Did you not start this yourself? Then it was right to decline. Never approve codes that someone sends you.
declined-report = You can report it. { $issuer } then cancels whatever is still open for your account, and your other devices are told. Your account is not locked.
declined-report-action = That was not me
declined-elsewhere = It cannot be reported from here, because this device is not paired with { $issuer }. If you have an account there, look at its “Devices” page and check that you know all of them.
reported-heading = Reported
reported-what = { $issuer } now knows that you did not start the sign-in to { $portal }.
reported-safe = Whatever was still open for your account has been cancelled. Your account is not locked, and this device keeps working.
reported-todo = Look at the “Devices” page of { $issuer } and check that you know all of them. If you told anybody your password, or typed it on a strange page, change it there.

## A pairing in detail

pairing-issuer = Provider
pairing-address = Address
pairing-device = Name of this device
pairing-key = Key
pairing-biometric = Fingerprint or face
biometric-state-off = not set up
biometric-state-on = can replace the PIN where the level “low” is enough
biometric-lost = Fingerprints or faces on this device have changed. Your pairing is still there, and the PIN still works.
biometric-state-lost = has to be set up anew
biometric-state-none_enrolled = Nothing is registered on this device. You can do that in the settings of the device.
biometric-set-up = Set up
biometric-anew = Set up anew
biometric-turn-off = Turn off
biometric-heading = Set up fingerprint or face
biometric-what = Where the level “low” is enough, you can then use your fingerprint or face instead of the PIN. The PIN always works too.
biometric-others = Everyone whose fingerprint or face is registered on this device can then sign in as you, relatives too.
biometric-refused = Setting up did not work, perhaps it took too long. Your pairing is still there, and the PIN still works. Try again.
changed-biometric_on = Done. Fingerprint or face can now replace the PIN where the level “low” is enough.
changed-biometric_off = Turned off. Only the PIN counts for this pairing now.
biometric-pin = Confirm this with your PIN for { $issuer }.
pairing-pin = PIN
pairing-pin-first = the same since pairing
pairing-pin-changed = changed { $when }
change-pin = Change PIN
change-pin-old = First enter the PIN that holds now.
change-pin-new = Choose the new PIN
change-pin-refused = The change did not work, perhaps it took too long. The PIN of before still holds. Please try again.
changed-pin = Done. From now on the new PIN holds.
changed-pin_settled = The PIN had already been changed: your change from before arrived, only the answer was lost on its way. The PIN you chose then holds.
pairing-since = Paired
pairing-last = Last used
pairing-pending-how = This pairing still waits for the six digits on the web page. The provider cannot be reached just now to show them once more. Try again in a moment, or end the pairing.
unpair = Unpair
unpair-heading = End the pairing with { $issuer }?
unpair-what = This device can then no longer sign in for { $account }. The key will be deleted.
unpair-kept = Your account and everything in it stay.
unpair-back = You can pair this device again at any time.
unpair-keep = Keep the pairing
unpaired-heading = The pairing has ended
unpaired-what = { $issuer } confirmed it. The key on this device is deleted.
unpaired-receipt = Receipt
unpaired-at = Confirmed
unpaired-queued-heading = The pairing has ended on this device
unpaired-queued-what = { $issuer } cannot be reached at the moment and does not know yet.
unpaired-queued-todo = The app will tell them as soon as there is a connection. The start page shows whether this is still to come.

## History

history = History
history-empty = What you approve or decline with this app will be listed here.
history-approved = Signed in to { $portal }
history-declined = Declined: { $portal }
history-reported = Reported, not started by me: { $portal }
history-reported_elsewhere = Reported from another device: { $portal }
history-paired = Device paired with { $portal }
history-unpaired = Unpaired from { $portal }
history-unpaired_on_page = Unpaired from { $portal } on the web page
history-blocked = Pairing with { $portal } blocked because the PIN was wrong too often
history-pairing_void = Pairing with { $portal } was not finished
history-pin_changed = PIN changed for { $portal }
history-biometric_on = Fingerprint or face set up for { $portal }
history-biometric_off = Fingerprint or face turned off for { $portal }
history-sent-approved = Approval for { $portal }
history-sent-declined = Refusal for { $portal }
history-sent-reported = Report about { $portal }
history-sent-pin_changed = New PIN for { $portal }
history-outcome-unheard = Sent, but no answer was heard. It may have counted.
history-outcome-not_counted = It did not arrive or was not accepted. It did not count.
history-level = level { $level }
history-receipt = Receipt
history-more = Show older ones
history-copy = Copy everything
history-copied = The history with all receipts is on the clipboard. You can paste it into an e-mail, for example.
history-save = Save as a file
history-saved = Saved as “{ $name }” in the folder “{ $folder }”. The file is not encrypted.

## Settings

settings = Settings
settings-language = Language
settings-language-unread = “Not yet reviewed” means: nobody who speaks the language has checked the translation so far.
settings-language-system = As the device
settings-appearance = Appearance
settings-text-size = Text size
settings-lock = Cover when nobody uses the app
settings-lock-what = Then nobody sees where you have an account. Without the PIN nothing can be approved anyway.
settings-version = Version { $version }
language-de = Deutsch
    .state = { "" }
language-de-x-leicht = Deutsch in Leichter Sprache
    .state = not yet reviewed
language-en = English
    .state = { "" }
language-tr = Türkçe
    .state = not yet reviewed
language-ar = العربية
    .state = not yet reviewed
language-uk = Українська
    .state = not yet reviewed
language-ru = Русский
    .state = not yet reviewed
language-pl = Polski
    .state = not yet reviewed
appearance-system = As the device
appearance-light = Light
appearance-dark = Dark
appearance-high_contrast = High contrast
text-size-normal = As the device
text-size-large = Larger
text-size-largest = Very large
lock-after =
    { $minutes ->
        [one] After 1 minute
       *[other] After { $minutes } minutes
    }
lock-never = Never
locked-heading = Covered
locked-what = The app was not used for a while. What was open has ended, and nobody was signed in.
locked-open = Continue

## Erasing everything

erase = Erase everything
erase-what = Erases all pairings, keys, the history and the settings from this device.
erase-begin = Erase everything …
erase-heading = Really erase everything?
erase-gone = All pairings are ended. Keys, history and settings are erased from this device.
erase-kept = Your accounts and everything in them stay.
erase-back = This cannot be undone. But you can pair the device again at any time.
erase-confirm = Erase everything
erased-heading = Everything is erased
erased-what = Nothing is stored on this device any more.
erased-untold = Could not be reached: { $issuers }
erased-untold-todo = The device is still listed there. It cannot approve anything any more. Remove it in the service account on the page “Devices”.

## Menu and text pages

menu = Menu
menu-practice = Practise safely
page-help = Help
page-privacy = Privacy
page-accessibility = Accessibility
page-feedback = Give feedback
page-weakness = Report a weakness
licences = Licences
licences-own = Servicekonto.Pass is free software under the European Union Public Licence 1.2. Everyone may use, examine and change it.
licences-others = What the app is built on

text-help_start = How to sign in
    .body = On a computer or tablet, open the page of your administration and choose “Sign in”. A QR code appears. Scan it with this app. Check who is asking, and enter your PIN. Then go on in the browser.
text-help_pair = How to pair this device
    .body = Sign in to the service account the way you did before. Open the page “Devices” and choose “Pair a device”. Scan the code and choose a PIN. At the end, type the six digits shown here on the web page.
text-help_no_camera = Without a camera
    .body = You can also choose a picture of the code, or copy the link to the code and paste it here. On the same device, the link on the web page opens the app.
text-help_pin_forgotten = PIN forgotten
    .body = Nobody knows your PIN, not even the administration. Sign in to the service account another way, remove this device there, and pair it again. You then choose a new PIN.
text-help_lost_phone = Device lost
    .body = Sign in to the service account from another device and remove the lost one on the page “Devices”. From then on the service account accepts nothing from it. Without your PIN nobody can approve anything before that either.
text-help_new_phone = New device
    .body = Keys cannot be moved. Pair the new device as you did the first. You may keep the old one or unpair it here.
text-help_fake = How to spot a fake
    .body = Approve only what you have just started yourself. Compare portal, address and browser with what is in front of you. If the code comes from a message or a call, decline. Nobody from the administration asks for your PIN or for the six digits.
text-help_level = What “low” and “substantial” mean
    .body = The level of assurance says how safe a sign-in is. “Low” is enough for many things. Some services need “substantial”. Which level a pairing has, and why, is shown with the pairing.
text-privacy_kept = What is stored on this device
    .body = Names and addresses of providers, the shortened name of your account, the name of this device, the history, and the keys, all encrypted. Details such as your address or date of birth stay in the service account. The PIN is stored nowhere.
text-privacy_sent = What is sent
    .body = Only providers you are paired with, or whose code you read, hear from the app. They learn what you decided and, when pairing, the name, kind and key protection of this device.
text-privacy_never = What never happens
    .body = The app does not count how you use it. It has no advertising and no outside services. Camera pictures stay on the device and are not stored.
text-privacy_erase = Erasing everything
    .body = The settings have “Erase everything”. Pairings, keys and history are gone then, and the providers hear of it. If you only remove the app, also remove the device on the page “Devices” in the service account.
text-access_aim = What we aim for
    .body = Everyone should be able to use this app: with a keyboard, with a screen reader, with large text, without a camera. The measure is BITV 2.0 and WCAG 2.2, level AA.
text-access_tried = What is checked
    .body = With each change every screen is checked automatically for contrast, names and keyboard use, light and dark, read from the left and from the right.
text-access_open = What is missing
    .body = A trial with people who use a screen reader, and on real phones, is still to come. Translations that nobody has proofread are marked so in the settings.
text-access_tell = Is something in your way?
    .body = Tell the office you have the app from. For disputes there is the arbitration board under the German equality act for people with disabilities.
text-feedback_how = How to give feedback
    .body = Write here what was good and what was not. The app sends nothing. You copy the text and send it yourself, for example by e-mail.
text-feedback_what = What helps
    .body = What did you want to do, what was on the screen, and what did you expect? Leave out PINs and codes.
feedback-text = Your text
feedback-text-hint = Exactly this is copied, nothing else. The last line helps to find faults. You can change or delete everything.
feedback-copy = Copy the text
feedback-copied = The text is on the clipboard. Paste it into an e-mail, for example.
feedback-to = Address for feedback
feedback-to-nobody = Send it to the office you have the app from.
text-weakness_how = How to report a weakness
    .body = Not in public, please. Use the confidential way of the office you have the app from. You get an answer within five working days.
text-weakness_what = What counts
    .body = For example an approval without the PIN or without this device, a PIN where it does not belong, or a screen that says something else than what is approved.

## Practice

welcome-practise = Practise safely first
practice-bar = Practice only
practice-leave = Leave
practice-issuer = Practice account
practice-office = Sampletown town hall (practice)
practice-device = My practice device
practice-far-away = abroad
practice-begin = Practise safely
    .what = Try everything once here: pairing, signing in, and spotting a fake. The providers are invented, and nothing leaves this device.
    .todo = Imagine you have chosen “Pair a device” in the practice account and scan the code. Then think of a PIN that you do not use elsewhere.
    .action = Scan the code (practice)
practice-portal = Now sign in
    .what = Imagine you sit at your computer. The browser Firefox on Windows shows rathaus.beispiel.example, and you have chosen “Sign in”.
    .todo = Scan the code. Check whether everything fits, and enter your practice PIN.
    .action = Scan the code (practice)
practice-fake = A message arrives
    .what = “Your town hall: confirm your details by tonight, or your application lapses.” Below it is a QR code. You have not started anything.
    .todo = Scan it and look closely. What would you do?
    .action = Scan the code (practice)
practice-caught = Well decided
    .what = The address was another one, the browser was not yours, and you had started nothing. Then declining is always right.
    .todo = That is the end of the practice. Next, pair your real account.
    .action = End practice
practice-fooled = That would have gone wrong
    .what = In the practice nothing happened. In real life somebody else would now be signed in as you. The address was another one, and the browser was not yours.
    .todo = Approve only what you have just started yourself. Feel free to practise again.
    .action = End practice

## What did not work: what happened, what is lost, what to do

error-contains = It contains:
error-some-host = this provider
error-wait = Wait for { $span }, then try again.

error-offline = No connection
    .lost = The web page cannot be reached from this device. Nothing is lost.
    .todo = Check Wi-Fi or mobile data and try again.
error-server_unavailable = The provider is not answering properly
    .lost = This is not your fault. Nothing is lost.
    .todo = Wait a moment and try again.
error-clock_or_certificate = The connection was not safe enough
    .lost = So nothing was sent. Nothing is lost.
    .todo = Check date and time of this device. If they are right, try another network.
error-not_a_pass_code = This is not a code for Servicekonto.Pass
    .lost = Nothing was opened.
    .todo = Read the code that the web page shows when you sign in or pair.
error-no_code_found = There is no QR code to be seen in this picture
    .lost = Nothing happened.
    .todo = Choose a picture that shows the whole code sharply, with its white margin.
error-image_unreadable = This picture cannot be opened
    .lost = Nothing happened.
    .todo = Choose a picture in the format PNG, JPEG or WebP.
error-image_too_large = This picture is too large
    .lost = Nothing happened.
    .todo = Take a screenshot of the code only and choose that one.
error-insecure_issuer = The connection to { $host } is not protected
    .lost = So nothing was opened and nothing was sent.
    .todo = Do not use this code. Open the page of your administration in the browser yourself.
error-foreign_request = This request does not belong to the code
    .lost = The app did not accept it. Nothing happened.
    .todo = Ask for a new code on the web page. If it happens again, ask the provider.
error-issuer_keys_changed = The provider identifies itself differently than when you paired
    .lost = For your safety nothing was sent. Nothing is lost.
    .todo = Ask the provider. If all is well, unpair and pair this device again.
error-code_expired = This code has expired
    .lost = Nothing happened.
    .todo = Ask for a new code on the web page.
error-code_used = Another device has already read this code
    .lost = Nothing was sent from this device.
    .todo = If that was not your device, cancel on the web page and ask for a new code.
error-code_unknown = The provider does not know this code
    .lost = Nothing happened.
    .todo = Ask for a new code on the web page.
error-short_code_unknown = There is no such code there
    .lost = Nothing has happened.
    .todo = Compare code and address with the web page. A code is valid for two minutes. If it is older, have a new one shown.
error-short_code_format = A code has eight characters
    .lost = Nothing was sent.
    .todo = Read the code from the web page once more. The letters I, L, O and U are never in it.
error-issuer_address = This is no address of a web page
    .lost = Nothing was sent.
    .todo = Read the address once more. It is on the web page, beside the code.
error-issuer_not_found = There is no service account at { $host }
    .lost = Nothing has happened.
    .todo = Check the address and your connection, and try again.
error-not_usable_yet = This device cannot approve yet
    .lost = Your pairing is in order. It was made with a typed code and therefore waits for another { $span }.
    .todo = Until then, sign in another way. Or pair the device again with the QR code, then without a wait.
error-request_over = This request is already over
    .lost = It was answered, or cancelled on the web page. Nothing is lost.
    .todo = If you still want to sign in, ask for a new code.
error-not_paired = This device is not paired with { $host }
    .lost = Nothing was approved.
    .todo = Sign in there another way. Then choose “Pair a device” on the page “Devices”.
error-level_too_low = This pairing is not enough for the portal
    .lost = Nothing was approved.
    .todo = Choose another way on the web page. Or sign in to your account with the online ID card and pair this device again.
error-approval_refused = The provider did not accept the approval
    .lost = You are not signed in. Nothing is lost.
    .todo = Ask for a new code. If it fails again, pair this device again.
error-report_refused = The report was not accepted
    .lost = You have declined already, and nobody was signed in. Nothing is lost.
    .todo = Look at the “Devices” page of your Servicekonto and check that you know all of them.
error-unpaired_elsewhere = This pairing was ended in the account
    .lost = Your account stays as it is. Nothing was approved from this device.
    .todo = You can pair this device again. If it was not you, look at the page “Devices” in your account.
error-pin_weak = This PIN is too easy to guess
    .lost = Nothing was stored.
    .todo = Choose another PIN, or let us suggest one.
error-pin_same = This is the PIN that already holds
    .lost = Nothing was changed.
    .todo = Choose another PIN, or keep this one.
error-pin_change_unknown = The connection broke while the PIN was being changed
    .lost = Nothing is lost. Either the PIN of before holds, or already the new one.
    .todo = Open the app again once there is a connection. The pairing then says when the PIN was last changed.
error-pin_format = The PIN needs exactly six digits
    .lost = Nothing was sent.
    .todo = Enter the six digits once more.
error-key_lost = The key of this pairing is missing on this device
    .lost = Your account is safe. But this pairing can no longer sign you in.
    .todo = Unpair on the start page and pair this device again.
error-keystore_unavailable = The security chip does not answer right now
    .lost = Nothing was approved. Your pairings are still there.
    .todo = Try again. If that does not help, restart the device.
error-data_lost = What this app stored can no longer be read
    .lost = The device has lost the key to it, for example because the screen lock was turned off. Your accounts are safe, and everything in them is still there.
    .todo = Erase everything in the app, then pair the device again.
error-biometric_not_accepted = Fingerprint or face does not work here
    .lost = Nothing happened. Your PIN still works.
    .todo = Register a fingerprint or face in the settings of the device, or use the PIN.
error-biometrics_changed = Fingerprints or faces on this device have changed
    .lost = Your pairing is still there, and the PIN still works.
    .todo = Use the PIN. You can then set up fingerprint or face anew.
error-biometric_cancelled = That was cancelled
    .lost = Nothing happened. Your PIN still works.
    .todo = Try again, or stay with the PIN.
error-biometric_locked = The device takes no fingerprint and no face right now
    .lost = Nothing happened. Your PIN still works.
    .todo = Unlock the device with its own code, then try again.
error-storage = Nothing could be saved on this device
    .lost = The last step was not carried out.
    .todo = Check whether there is free space and try again.
error-name_taken = There is already a device of this name
    .lost = The device has not been paired yet.
    .todo = Start the pairing again and choose another name.
error-nothing_open = Nothing is open here any more
    .lost = The request is already over. Nothing is lost.
    .todo = Ask for a new code on the web page.
error-rate_limited = Those were very many tries in a short time
    .lost = So the provider takes a pause. Nothing is lost.
    .todo = Wait a minute and try again.
error-internal = Something went wrong in this app
    .lost = Nothing was approved.
    .todo = Close the app and open it again. If it happens once more, please report it to us.
