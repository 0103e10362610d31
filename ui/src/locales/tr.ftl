# Not yet read by anyone who speaks the language.

## General

app-name = Servicekonto.Pass
back = Geri
cancel = İptal et
done = Tamam
next = Devam et
go-home = Başlangıç sayfasına git
scan-new = Yeni kod tara
try-again = Yeniden dene
test-mode = Deneme modu

time-today = bugün, { $time }
time-yesterday = dün, { $time }
time-day = { $day }, { $time }
span-seconds =
    { $count ->
        [one] 1 saniye
       *[other] { $count } saniye
    }
span-minutes =
    { $count ->
        [one] 1 dakika
       *[other] { $count } dakika
    }
span-hours =
    { $count ->
        [one] 1 saat
       *[other] { $count } saat
    }

wait-start = Lütfen biraz bekleyin.
wait-open = Kod kontrol ediliyor …
wait-approve = PIN’iniz kontrol ediliyor …
wait-confirm = Lütfen parmak iziniz veya yüzünüzle onaylayın …
wait-decline = İstek reddediliyor …
wait-report = Bildiriliyor …
wait-pair = Cihaz eşleştiriliyor …
wait-biometric = Ayarlanıyor …
wait-forget = Kapatılıyor …
wait-erase = Her şey siliniyor …
wait-unpair = Eşleştirme kaldırılıyor …
wait-change-pin = PIN’iniz değiştiriliyor …
wait-camera = Kamera açılıyor …

## Level of assurance and keys

level-low = düşük
level-substantial = orta
level-high = yüksek

level-reason-identity =
    { $level ->
        [low] Bunun nedeni, hesabınızdaki bilgilerin nasıl kontrol edildiğidir. Hesabınızda çevrim içi kimlik kartınızla (Online-Ausweis) kimliğinizi gösterin. Sonra cihazı yeniden eşleştirin.
       *[other] Bunun nedeni, hesabınızdaki bilgilerin nasıl kontrol edildiğidir.
    }
level-reason-session =
    { $level ->
        [low] Eşleştirme sırasında basit bir yolla, örneğin parolayla giriş yapmıştınız. Daha yüksek bir düzey için çevrim içi kimlik kartınızla (Online-Ausweis) giriş yapın ve cihazı yeniden eşleştirin.
       *[other] Bunun nedeni, eşleştirme sırasında nasıl giriş yapmış olduğunuzdur.
    }
level-reason-evidence = Bunun nedeni, anahtarın bu cihazda nerede saklandığıdır.

key-place-software = Bu cihazdaki şifreli bir dosyada
key-place-tpm = Bu cihazın güvenlik çipinde (TPM)
key-place-trusted_environment = Bu cihazın korumalı alanında
key-place-strong_box = Bu cihazın güvenlik çipinde
key-place-secure_enclave = Bu cihazın güvenlik çipinde (Secure Enclave)
keys-live-software = Anahtarlarınız güvenlik çipinde değil, bu cihazdaki şifreli bir dosyada durur.
keys-live-tpm = Anahtarlarınız bu cihazın güvenlik çipinde (TPM) durur ve oradan kopyalanamaz.
keys-live-trusted_environment = Anahtarlarınız bu cihazın korumalı alanında durur ve oradan kopyalanamaz.
keys-live-strong_box = Anahtarlarınız bu cihazın güvenlik çipinde durur ve oradan kopyalanamaz.
keys-live-secure_enclave = Anahtarlarınız bu cihazın güvenlik çipinde (Secure Enclave) durur ve oradan kopyalanamaz.

## Start page

home-heading = Eşleştirmeleriniz
home-scan = QR kodu tara
welcome-heading = Hoş geldiniz
welcome-what = Bu uygulamayla resmî kurumların sayfalarına parolasız giriş yaparsınız.
welcome-how = Önce bu cihazı eşleştirin: Servicekonto’da “Cihazlar” sayfasını açın ve “Cihaz eşleştir” seçeneğini seçin.
welcome-safe = Bilgileriniz Servicekonto’da kalır. Bu cihaz yalnızca burada onaylanan işlemlere izin verir.
pairing-pending = İnternet sayfasındaki onayı bekliyor
pairing-unused = henüz kullanılmadı
pairing-waits = kullanılabileceği zaman: { $when }
pairing-biometric-lost = Parmak izini veya yüzü yeniden ayarla
pairing-last-used = son kullanım: { $when }
waiting-unpair = { $issuer }, eşleştirmeyi kaldırdığınızı henüz bilmiyor. Bağlantı kurulunca bildirilecek ({ $when }).
notice-dismiss = Anladım
notice-sign_in_reported = “{ $device }” ile, başka birinin { $portal } sayfasında bir giriş başlattığı bildirildi: { $when }. Kimse giriş yapmadı. { $issuer } ({ $account }) sağlayıcısının “Cihazlar” sayfasını açın ve tüm cihazları tanıyıp tanımadığınıza bakın.
notice-unpaired_on_page =
    { $known ->
        [yes] { $issuer } ({ $account }) ile eşleştirmeniz internet sayfasında kaldırıldı: { $when }. Cihazı yeniden eşleştirebilirsiniz.
       *[no] { $issuer } ({ $account }) ile eşleştirmeniz internet sayfasında kaldırıldı. Cihazı yeniden eşleştirebilirsiniz.
    }
notice-blocked =
    { $known ->
        [yes] { $issuer } ({ $account }) ile eşleştirmeniz kilitlendi, çünkü PIN çok fazla kez yanlış girildi: { $when }. Hesabınız güvende. Cihazı yeniden eşleştirebilirsiniz.
       *[no] { $issuer } ({ $account }) ile eşleştirmeniz kilitlendi, çünkü PIN çok fazla kez yanlış girildi. Hesabınız güvende. Cihazı yeniden eşleştirebilirsiniz.
    }
