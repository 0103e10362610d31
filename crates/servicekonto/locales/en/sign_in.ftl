# Signing in: the four ways and their pages.
login-title = Sign in here
login-asking = { $portal } would like to know who you are.
login-needed = For this you need at least the level of assurance “{ $level }”.
login-own = You want to go to your service account.
login-no-account = No account yet?
login-no-account-card = No account yet? One is opened when you first sign in with your online ID card.
level-is = Level of assurance: { $level }
sign-in = Sign in
other-way = Choose another way
back-to = Back to { $portal }

way-password = User name and password
way-password-text = Without a further device.
way-pass = Servicekonto.Pass
way-pass-text = With the app: scan a code and approve with your PIN.
way-eid = Online ID card
way-eid-text = With your German ID card and its PIN.
way-other = Other German user account
way-other-text = With an account of another state.
obstacle-level = Not enough here: “{ $level }” is needed.
obstacle-not-available = Not yet available.

user-name = User name
password = Password
password-wrong = User name and password do not go together. Nothing has happened. Check both and try again.
password-pause = Those were too many tries. Your account is not locked. Wait one minute and then try again.

register-title = Open an account
register-text = With a user name and a password you get an account at the level of assurance “low”. Afterwards you go on where you left off.
register-action = Open account
register-name-hint = At least 2 characters: letters, digits and . - _ @ +
register-password-hint = At least 10 characters. Pasting is allowed.
register-name-unfit = This user name does not fit. It needs 2 to 64 characters: letters, digits and . - _ @ +
register-name-taken = This user name exists already. Please choose another one.
register-password-short = The password is too short. It needs at least 10 characters.
register-password-long = The password is too long. It may have at most 128 characters.

eid-title = Show your online ID card
eid-simulation = Simulation – not a real ID card.
eid-simulation-text = Do not enter real details here.
eid-choose = ID card of an invented person
eid-card-text = Show this card
eid-invent = Invent a person
eid-action = Be this person
eid-incomplete = Please fill in all fields. Nothing has happened.
given-names = Given names
family-name = Family name
birth-date = Date of birth
address = Address

pass-title = Sign in with Servicekonto.Pass
pass-for = You are signing in to { $portal }.
pass-step-1 = Open the app Servicekonto.Pass on your device.
pass-step-2 = Choose “Scan QR code” and point the camera at this code.
pass-step-3 = Check what the app shows and approve with your PIN.
qr-label = QR code for the app Servicekonto.Pass
open-here = Open on this device
reload = Check again
new-code = Show a new code

no-camera = No camera?
show-qr = Show the QR code
typed-step-2 = Choose “Enter a code” and type the address and the code there:
typed-address = Address
typed-code = Code
typed-step-3 = Check what the app shows and approve with your PIN. It then shows four digits.
confirm-title = Four more digits
confirm-digits = Four digits from the app
confirm-digits-hint = Only type digits that you see in your own app yourself. We never ask for them on the phone.
confirm = Sign in

state-waiting = We are waiting for you to scan the code.
state-claimed = Code recognised. Please approve in the app.
state-contested = A second device has tried to use this code. Approve only if you scanned the code yourself. Otherwise ask for a new one.
state-registered = This device has scanned the code. Is it yours?
state-approved = Approved. You will go on in a moment.
state-confirming = Approved. Now type the four digits that your app shows.
state-paired = The device is paired. You can now sign in with it.
state-declined = You declined in the app. Nothing has happened. You can go back or ask for a new code.
state-expired = This code has expired. Nothing has happened. Ask for a new code.
state-blocked = The PIN was wrong too often. This device is locked for your account. The account itself is safe. Sign in another way and pair the device again.
state-void = The code was wrong three times. The device was not paired. Nothing else has happened. Ask for a new code.
state-waiting-typed = We are waiting until you have entered the code in the app. It is valid for two minutes.
state-contested-typed = A second device has tried to use this code. Only approve if you entered the code yourself. Otherwise have a new one shown.
state-registered-typed = The code was entered on this device. Is it yours?
state-paired-typed = The device is paired. Because the code was typed, you can only sign in with it in 24 hours.
state-void-digits = The digits were wrong three times. Nobody was signed in, and nothing else happened. Have a new code shown.
state-cancelled = Cancelled. Nothing has happened.

landing-title = Open this in the app
landing-nothing = You opened the code with your device's camera. Nothing has happened, and the code is still good.
landing-here = Is the app on this device? Then open it here. It asks you before anything happens.
landing-open = Open in the app
landing-otherwise = If nothing opens
landing-step-2 = Choose “Scan QR code” and scan the code once more.
landing-step-3 = Approve only what you began yourself.
landing-stranger = Did somebody send you this code? Then do not use it.
