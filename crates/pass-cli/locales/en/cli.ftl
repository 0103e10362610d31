review = { $purpose ->
    [pair] Couple this device with the account { $account } at { $issuer } ({ $issuer-host })?
   *[other] Sign in at { $portal } ({ $host }), level of assurance { $level }, browser { $browser } { $os }?
}
review-unchecked = This provider is not verified: { $host }
review-test = Test operation: nobody really signs in here.
browser-known = You have signed in with this browser before.
browser-new = You are signing in with this browser for the first time.
ask-go-on = Go on? (yes/no)
ask-pin = PIN:{ " " }
ask-needs-terminal = The PIN cannot be asked for here. Nothing has happened. Give it on standard input with --pin-stdin.
not-agreed = Cancelled. Nothing was approved.
pair-digits = Type these digits on the web page: { $code } ({ $seconds } seconds left, pairing { $id })
pair-void = The digits were not typed in time, or wrongly three times. Nothing was coupled. Start again on the web page.
paired = Coupled: { $name } with { $account } at { $issuer }, level of assurance { $level } ({ $id }, { $state }, { $host })
pairing = { $id }: { $name } with { $account } at { $issuer } ({ $host }), level of assurance { $level }, { $state }
approved = Approved, level of assurance { $level }. Receipt { $receipt }
declined = Declined. Receipt { $receipt }
reported = Reported: you had not begun this sign-in. Receipt { $receipt }
unpaired = The pairing with { $issuer } is ended. Receipt { $receipt }
unpaired-later = The pairing is removed here. { $issuer } could not be reached and learns of it with the next “pass status”.
unpaired-unknown = The pairing is removed here. { $issuer } did not know it.
list-empty = No pairing. Begin with “pass pair”.
list-waiting = { $issuer } still has to be told of an unpairing.
list-notice = A pairing with { $issuer } was ended.
list-reported = “{ $device }” reported that somebody else had begun a sign-in to { $portal } ({ $issuer }).
input-unreadable = The input cannot be read. Nothing has happened. Give link and PIN on a line each.
image-unreadable = The picture cannot be read ({ $reason }). Nothing has happened. Use PNG, JPEG or WebP.
image-no-code = There is no QR code to be found in this picture. Nothing has happened. Use a sharper or larger one.
link-insecure = The connection to { $host } would not be encrypted. Nothing was sent. Please tell the provider.
link-foreign = This is no code for Servicekonto.Pass. It contains: { $text } – nothing was opened.
pin-format = A PIN has exactly six digits. Nothing was sent.
pin-differs = The two PINs differ. Nothing was sent. Start with a new code.
pin-weak = This PIN is too easy to guess. Nothing was sent. Choose another one.
pin-wrong = { $count ->
    [one] That did not work. Check the PIN. One try left. Have a new code shown.
   *[other] That did not work. Check the PIN. { $count } tries left. Have a new code shown.
}
pin-paused = Too many tries. Nothing is lost. The next try is possible in { $count } seconds, with a new code.
blocked = The PIN was wrong too often; this pairing is blocked and removed here. Your account is untouched. Pair anew.
offline = The provider cannot be reached. Nothing is lost. Try again later.
untrusted = The connection to the provider is not trustworthy. Nothing was sent. Check clock and network.
foreign = The provider's answer does not belong to this code. Nothing was approved. Have a new code shown.
expired = This code has expired. Nothing has happened. Have a new code shown.
used = Another device has used this code already. Nothing was approved from here. Have a new code shown.
unknown = The provider does not know this code (any more). Nothing has happened. Have a new code shown.
over = This is over already. Nothing is lost. Have a new code shown.
name-taken = There is a device with this name already. Nothing was coupled. Choose another one with --name.
refused = The provider did not accept that. Nothing is lost. Have a new code shown.
issuer-fault = Something went wrong at the provider. Nothing is lost. Try again later.
keys-changed = The provider's keys do not follow from those at pairing. Nothing was sent. Pair anew if the provider confirms it.
unsupported = The code asks for something that this program cannot do. Nothing has happened.
not-paired = There is no pairing at this provider. Nothing has happened. Pair first with “pass pair”.
several-pairings = There are several pairings at this provider. Nothing was approved. Choose one with --pairing.
level-too-low = This pairing does not reach the level of assurance that is needed. Nothing was sent.
unpaired-elsewhere = This pairing was ended at the account. It is removed here. You can pair anew.
no-such-pairing = There is no such pairing here. Nothing has happened. “pass list” shows all.
keystore-silent = The security chip does not answer. Your pairings are still there. Try again later.
key-lost = The key of this pairing is gone. Your account is untouched. End it with “pass unpair” and pair anew.
storage = The files of this program cannot be read or written. Nothing was sent. Check the folder at --store.
not-a-pairing = This code is not for pairing. Nothing was approved. Use “pass approve” with a new code.
not-a-sign-in = This code is for pairing. Nothing was coupled. Use “pass pair” with a new code.
approved-digits = Type these digits on the web page: { $code }
code-format = A code has eight characters. Nothing was sent. Read it from the web page once more.
issuer-format = This is no address of a provider. Nothing was sent. Give the address that is shown beside the code with --issuer.
too-many = { $count ->
    [one] Too many wrong codes. Nothing is lost. The next try is possible in one second.
   *[other] Too many wrong codes. Nothing is lost. The next try is possible in { $count } seconds.
}
not-usable-yet = { $count ->
    [one] This pairing cannot approve yet: it was made with a typed code and waits for one more hour. Nothing is lost.
   *[other] This pairing cannot approve yet: it was made with a typed code and waits for { $count } more hours. Nothing is lost.
}