notice-untold = { erased-heading }. { erased-untold }. { erased-untold-todo }
notice-pairing_void =
    { $known ->
        [yes] { $issuer } ({ $account }) ile eşleştirme onaylanmadı ve geçersiz oldu: { $when }. Hiçbir işlem yapılmadı. Yeniden deneyebilirsiniz.
       *[no] { $issuer } ({ $account }) ile eşleştirme onaylanmadı ve geçersiz oldu. Hiçbir işlem yapılmadı. Yeniden deneyebilirsiniz.
    }

## Reading a code

scan-heading = QR kodu tara
scan-camera-how = Kamerayı internet sayfasındaki koda tutun.
scan-camera-why = Uygulama kamerayı yalnızca kod için kullanır. Görüntüler bu cihazda kalır.
scan-camera-start = Kamerayı aç
scan-camera-again = Kamerayı yeniden aç
scan-camera-other = Diğer kamera
scan-camera-view = Kamera görüntüsü
scan-camera-long = Olmuyor mu? Biraz daha yaklaşın ve yansımalardan kaçının. Aşağıda kamerasız yollar da var.
scan-camera-refused = Bu uygulamanın kamera izni yok. Cihazın ayarlarından izin verin veya kamerasız bir yol seçin.
scan-camera-none = Bu cihazda kamera bulunamadı. Kamerasız da olur.
scan-camera-busy = Kamera yanıt vermiyor. Belki şu anda başka bir program kullanıyor. Kamerasız da olur.
scan-torch-on = Işığı aç
scan-torch-off = Işığı kapat
scan-found = Kod tanındı
scan-foreign = Bu, Servicekonto.Pass için bir kod değil. Hiçbir şey açılmadı. Kodun içeriği:
scan-without = Kamerasız
scan-photo = Fotoğraf çek
scan-how = İnternet sayfasındaki kodun ekran görüntüsünü alın ve burada seçin.
scan-choose = Resim seç
scan-drop = veya buraya sürükleyin ya da yapıştırın
scan-link = Kodun bağlantısı
scan-link-hint = Resim yerine bir bağlantınız varsa buraya yapıştırın.
scan-open = Bağlantıyı kontrol et
short-code-begin = Kod gir
short-code-heading = Kod gir
short-code-how = İnternet sayfasında QR kodunun altında “Kamera yok mu?” seçeneği vardır. Sayfanın ardından gösterdiğini buraya girin.
short-code-where = Kod nerede gösteriliyor?
short-code-other = Başka bir adres
short-code-address = Adres
short-code-address-hint = İnternet sayfasında kodun yanında yazar.
short-code-label = Kod
short-code-hint = Sekiz karakter. Büyük veya küçük harf, çizgili veya çizgisiz.

## Review

review-sign-in-heading = { $portal } sayfasına giriş yapılsın mı?
review-pair-heading = Bu cihaz { $issuer } ile eşleştirilsin mi?
review-portal = Portal
review-level = Güven düzeyi
review-browser = Tarayıcı
review-browser-os = { $os } üzerinde { $browser }
review-browser-new = bu hesapla ilk kez
review-browser-known = burada daha önce giriş yaptınız
review-place = Yer
review-place-guess = tahminen { $place }
review-account = Hesap
review-unknown = bilinmiyor
review-choose-account = Hangi hesapla yanıt vermek istiyorsunuz?
review-no-account = bu cihazda hesap yok
review-unknown-issuer = Bu sağlayıcı kontrol edilmemiş.
review-unknown-issuer-todo = Yalnızca { $host } adresini tanıyorsanız ve sayfayı kendiniz açtıysanız devam edin.
review-not-paired = Bu cihaz { $issuer } ile eşleştirilmemiş. Bu yüzden yanıt veremez.
review-not-paired-todo = Oraya önce başka bir yolla giriş yapın. Sonra “Cihazlar” sayfasında “Cihaz eşleştir” seçeneğini seçin.
review-too-low = Bu eşleştirme burada yeterli değil. Portal için gereken düzey “{ $wanted }”, bu eşleştirmenin düzeyi “{ $has }”.
review-too-low-todo = İnternet sayfasında başka bir yol seçin. Ya da hesabınıza çevrim içi kimlik kartınızla (Online-Ausweis) giriş yapın ve bu cihazı yeniden eşleştirin.
review-time = Kalan süre: { $span }.
review-time-over = Bu kodun süresi doldu. İnternet sayfasında yeni bir kod isteyin.
review-sign-in = Giriş yap
review-pin = PIN ile onayla
review-biometric = Parmak izi veya yüzle onayla
review-pair = Eşleştir
review-decline = Reddet

## PIN

pin-heading = { $issuer } için PIN’iniz
pin-label = PIN, altı rakam
pin-pad = Rakamlar
pin-count = 6 rakamdan { $count } tanesi girildi
pin-show = PIN’i göster
pin-erase = Son rakamı sil
pin-submit = Onayla
pin-biometric = Parmak izi veya yüz kullan
hint-biometrics_changed = Bu cihazdaki parmak izleri veya yüzler değişti. Eşleştirmeniz duruyor. Bu kez PIN’inizi girin. Sonra eşleştirmede parmak izini veya yüzü yeniden ayarlayabilirsiniz.
hint-biometric_cancelled = Bu işlem iptal edildi. Hiçbir şey değişmedi. PIN’inizi de girebilirsiniz.
hint-biometric_locked = Cihaz şu anda parmak izi ve yüz kabul etmiyor. Hiçbir şey kaybolmadı. PIN’inizi girin.
hint-biometric_not_accepted = Parmak izi veya yüz burada yeterli değil. PIN’inizi girin.
prompt-title = { $portal } sayfasına giriş yap
prompt-reason = { $portal } ({ $host }) onayınızı istiyor.
prompt-cancel = PIN kullan
prompt-enrol-title = { $issuer } için ayarla
prompt-enrol-reason = Bundan sonra parmak iziniz veya yüzünüz, { $issuer } için PIN’in yerine geçebilir.
pin-wrong = Olmadı. PIN’inizi kontrol edin.
pin-tries-pause =
    { $tries ->
        [one] 1 deneme hakkınız kaldı, sonra { $span } beklemeniz gerekir.
       *[other] { $tries } deneme hakkınız kaldı, sonra { $span } beklemeniz gerekir.
    }
