# Not yet read by anyone who speaks the language.
# The account's own pages.
start-title = Servicekonto hesabınız
start-text = Servicekonto hesabınızla birçok resmî dairenin sayfasına giriş yaparsınız. Giriş yaptığınız cihazları burada yönetirsiniz.
start-signed-in = Giriş yapan: { $name }.
start-level = Bu girişin güven düzeyi: { $level }.
start-devices = Cihazları göster

devices-title = Cihazlar
devices-text = Bu cihazlar sizin adınıza onay verebilir.
devices-empty = Henüz eşleştirilmiş bir cihaz yok. Eşleştirilmiş bir cihazla güvenle giriş yaparsınız, parola ve kimlik kartı gerekmez: Kodu tarayın, PIN’i girin, tamam.
device-name = Cihaz
device-model = Model
device-level = Güven düzeyi
device-last-use = Son kullanım
device-remove = Cihazı kaldır
device-remove-named = Cihazı kaldır: { $name }
known-browser-title = Bu tarayıcı tanınıyor
known-browser-text = Bu tarayıcıda uygulamayla daha önce oturum açtınız. Uygulama bunu bir dahaki sefere gösterir. Başka hiçbir şey değişmez. Size ait olmayan bir bilgisayarda tarayıcının unutulmasını sağlayın.
known-browser-forget = Bu tarayıcıyı unut
report-title = Bildirildi: Bu girişleri siz başlatmadınız
report-device = “{ $device }” ile bildirildi
report-browser = { $os } üzerinde { $browser }
report-browser-unknown = tarayıcı bilinmiyor
report-nothing = Kimse giriş yapmadı ve hesabınız kilitlenmedi. Bildirim burada 30 gün görünür.
report-todo = Aşağıdaki tüm cihazları tanıyor musunuz? Size ait olmayanları kaldırın. Parolanızı birine söylediyseniz veya yabancı bir sayfaya yazdıysanız onu değiştirin.

change-password-title = Parolayı değiştir
change-password-text = Bundan sonra yeni parolanızla giriş yaparsınız. Eski parola artık geçerli olmaz.
change-password-current = Şimdiki parola
change-password-new = Yeni parola
change-password-again = Yeni parola, bir kez daha
change-password-differ = İki yeni parola aynı değil. Hiçbir şey değiştirilmedi. Lütfen hepsini yeniden yazın.
change-password-wrong = Şimdiki parola doğru değil. Hiçbir şey değiştirilmedi. Lütfen yeniden deneyin.
change-password-same = Yeni parola şimdikiyle aynı. Lütfen başka bir parola seçin.
password-changed-title = Parolanız değiştirildi
password-changed-text = Eski parola artık geçerli değil. Servicekonto hesabınızda giriş yapmış başka biri varsa, onun çıkışı yapıldı.
password-changed-devices = Eşleştirilmiş cihazlarınız sizin için onaylamaya devam edebilir. Hepsini tanıyıp tanımadığınıza bakın.

device-waits = Yazılan bir kodla eşleştirildiği için { $when } tarihinden itibaren onaylayabilir. Bu sizin cihazınız değil mi? O zaman şimdi kaldırın.
device-blocked = Kilitlendi, çünkü PIN çok fazla kez yanlış girildi. Cihazı kaldırın ve yeniden eşleştirin.
last-use-never = hiç kullanılmadı
time-today = bugün, saat { $clock }
time-day = { $day } { $month } { $year }, saat { $clock }
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık

