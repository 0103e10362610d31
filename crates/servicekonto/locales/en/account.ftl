# The account's own pages.
start-title = Your service account
start-text = With your service account you sign in to many public offices. Here you look after the devices that you sign in with.
start-signed-in = Signed in: { $name }.
start-level = Level of assurance of this sign-in: { $level }.
start-devices = See devices

devices-title = Devices
devices-text = These devices can approve for you.
devices-empty = No device paired yet. With a paired device you sign in safely, without a password or ID card: scan a code, enter your PIN, done.
device-name = Device
device-model = Model
device-level = Level of assurance
device-last-use = Last used
device-remove = Remove device
device-remove-named = Remove device: { $name }
device-blocked = Locked because the PIN was wrong too often. Remove the device and pair it again.
last-use-never = never
time-today = today, { $clock }
time-day = { $day } { $month } { $year }, { $clock }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

place-software = Key in a protected file
place-tpm = Key in the security chip (TPM)
place-trusted-environment = Key in the protected area of the device
place-strong-box = Key in the security chip
place-secure-enclave = Key in the Secure Enclave
reason-best = Device and PIN count together. More than “substantial” is not possible with them.
reason-identity = Because you have not yet shown an ID card for this account.
reason-session = Because you had signed in with a password when pairing.
reason-evidence = Because it is not proven that the key lives in a security chip.

pairing-title = Pair a device
pairing-text = You need the app Servicekonto.Pass on the device. Afterwards you can sign in with it.
pairing-level = The new device gets at most the level of assurance
pairing-level-password = Because you are signed in with a password. A stolen password must not become worth more. For “substantial”, sign in with your online ID card and then pair.
pairing-level-session = Because your sign-in has the level of assurance “low”. For “substantial”, sign in with your online ID card and then pair.
pairing-level-identity = Because you have not yet shown an ID card for this account.
pairing-level-evidence = Because it is not yet checked whether the key lives in a security chip.
pairing-level-good = That is enough for most applications.
pairing-start = Show code
pairing-step-2 = Choose “Scan QR code” and point the camera at this code.
pairing-step-3 = Choose a PIN in the app. Then it shows a code of six digits.
pairing-digits-title = Is this your device?
pairing-digits = Six digits from the device
pairing-digits-hint = Only type a code that you read from this phone yourself. We never ask for it on the phone.
pairing-confirm = Pair device
pairing-wrong = These digits do not fit. Nothing has happened. { $count ->
    [one] You have one try left.
   *[other] You have { $count } tries left.
}
to-devices = To the devices