pin-tries-block =
    { $tries ->
        [one] 1 deneme hakkınız kaldı, sonra bu eşleştirme kilitlenir.
       *[other] { $tries } deneme hakkınız kaldı, sonra bu eşleştirme kilitlenir.
    }
pin-paused = Şimdi bir bekleme süresi var: { $span }. Sonra yeniden deneyebilirsiniz.
pin-pause-left = Kalan bekleme süresi: { $span }
pin-pause-over = Bekleme süresi bitti. PIN’inizi yeniden girebilirsiniz.
pin-lifetime =
    { $tries ->
        [one] Bu eşleştirme için toplam 1 deneme hakkı kaldı. Ondan sonra cihazı yeniden eşleştirin.
       *[other] Bu eşleştirme için toplam { $tries } deneme hakkı kaldı. Ondan sonra cihazı yeniden eşleştirin.
    }
blocked-heading = Bu eşleştirme kilitlendi
blocked-what = { $issuer } için PIN çok fazla kez yanlış girildi. Sizi korumak için bu eşleştirmeyle artık giriş yapılamaz.
blocked-lost = Hesabınız güvende ve hiçbir şey kaybolmadı.
blocked-todo = { $issuer } sayfasına başka bir yolla giriş yapın. Orada cihazı yeniden eşleştirin ve yeni bir PIN seçin.

pin-choose-heading = Bir PIN seçin
pin-choose-how = Bundan sonra her girişi bu altı rakamla onaylayacaksınız.
pin-suggest = PIN öner
pin-suggested = Önerimiz, sizin için yazıldı. Lütfen aklınızda tutun:
pin-differs = Girdiğiniz iki PIN birbirinden farklı. PIN’inizi yeniden seçin.
pin-repeat-heading = PIN’i tekrar girin
pin-repeat-how = Böylece yanlış yazmadığınızdan emin oluruz.
weakness-length = PIN tam altı rakam olmalı.
weakness-repeated = Bu PIN tek bir rakamdan oluşuyor. Tahmin etmesi kolay, başka bir PIN seçin.
weakness-run = Bu PIN 123456 gibi bir sıra. Tahmin etmesi kolay, başka bir PIN seçin.
weakness-pattern = Bu PIN bir deseni tekrarlıyor. Tahmin etmesi kolay, başka bir PIN seçin.
weakness-date = Bu PIN bir tarihe benziyor. Tahmin etmesi kolay, başka bir PIN seçin.
weakness-common = Bu PIN’i çok kişi seçiyor. Tahmin etmesi kolay, başka bir PIN seçin.

## Pairing

device-name-heading = Bu cihazın adı ne olsun?
device-name-how = Cihazı daha sonra Servicekonto’daki listede bu adla bulursunuz.
device-name-label = Cihazın adı
device-name-taken = Hesabınızda bu adda bir cihaz zaten var. Başka bir ad seçin.
device-name-pair = Cihazı eşleştir
code-heading = { $issuer } için kodunuz
code-how = Bu altı rakamı internet sayfasına girin:
code-time = Kodun kalan süresi: { $span }.
code-time-over = Bu kodun süresi doldu. Eşleştirmeyi internet sayfasında yeniden başlatın.
code-careful = Bu kodu yalnızca kendi tarayıcınıza girin. Kimse telefonda size bu kodu sormaz.
code-waiting = İnternet sayfası bekleniyor …
paired-heading = Bu cihaz eşleştirildi
paired-next = Bundan sonra bu cihaz ve PIN’inizle giriş yaparsınız.
paired-waits = Bu cihazla şu andan itibaren giriş yapabilirsiniz: { $when }. Bu bekleme, kod elle yazıldığı için vardır. Biri sizi telefonda ikna ettiyse bunu fark etmek için zaman kalır.
pairing-void-heading = Eşleştirme tamamlanmadı
pairing-void-lost = Kod zamanında girilmedi veya yanlış girildi. Hiçbir işlem yapılmadı ve hiçbir şey kaybolmadı.
pairing-void-todo = Eşleştirmeyi “Cihazlar” sayfasında yeniden başlatın.

## Outcome

approved-heading = Giriş yaptınız
approved-next = Tarayıcınızda devam edin.
approved-at = Zaman
approved-code-heading = Dört rakam daha
approved-code-how = Bu dört rakamı tarayıcınıza yazın. Ardından giriş yapmış olursunuz.
declined-heading = Reddedildi
declined-sign-in = { $portal } sayfasına kimse giriş yapmadı. Kod artık kullanılamaz.
declined-pair = Bu cihaz { $issuer } ile eşleştirilmedi. Kod artık kullanılamaz.
declined-not-me = Bunu siz başlatmadınız mı? O zaman reddetmekle doğru yaptınız. Başkasının size gönderdiği kodları asla onaylamayın.
declined-report = Bunu bildirebilirsiniz. O zaman { $issuer }, hesabınızda hâlâ açık olan işlemleri iptal eder ve diğer cihazlarınıza haber verir. Hesabınız kilitlenmez.
declined-report-action = Bu ben değildim
declined-elsewhere = Bu cihaz { $issuer } ile eşleştirilmediği için buradan bildirilemez. Orada bir hesabınız varsa “Cihazlar” sayfasını açın ve tüm cihazları tanıyıp tanımadığınıza bakın.
reported-heading = Bildirildi
reported-what = { $issuer } artık { $portal } sayfasındaki girişi sizin başlatmadığınızı biliyor.
reported-safe = Hesabınızda hâlâ açık olan işlemler iptal edildi. Hesabınız kilitlenmedi ve bu cihaz geçerli kalıyor.
reported-todo = { $issuer } sağlayıcısının “Cihazlar” sayfasını açın ve tüm cihazları tanıyıp tanımadığınıza bakın. Parolanızı birine söylediyseniz veya yabancı bir sayfaya yazdıysanız onu orada değiştirin.