place-software = Anahtar korumalı bir dosyada
place-tpm = Anahtar güvenlik çipinde (TPM)
place-trusted-environment = Anahtar cihazın korumalı alanında
place-strong-box = Anahtar güvenlik çipinde
place-secure-enclave = Anahtar cihazın güvenlik çipinde (Secure Enclave)
place-unproven = Anahtarın nerede durduğu kanıtlanmış değil
reason-best = Cihaz ve PIN birlikte sayılır. Bunlarla “orta” düzeyden fazlası olmaz.
reason-identity = Çünkü bu hesap için henüz kimliğinizi göstermediniz.
reason-session = Çünkü eşleştirme sırasında parolayla giriş yapmıştınız.
reason-evidence = Çünkü anahtarın bir güvenlik çipinde durduğu kanıtlanmış değil.
device-biometric = Parmak izi veya yüz
device-biometric-on = “Düşük” düzeyde PIN’in yerine geçebilir.
finding-malformed = Çünkü cihazın kanıtı okunamıyor.
finding-chain-untrusted = Çünkü kanıt, tanıdığımız bir üreticiden gelmiyor.
finding-expired = Çünkü üreticinin kanıtının süresi dolmuş veya kanıt henüz geçerli değil.
finding-revoked = Çünkü üretici, bunun gibi cihazların kanıtını geri çekti.
finding-revocation-list-stale = Çünkü eşleştirme sırasında üreticinin kanıtı geri çekip çekmediğini kontrol edemedik. Cihazı daha sonra yeniden eşleştirin.
finding-challenge-mismatch = Çünkü kanıt başka bir eşleştirmeye ait.
finding-key-mismatch = Çünkü kanıt başka bir anahtara ait.
finding-software-key = Çünkü anahtar bir güvenlik çipinde durmuyor. Bunu cihazın kendisi bildiriyor.
finding-boot-loader-unlocked = Çünkü cihazın başlangıç koruması (bootloader) açık. Cihazda herhangi bir sistem çalışabilir.
finding-boot-not-verified = Çünkü cihaz açılırken işletim sistemini kontrol etmedi.
finding-unknown-system = Çünkü cihazda üreticininkinden başka bir sistem çalışıyor. Cihaz bu sistemi kontrol etti, ama biz onu tanımıyoruz.
finding-patch-level-old = Çünkü cihazda güvenlik güncellemeleri eksik. Cihazı güncelleyin ve yeniden eşleştirin.
finding-unknown-app = Çünkü anahtarı tanımadığımız bir uygulama oluşturdu.
finding-key-properties = Çünkü anahtar ya cihazın kendisinde oluşturulmadı ya da yalnızca imzalamak için değil.
finding-not-activated = Çünkü tanıdığımız hiçbir üretici bu güvenlik çipine kefil olmuyor.
finding-wrong-environment = Çünkü kanıt, üreticinin başka bir ortamından, örneğin bir deneme ortamından geliyor.
finding-no-lock-screen = Çünkü cihazda ekran kilidi yok. Bir ekran kilidi ayarlayın ve cihazı yeniden eşleştirin.

pairing-title = Cihaz eşleştir
pairing-text = Cihazda Servicekonto.Pass uygulaması gerekir. Sonra bu cihazla giriş yapabilirsiniz.
pairing-level = Yeni cihazın alacağı en yüksek güven düzeyi
pairing-level-password = Çünkü parolayla giriş yaptınız. Çalınmış bir parolanın değeri artmamalı. “Orta” düzey için çevrim içi kimlik kartınızla (Online-Ausweis) giriş yapın, sonra eşleştirin.
pairing-level-session = Çünkü girişinizin güven düzeyi “düşük”. “Orta” düzey için çevrim içi kimlik kartınızla (Online-Ausweis) giriş yapın, sonra eşleştirin.
pairing-level-identity = Çünkü bu hesap için henüz kimliğinizi göstermediniz.
pairing-level-evidence = Çünkü anahtarın bir güvenlik çipinde durup durmadığı henüz kontrol edilmiyor.
pairing-level-good = Bu, çoğu başvuru için yeterli.
pairing-start = Kodu göster
pairing-step-2 = “QR kodu tara” seçeneğini seçin ve kamerayı bu koda tutun.
pairing-step-3 = Uygulamada bir PIN seçin. Sonra uygulama altı rakamlı bir kod gösterir.
typed-pairing-wait = Yazılan bir kodla eşleştirmeden sonra yeni cihaz 24 saat bekler. Böylece biri sizi telefonda ikna ettiyse bunu fark etmek için zaman kalır. QR koduyla bu bekleme yoktur.
pairing-digits-title = Bu sizin cihazınız mı?
pairing-digits = Cihazdaki altı rakam
pairing-digits-hint = Yalnızca bu telefondan kendiniz okuduğunuz bir kodu yazın. Size bu kodu asla telefonda sormayız.
pairing-confirm = Cihazı eşleştir
pairing-wrong = Bu rakamlar uymuyor. Hiçbir işlem yapılmadı. { $count ->
    [one] Bir deneme hakkınız kaldı.
   *[other] { $count } deneme hakkınız kaldı.
}
to-devices = Cihazlara git
