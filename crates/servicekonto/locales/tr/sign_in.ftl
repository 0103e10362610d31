# Not yet read by anyone who speaks the language.
# Signing in: the four ways and their pages.
login-title = Buradan giriş yapın
login-asking = { $portal } kim olduğunuzu bilmek istiyor.
login-needed = Bunun için gereken en düşük güven düzeyi: “{ $level }”.
login-own = Servicekonto hesabınıza gitmek istiyorsunuz.
login-no-account = Henüz hesabınız yok mu?
login-no-account-card = Henüz hesabınız yok mu? Çevrim içi kimlik kartınızla (Online-Ausweis) ilk kez giriş yaptığınızda bir hesap açılır.
level-is = Güven düzeyi: { $level }
sign-in = Giriş yap
other-way = Başka bir yol seç
back-to = Geri dön: { $portal }

way-password = Kullanıcı adı ve parola
way-password-text = Başka bir cihaz gerekmez.
way-pass = Servicekonto.Pass
way-pass-text = Uygulamayla: Kodu tarayın ve PIN’inizle onaylayın.
way-eid = Çevrim içi kimlik kartı (Online-Ausweis)
way-eid-text = Alman kimlik kartınız ve onun PIN’i ile.
way-other = Başka bir Alman kullanıcı hesabı
way-other-text = Başka bir eyaletin hesabıyla.
obstacle-level = Burada yeterli değil. Gereken düzey: “{ $level }”.
obstacle-not-available = Henüz kullanılamıyor.

user-name = Kullanıcı adı
password = Parola
password-wrong = Kullanıcı adı ve parola birbirine uymuyor. Hiçbir işlem yapılmadı. İkisini de kontrol edin ve yeniden deneyin.
password-pause = Çok fazla deneme yapıldı. Hesabınız kilitlenmedi. Bir dakika bekleyin, sonra yeniden deneyin.

register-title = Hesap açın
register-text = Kullanıcı adı ve parolayla, güven düzeyi “düşük” olan bir hesap alırsınız. Sonra kaldığınız yerden devam edersiniz.
register-action = Hesap aç
register-name-hint = En az 2 karakter: harf, rakam ve . - _ @ +
register-password-hint = En az 10 karakter. Yapıştırabilirsiniz.
register-name-unfit = Bu kullanıcı adı uygun değil. 2 ile 64 karakter arasında olmalı: harf, rakam ve . - _ @ +
register-name-taken = Bu kullanıcı adı zaten var. Lütfen başka bir ad seçin.
register-password-short = Parola çok kısa. En az 10 karakter olmalı.
register-password-long = Parola çok uzun. En fazla 128 karakter olabilir.

eid-title = Kimliğinizi çevrim içi kimlik kartınızla (Online-Ausweis) gösterin
eid-simulation = Simülasyon – gerçek bir kimlik kartı değil.
eid-simulation-text = Buraya gerçek bilgiler girmeyin.
eid-choose = Uydurma bir kişinin kimlik kartı
eid-card-text = Bu kimlik kartını göster
eid-invent = Bir kişi uydurun
eid-action = Kimliği bu kişi olarak göster
eid-incomplete = Lütfen bütün alanları doldurun. Hiçbir işlem yapılmadı.
given-names = Adlar
family-name = Soyadı
birth-date = Doğum tarihi
address = Adres

pass-title = Servicekonto.Pass ile giriş yapın
pass-for = Giriş yaptığınız yer: { $portal }.
pass-step-1 = Cihazınızda Servicekonto.Pass uygulamasını açın.
pass-step-2 = “QR kodu tara” seçeneğini seçin ve kamerayı bu koda tutun.
pass-step-3 = Uygulamanın gösterdiklerini kontrol edin ve PIN’inizle onaylayın.
qr-label = Servicekonto.Pass uygulaması için QR kodu
open-here = Bu cihazda aç
reload = Durumu kontrol et
new-code = Yeni kod göster

no-camera = Kamera yok mu?
show-qr = QR kodunu göster
typed-step-2 = “Kod gir” seçeneğini seçin, adresi ve kodu oraya yazın:
typed-address = Adres
typed-code = Kod
typed-step-3 = Uygulamanın gösterdiğini kontrol edin ve PIN’inizle onaylayın. Ardından uygulama dört rakam gösterir.
confirm-title = Dört rakam daha
confirm-digits = Uygulamadaki dört rakam
confirm-digits-hint = Yalnızca kendi uygulamanızda kendi gördüğünüz rakamları yazın. Bunları telefonda asla sormayız.
confirm = Giriş yap

state-waiting = Kodu taramanızı bekliyoruz.
state-claimed = Kod tanındı. Lütfen uygulamada onaylayın.
state-contested = İkinci bir cihaz bu kodu kullanmaya çalıştı. Yalnızca kodu kendiniz taradıysanız onaylayın. Değilse yeni bir kod isteyin.
state-registered = Bu cihaz kodu taradı. Sizin cihazınız mı?
state-approved = Onaylandı. Birazdan devam ediyoruz.
state-confirming = Onaylandı. Şimdi uygulamanızın gösterdiği dört rakamı yazın.
state-paired = Cihaz eşleştirildi. Artık onunla giriş yapabilirsiniz.
state-declined = Uygulamada reddettiniz. Hiçbir işlem yapılmadı. Geri dönebilir veya yeni bir kod isteyebilirsiniz.
state-expired = Bu kodun süresi doldu. Hiçbir işlem yapılmadı. Yeni bir kod isteyin.
state-blocked = PIN çok fazla kez yanlış girildi. Bu cihaz hesabınız için kilitlendi. Hesabınız güvende. Başka bir yolla giriş yapın ve cihazı yeniden eşleştirin.
state-void = Kod üç kez yanlış girildi. Cihaz eşleştirilmedi. Başka hiçbir şey olmadı. Yeni bir kod isteyin.
state-waiting-typed = Kodu uygulamaya girmenizi bekliyoruz. Kod iki dakika geçerlidir.
state-contested-typed = İkinci bir cihaz bu kodu kullanmayı denedi. Yalnızca kodu kendiniz girdiyseniz onaylayın. Değilse yeni bir kod gösterilmesini isteyin.
state-registered-typed = Kod bu cihazda girildi. Cihaz sizin mi?
state-paired-typed = Cihaz eşleştirildi. Kod elle yazıldığı için bu cihazla ancak 24 saat sonra giriş yapabilirsiniz.
state-void-digits = Rakamlar üç kez yanlıştı. Kimse giriş yapmadı, başka bir şey olmadı. Yeni bir kod gösterilmesini isteyin.
state-cancelled = İptal edildi. Hiçbir işlem yapılmadı.

landing-title = Bunu uygulamada açın
landing-nothing = Kodu cihazınızın kamerasıyla açtınız. Hiçbir işlem yapılmadı ve kod hâlâ geçerli.
landing-here = Uygulama bu cihazda mı? O zaman buradan açın. Bir işlem yapılmadan önce size sorar.
landing-open = Uygulamada aç
landing-otherwise = Hiçbir şey açılmazsa
landing-step-2 = “QR kodu tara” seçeneğini seçin ve kodu yeniden tarayın.
landing-step-3 = Yalnızca kendinizin başlattığı bir işlemi onaylayın.
landing-stranger = Bu kodu size biri mi gönderdi? O zaman kullanmayın.