## A pairing in detail

pairing-issuer = Sağlayıcı
pairing-address = Adres
pairing-device = Bu cihazın adı
pairing-key = Anahtar
pairing-biometric = Parmak izi veya yüz
biometric-state-off = ayarlanmadı
biometric-state-on = “düşük” düzeyin yettiği yerde PIN’in yerine geçebilir
biometric-lost = Bu cihazdaki parmak izleri veya yüzler değişti. Eşleştirmeniz duruyor ve PIN hâlâ geçerli.
biometric-state-lost = yeniden ayarlanması gerekiyor
biometric-state-none_enrolled = Bu cihazda kayıtlı parmak izi veya yüz yok. Cihazın ayarlarından ekleyebilirsiniz.
biometric-set-up = Ayarla
biometric-anew = Yeniden ayarla
biometric-turn-off = Kapat
biometric-heading = Parmak izini veya yüzü ayarlayın
biometric-what = “Düşük” düzeyin yettiği yerde PIN yerine parmak izinizi veya yüzünüzü kullanabilirsiniz. PIN de her zaman geçerlidir.
biometric-others = Bu cihazda parmak izi veya yüzü kayıtlı olan herkes sizin adınıza giriş yapabilir, yakınlarınız da.
biometric-refused = Ayarlama olmadı, belki çok uzun sürdü. Eşleştirmeniz duruyor ve PIN hâlâ geçerli. Yeniden deneyin.
changed-biometric_on = Tamam. “Düşük” düzeyin yettiği yerde parmak izi veya yüz artık PIN’in yerine geçebilir.
changed-biometric_off = Kapatıldı. Bu eşleştirme için artık yalnızca PIN geçerli.
biometric-pin = Bunu { $issuer } için PIN’inizle onaylayın.
pairing-pin = PIN
pairing-pin-first = eşleştirmeden beri aynı
pairing-pin-changed = değiştirildi: { $when }
change-pin = PIN’i değiştir
change-pin-old = Önce şu anda geçerli olan PIN’i girin.
change-pin-new = Yeni PIN’i seçin
change-pin-refused = PIN değiştirilemedi, belki çok uzun sürdü. Önceki PIN geçerliliğini koruyor. Lütfen yeniden deneyin.
changed-pin = Tamam. Bundan sonra yeni PIN geçerli.
changed-pin_settled = PIN zaten değişmişti: Az önceki değişikliğiniz ulaştı, yalnızca yanıtı yolda kayboldu. O sırada seçtiğiniz PIN geçerli.
pairing-since = Eşleştirildi
pairing-last = Son kullanım
pairing-pending-how = Bu eşleştirme hâlâ internet sayfasına girilecek altı rakamı bekliyor. Rakamları yeniden göstermek için sağlayıcıya şu anda ulaşılamıyor. Birazdan yeniden deneyin veya eşleştirmeyi kaldırın.
unpair = Eşleştirmeyi kaldır
unpair-heading = { $issuer } ile eşleştirme kaldırılsın mı?
unpair-what = Bu cihazla artık { $account } için giriş yapılamaz. Anahtar silinir.
unpair-kept = Hesabınız ve içindeki her şey kalır.
unpair-back = Cihazı istediğiniz zaman yeniden eşleştirebilirsiniz.
unpair-keep = Eşleştirmeyi koru
unpaired-heading = Eşleştirme kaldırıldı
unpaired-what = { $issuer } bunu onayladı. Bu cihazdaki anahtar silindi.
unpaired-receipt = Onay belgesi
unpaired-at = Onaylandı
unpaired-queued-heading = Eşleştirme bu cihazda kaldırıldı
unpaired-queued-what = { $issuer } ile şu anda bağlantı kurulamıyor. Orada bu henüz bilinmiyor.
unpaired-queued-todo = Uygulama, bağlantı kurulunca bunu bildirecek. Bildirilip bildirilmediğini başlangıç sayfasında görürsünüz.

## History

history = Geçmiş
history-empty = Bu uygulamayla onayladıklarınız veya reddettikleriniz daha sonra burada görünür.
history-approved = Giriş yapıldı: { $portal }
history-declined = Reddedildi: { $portal }
history-reported = Bildirildi, ben başlatmadım: { $portal }
history-reported_elsewhere = Başka bir cihazdan bildirildi: { $portal }
history-paired = Cihaz { $portal } ile eşleştirildi
history-unpaired = { $portal } ile eşleştirme kaldırıldı
history-unpaired_on_page = { $portal } ile eşleştirme internet sayfasında kaldırıldı
history-blocked = { $portal } ile eşleştirme kilitlendi, çünkü PIN çok fazla kez yanlış girildi
history-pairing_void = { $portal } ile eşleştirme tamamlanmadı
history-pin_changed = { $portal } için PIN değiştirildi
history-biometric_on = { $portal } için parmak izi veya yüz ayarlandı
history-biometric_off = { $portal } için parmak izi veya yüz kapatıldı
history-sent-approved = { $portal } için onay
history-sent-declined = { $portal } için ret
history-sent-reported = { $portal } hakkında bildirim
history-sent-pin_changed = { $portal } için yeni PIN
history-outcome-unheard = Gönderildi, ama yanıt alınamadı. Geçerli olmuş olabilir.
history-outcome-not_counted = Ulaşmadı veya kabul edilmedi. Geçerli olmadı.
history-level = düzey: { $level }
history-receipt = Onay belgesi
history-more = Daha eskileri göster
history-copy = Hepsini kopyala
history-copied = Geçmiş, tüm onay belgeleriyle birlikte kopyalandı. Örneğin bir e-postaya yapıştırabilirsiniz.
history-save = Dosya olarak kaydet
history-saved = “{ $folder }” klasörüne “{ $name }” adıyla kaydedildi. Dosya şifreli değil.

## Settings

settings = Ayarlar
settings-language = Dil
settings-language-unread = “Henüz okunmadı”: Bu dili bilen kimse çeviriyi henüz kontrol etmedi.
settings-language-system = Cihazdaki gibi
settings-appearance = Görünüm
settings-text-size = Yazı boyutu
settings-lock = Kimse uygulamayı kullanmadığında gizle
settings-lock-what = O zaman nerede hesabınız olduğu görünmez. PIN olmadan zaten hiçbir şey onaylanamaz.
settings-version = Sürüm { $version }
language-de = Deutsch
    .state = { "" }
language-de-x-leicht = Deutsch in Leichter Sprache
    .state = henüz okunmadı
language-en = English
    .state = { "" }
language-tr = Türkçe
    .state = henüz okunmadı
language-ar = العربية
    .state = henüz okunmadı
language-uk = Українська
    .state = henüz okunmadı
language-ru = Русский
    .state = henüz okunmadı
language-pl = Polski
    .state = henüz okunmadı
appearance-system = Cihazdaki gibi
appearance-light = Açık
appearance-dark = Koyu
appearance-high_contrast = Yüksek kontrast
text-size-normal = Cihazdaki gibi
text-size-large = Daha büyük
text-size-largest = Çok büyük
lock-after =
    { $minutes ->
        [one] 1 dakika sonra
       *[other] { $minutes } dakika sonra
    }
lock-never = Hiçbir zaman
locked-heading = Gizlendi
locked-what = Uygulama bir süre kullanılmadı. Açık olan işlem sona erdi ve kimse giriş yapmadı.
locked-open = Devam et

## Erasing everything

erase = Her şeyi sil
erase-what = Tüm eşleştirmeleri, anahtarları, geçmişi ve ayarları bu cihazdan siler.
erase-begin = Her şeyi sil …
erase-heading = Gerçekten her şey silinsin mi?
erase-gone = Tüm eşleştirmeler kaldırılır. Anahtarlar, geçmiş ve ayarlar bu cihazdan silinir.
erase-kept = Hesaplarınız ve içlerindeki her şey kalır.
erase-back = Bu işlem geri alınamaz. Ama cihazı istediğiniz zaman yeniden eşleştirebilirsiniz.
erase-confirm = Her şeyi sil
erased-heading = Her şey silindi
erased-what = Bu cihazda artık hiçbir şey kayıtlı değil.
erased-untold = Ulaşılamayanlar: { $issuers }
erased-untold-todo = Cihaz orada hâlâ listede görünüyor. Artık hiçbir şeyi onaylayamaz. Onu Servicekonto’da “Cihazlar” sayfasından kaldırın.

## Menu and text pages

menu = Menü
menu-practice = Güvenle alıştırma yap
page-help = Yardım
page-privacy = Verilerin korunması
page-accessibility = Erişilebilirlik
page-feedback = Görüş bildir
page-weakness = Güvenlik açığı bildir
licences = Lisanslar
licences-own = Servicekonto.Pass, European Union Public Licence 1.2 ile sunulan özgür bir yazılımdır. Herkes onu kullanabilir, inceleyebilir ve değiştirebilir.
licences-others = Uygulamanın dayandığı yazılımlar

text-help_start = Nasıl giriş yaparsınız?
    .body = Bir bilgisayarda veya tablette kurumunuzun sayfasını açın ve “Giriş yap” seçeneğini seçin. Orada bir QR kodu görünür. Kodu bu uygulamayla tarayın. Kimin sorduğunu kontrol edin ve PIN’inizi girin. Sonra tarayıcıda devam edersiniz.
text-help_pair = Bu cihazı nasıl eşleştirirsiniz?
    .body = Servicekonto’ya şimdiye kadarki yolla giriş yapın. Orada “Cihazlar” sayfasını açın ve “Cihaz eşleştir” seçeneğini seçin. Kodu tarayın ve bir PIN seçin. Sonunda burada altı rakam görünür. Bunları internet sayfasına yazın.
text-help_no_camera = Kamerasız
    .body = Kodun bir resmini de seçebilir veya kodun bağlantısını kopyalayıp buraya yapıştırabilirsiniz. Aynı cihazdaysanız internet sayfasındaki bağlantı uygulamayı açar.
text-help_pin_forgotten = PIN’inizi unuttuysanız
    .body = PIN’inizi kimse bilmez, kurumlar da bilmez. Servicekonto’ya başka bir yolla giriş yapın, orada bu cihazı kaldırın ve yeniden eşleştirin. Bu sırada yeni bir PIN seçersiniz.
text-help_lost_phone = Cihazınızı kaybettiyseniz
    .body = Başka bir cihazdan Servicekonto’ya giriş yapın ve kaybolan cihazı “Cihazlar” sayfasından kaldırın. Servicekonto o andan sonra kayıp cihazdan hiçbir şey kabul etmez. PIN’iniz olmadan daha önce de kimse bir şey onaylayamaz.
text-help_new_phone = Yeni cihaz
    .body = Anahtarlar başka bir cihaza taşınamaz. Yeni cihazı ilki gibi eşleştirin. Eskisini kullanmaya devam edebilir veya eşleştirmesini burada kaldırabilirsiniz.
text-help_fake = Sahtesini nasıl anlarsınız?
    .body = Yalnızca az önce kendinizin başlattığı bir işlemi onaylayın. Portalı, adresi ve tarayıcıyı önünüzdekiyle karşılaştırın. Kod bir mesajla veya telefonla geldiyse reddedin. Hiçbir kurum çalışanı PIN’inizi veya altı rakamı sormaz.
text-help_level = “Düşük” ve “orta” ne demek?
    .body = Güven düzeyi, bir girişin ne kadar güvenli olduğunu gösterir. Çoğu şey için “düşük” yeter. Bazı hizmetler için “orta” gerekir (Almancası: substantiell). Bir eşleştirmenin düzeyini ve nedenini o eşleştirmede görürsünüz.
text-privacy_kept = Bu cihazda neler kayıtlı?
    .body = Sağlayıcıların adları ve adresleri, hesabınızın kısaltılmış adı, bu cihazın adı, geçmiş ve anahtarlar; hepsi şifreli. Adresiniz veya doğum tarihiniz gibi bilgiler Servicekonto’da kalır. PIN hiçbir yerde kaydedilmez.
text-privacy_sent = Neler gönderilir?
    .body = Uygulama yalnızca eşleştirme yaptığınız veya kodunu taradığınız sağlayıcılara bilgi gönderir. Onlar neye karar verdiğinizi öğrenir. Eşleştirme sırasında da bu cihazın adını, türünü ve anahtarın nasıl korunduğunu öğrenirler.
text-privacy_never = Neler hiç yapılmaz?
    .body = Uygulama, onu nasıl kullandığınızı kaydetmez. İçinde reklam ve yabancı hizmet yoktur. Kamera görüntüleri cihazda kalır ve kaydedilmez.
text-privacy_erase = Her şeyi silmek
    .body = Ayarlarda “Her şeyi sil” seçeneği vardır. Böylece eşleştirmeler, anahtarlar ve geçmiş silinir, sağlayıcılara da bildirilir. Yalnızca uygulamayı kaldırırsanız cihazı Servicekonto’daki “Cihazlar” sayfasından da kaldırın.
text-access_aim = Neyi amaçlıyoruz?
    .body = Bu uygulamayı herkes kullanabilsin: klavyeyle, ekran okuyucuyla, büyük yazıyla, kamerasız. Ölçütümüz BITV 2.0 ve WCAG 2.2’nin AA düzeyidir.
text-access_tried = Neler kontrol edildi?
    .body = Her değişiklikte her ekran otomatik olarak kontrol edilir: kontrast, adlandırma ve klavyeyle kullanım. Bu hem açık hem koyu görünümde, hem soldan sağa hem sağdan sola okunan dillerde yapılır.
text-access_open = Neler eksik?
    .body = Ekran okuyucu kullanan kişilerle ve gerçek telefonlarda bir deneme henüz yapılmadı. Kimsenin okuyup kontrol etmediği çeviriler ayarlarda belirtilir.
text-access_tell = Size engel olan bir şey mi var?
    .body = Bunu uygulamayı aldığınız kuruma söyleyin. Anlaşmazlık olursa, engellilerin eşitliği yasasına (Behindertengleichstellungsgesetz) göre kurulan uzlaştırma kurumuna (Schlichtungsstelle) başvurabilirsiniz.
text-feedback_how = Nasıl görüş bildirirsiniz?
    .body = Neyin iyi olduğunu, neyin olmadığını buraya yazın. Uygulama hiçbir şey göndermez. Metni kopyalar ve kendiniz gönderirsiniz, örneğin e-postayla.
text-feedback_what = Neleri yazmanız yararlı olur?
    .body = Ne yapmak istediniz, ekranda ne yazıyordu ve ne bekliyordunuz? PIN veya kod yazmayın.
feedback-text = Metniniz
feedback-text-hint = Yalnızca bu metin kopyalanır. Son satır, hataların bulunmasına yardımcı olur. Her şeyi değiştirebilir veya silebilirsiniz.
feedback-copy = Metni kopyala
feedback-copied = Metin kopyalandı. Örneğin bir e-postaya yapıştırabilirsiniz.
feedback-to = Görüş bildirme adresi
feedback-to-nobody = Metni, uygulamayı aldığınız kuruma gönderin.
text-weakness_how = Güvenlik açığını nasıl bildirirsiniz?
    .body = Lütfen herkese açık yerlerde bildirmeyin. Uygulamayı aldığınız kurumun gizli bildirim yolunu kullanın. Beş iş günü içinde yanıt alırsınız.
text-weakness_what = Neler güvenlik açığı sayılır?
    .body = Örneğin PIN olmadan veya bu cihaz olmadan verilen bir onay, olmaması gereken bir yerde görünen bir PIN ya da onaylanandan başka bir şey gösteren bir ekran.

## Practice

welcome-practise = Önce güvenle alıştırma yap
practice-bar = Yalnızca alıştırma
practice-leave = Çık
practice-issuer = Alıştırma hesabı
practice-office = Örnekşehir Belediyesi (alıştırma)
practice-device = Alıştırma cihazım
practice-far-away = yurt dışı
practice-begin = Güvenle alıştırma yapın
    .what = Burada her şeyi bir kez denersiniz: eşleştirmek, giriş yapmak ve sahtesini tanımak. Sağlayıcılar uydurmadır ve bu cihazdan dışarı hiçbir şey çıkmaz.
    .todo = Alıştırma hesabında “Cihaz eşleştir” seçeneğini seçtiğinizi ve kodu taradığınızı düşünün. Sonra başka yerde kullanmadığınız bir PIN bulun.
    .action = Kodu tara (alıştırma)
practice-portal = Şimdi giriş yapın
    .what = Bilgisayarınızın başında oturduğunuzu düşünün. Windows üzerinde Firefox tarayıcısında rathaus.beispiel.example sayfası açık ve “Giriş yap” seçeneğini seçtiniz.
    .todo = Kodu tarayın. Her şeyin buna uyup uymadığını kontrol edin ve alıştırma PIN’inizi girin.
    .action = Kodu tara (alıştırma)
practice-fake = Bir mesaj geliyor
    .what = “Belediyeniz: Bilgilerinizi bu akşama kadar onaylayın, yoksa başvurunuz geçersiz olur.” Altında bir QR kodu var. Siz ise hiçbir şey başlatmadınız.
    .todo = Kodu tarayın ve dikkatle bakın. Ne yapardınız?
    .action = Kodu tara (alıştırma)
practice-caught = Doğru karar verdiniz
    .what = Adres başkaydı, tarayıcı sizin değildi ve hiçbir şey başlatmamıştınız. Böyle bir durumda reddetmek her zaman doğrudur.
    .todo = Alıştırma burada bitti. Şimdi gerçek hesabınızı eşleştirin.
    .action = Alıştırmayı bitir
practice-fooled = Bu kötü sonuçlanırdı
    .what = Alıştırmada bir şey olmadı. Gerçekte ise şimdi başka biri sizin adınıza giriş yapmış olurdu. Adres başkaydı ve tarayıcı sizin değildi.
    .todo = Yalnızca az önce kendinizin başlattığı bir işlemi onaylayın. İsterseniz bir kez daha alıştırma yapın.
    .action = Alıştırmayı bitir

## What did not work: what happened, what is lost, what to do

error-contains = Kodun içeriği:
error-some-host = bu sağlayıcı
error-wait = { $span } bekleyin, ardından tekrar deneyin.

error-offline = Bağlantı yok
    .lost = İnternet sayfasına bu cihazdan ulaşılamıyor. Hiçbir şey kaybolmadı.
    .todo = Wi-Fi veya mobil veri bağlantınızı kontrol edin ve yeniden deneyin.
error-server_unavailable = Sağlayıcı şu anda düzgün yanıt vermiyor
    .lost = Bu sizden kaynaklanmıyor. Hiçbir şey kaybolmadı.
    .todo = Biraz bekleyin ve yeniden deneyin.
error-clock_or_certificate = Bağlantı yeterince güvenli değildi
    .lost = Bu yüzden hiçbir şey gönderilmedi. Hiçbir şey kaybolmadı.
    .todo = Bu cihazın tarihini ve saatini kontrol edin. Doğruysa başka bir ağda deneyin.
error-not_a_pass_code = Bu, Servicekonto.Pass için bir kod değil
    .lost = Hiçbir şey açılmadı.
    .todo = Giriş yaparken veya eşleştirirken internet sayfasının gösterdiği kodu tarayın.
error-no_code_found = Resimde QR kodu görünmüyor
    .lost = Hiçbir işlem yapılmadı.
    .todo = Kodun tamamının net ve beyaz kenarıyla göründüğü bir resim seçin.
error-image_unreadable = Bu resim açılamıyor
    .lost = Hiçbir işlem yapılmadı.
    .todo = PNG, JPEG veya WebP biçiminde bir resim seçin.
error-image_too_large = Bu resim çok büyük
    .lost = Hiçbir işlem yapılmadı.
    .todo = Yalnızca kodun ekran görüntüsünü alın ve onu seçin.
error-insecure_issuer = { $host } ile bağlantı korunmuyor
    .lost = Bu yüzden hiçbir şey açılmadı ve hiçbir şey gönderilmedi.
    .todo = Bu kodu kullanmayın. Kurumunuzun sayfasını tarayıcıda kendiniz açın.
error-foreign_request = Bu istek bu koda ait değil
    .lost = Uygulama isteği kabul etmedi. Hiçbir işlem yapılmadı.
    .todo = İnternet sayfasında yeni bir kod isteyin. Yine olursa sağlayıcıya sorun.
error-issuer_keys_changed = Sağlayıcı kendini eşleştirme sırasındakinden farklı tanıtıyor
    .lost = Sizi korumak için hiçbir şey gönderilmedi. Hiçbir şey kaybolmadı.
    .todo = Sağlayıcıya sorun. Her şey yolundaysa eşleştirmeyi kaldırın ve cihazı yeniden eşleştirin.
error-code_expired = Bu kodun süresi doldu
    .lost = Hiçbir işlem yapılmadı.
    .todo = İnternet sayfasında yeni bir kod isteyin.
error-code_used = Bu kodu başka bir cihaz zaten taradı
    .lost = Bu cihazdan hiçbir şey gönderilmedi.
    .todo = O cihaz sizin değilse internet sayfasında işlemi iptal edin ve yeni bir kod isteyin.
error-code_unknown = Sağlayıcı bu kodu tanımıyor
    .lost = Hiçbir işlem yapılmadı.
    .todo = İnternet sayfasında yeni bir kod isteyin.
error-short_code_unknown = Orada böyle bir kod yok
    .lost = Hiçbir şey olmadı.
    .todo = Kodu ve adresi internet sayfasıyla karşılaştırın. Bir kod iki dakika geçerlidir. Daha eskiyse yeni bir kod gösterilmesini isteyin.
error-short_code_format = Bir kod sekiz karakterdir
    .lost = Hiçbir şey gönderilmedi.
    .todo = Kodu internet sayfasından bir kez daha okuyun. I, L, O ve U harfleri kodda bulunmaz.
error-issuer_address = Bu bir internet adresi değil
    .lost = Hiçbir şey gönderilmedi.
    .todo = Adresi bir kez daha okuyun. İnternet sayfasında kodun yanında yazar.
error-issuer_not_found = { $host } adresinde bir hizmet hesabına ulaşılamıyor
    .lost = Hiçbir şey olmadı.
    .todo = Adresi ve bağlantınızı kontrol edip tekrar deneyin.
error-not_usable_yet = Bu cihaz henüz onaylayamıyor
    .lost = Eşleştirmeniz sorunsuz. Yazılan bir kodla yapıldığı için daha { $span } bekliyor.
    .todo = O zamana kadar başka bir yolla giriş yapın. Ya da cihazı QR koduyla yeniden eşleştirin, o zaman bekleme olmaz.
error-request_over = Bu istek zaten sona erdi
    .lost = Daha önce yanıtlandı veya internet sayfasında iptal edildi. Hiçbir şey kaybolmadı.
    .todo = Yine de giriş yapmak isterseniz yeni bir kod isteyin.
error-not_paired = Bu cihaz { $host } ile eşleştirilmemiş
    .lost = Hiçbir şey onaylanmadı.
    .todo = Oraya başka bir yolla giriş yapın. Sonra “Cihazlar” sayfasında “Cihaz eşleştir” seçeneğini seçin.
error-level_too_low = Bu eşleştirme portal için yeterli değil
    .lost = Hiçbir şey onaylanmadı.
    .todo = İnternet sayfasında başka bir yol seçin. Ya da hesabınıza çevrim içi kimlik kartınızla (Online-Ausweis) giriş yapın ve bu cihazı yeniden eşleştirin.
error-approval_refused = Sağlayıcı onayı kabul etmedi
    .lost = Giriş yapılmadı. Hiçbir şey kaybolmadı.
    .todo = Yeni bir kod isteyin. Yine olmazsa cihazı yeniden eşleştirin.
error-report_refused = Bildirim kabul edilmedi
    .lost = Zaten reddettiniz ve kimse giriş yapmadı. Hiçbir şey kaybolmadı.
    .todo = Servicekonto’da “Cihazlar” sayfasını açın ve tüm cihazları tanıyıp tanımadığınıza bakın.
error-unpaired_elsewhere = Bu eşleştirme hesapta kaldırıldı
    .lost = Hesabınız olduğu gibi kalır. Bu cihazdan hiçbir şey onaylanmadı.
    .todo = Cihazı yeniden eşleştirebilirsiniz. Bunu siz yapmadıysanız hesabınızda “Cihazlar” sayfasına bakın.
error-pin_weak = Bu PIN’i tahmin etmek çok kolay
    .lost = Hiçbir şey kaydedilmedi.
    .todo = Başka bir PIN seçin veya uygulamadan bir öneri isteyin.
error-pin_same = Bu, zaten geçerli olan PIN
    .lost = Hiçbir şey değiştirilmedi.
    .todo = Başka bir PIN seçin veya bunu kullanmaya devam edin.
error-pin_change_unknown = PIN değiştirilirken bağlantı koptu
    .lost = Hiçbir şey kaybolmadı. Ya önceki PIN ya da artık yenisi geçerli.
    .todo = Bağlantı gelince uygulamayı yeniden açın. PIN’in en son ne zaman değiştirildiği o zaman eşleştirmede görünür.
error-pin_format = PIN tam altı rakam olmalı
    .lost = Hiçbir şey gönderilmedi.
    .todo = Altı rakamı yeniden girin.
error-key_lost = Bu eşleştirmenin anahtarı bu cihazda yok
    .lost = Hesabınız güvende. Ama bu eşleştirmeyle artık giriş yapamazsınız.
    .todo = Başlangıç sayfasında eşleştirmeyi kaldırın ve cihazı yeniden eşleştirin.
error-keystore_unavailable = Güvenlik çipi şu anda yanıt vermiyor
    .lost = Hiçbir şey onaylanmadı. Eşleştirmeleriniz duruyor.
    .todo = Yeniden deneyin. Yine olmazsa cihazı kapatıp açın.
error-data_lost = Bu uygulamanın kaydettikleri artık okunamıyor
    .lost = Cihaz bunun anahtarını kaybetti, örneğin ekran kilidi kapatıldığı için. Hesaplarınız güvende ve içlerindeki her şey duruyor.
    .todo = Uygulamada her şeyi silin, sonra cihazı yeniden eşleştirin.
error-biometric_not_accepted = Parmak izi veya yüz burada kullanılamıyor
    .lost = Hiçbir işlem yapılmadı. PIN’iniz hâlâ geçerli.
    .todo = Cihazın ayarlarında bir parmak izi veya yüz kaydedin ya da PIN’i kullanın.
error-biometrics_changed = Bu cihazdaki parmak izleri veya yüzler değişti
    .lost = Eşleştirmeniz duruyor ve PIN hâlâ geçerli.
    .todo = PIN’i kullanın. Sonra parmak izini veya yüzü yeniden ayarlayabilirsiniz.
error-biometric_cancelled = Bu işlem iptal edildi
    .lost = Hiçbir şey değişmedi. PIN’iniz hâlâ geçerli.
    .todo = Yeniden deneyin veya PIN kullanmaya devam edin.
error-biometric_locked = Cihaz şu anda parmak izi ve yüz kabul etmiyor
    .lost = Hiçbir işlem yapılmadı. PIN’iniz hâlâ geçerli.
    .todo = Cihazın kilidini kendi koduyla açın, sonra yeniden deneyin.
error-storage = Bu cihaza hiçbir şey kaydedilemedi
    .lost = Son adım yapılmadı.
    .todo = Cihazda boş yer olup olmadığını kontrol edin ve yeniden deneyin.
error-name_taken = Bu adda bir cihaz zaten var
    .lost = Cihaz henüz eşleştirilmedi.
    .todo = Eşleştirmeyi yeniden başlatın ve başka bir ad seçin.
error-nothing_open = Burada artık açık bir işlem yok
    .lost = İstek zaten sona erdi. Hiçbir şey kaybolmadı.
    .todo = İnternet sayfasında yeni bir kod isteyin.
error-rate_limited = Kısa sürede çok fazla deneme yapıldı
    .lost = Sağlayıcı bu yüzden kısa bir ara veriyor. Hiçbir şey kaybolmadı.
    .todo = Bir dakika bekleyin ve yeniden deneyin.
error-internal = Bu uygulamada bir şeyler ters gitti
    .lost = Hiçbir şey onaylanmadı.
    .todo = Uygulamayı kapatıp yeniden açın. Yine olursa lütfen bize bildirin.
